/** What is seen when there is nothing to see: an empty store, a server that has gone, a link to nowhere. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overviewResponseSchema } from '../../server/contract/nodes.ts';
import { statsResponseSchema } from '../../server/contract/service.ts';
import { command, Server } from './support/server.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';

const DOCUMENT = `---
id: one-document
title: A visit
publisher: A test
date: 2025-03-02
---

Ghana’s Minister for the Interior, Muntaka Mohammed-Mubarak, met Ling Zhifeng, China’s Vice Minister of Public Security, on 1 March 2025.
`;

export function states(stage: Stage): void {
  test('11. an empty store says how documents come into it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-browser-empty-'));
    const options = { data: join(folder, 'data'), neo4jUri: null };
    const file = join(folder, 'visit.md');
    await writeFile(file, DOCUMENT);
    // Written to once: a store that never was is filled with the seeds.
    await command(options, 'load', file);
    await command(options, 'remove', 'one-document');
    const server = new Server(options);
    try {
      await server.start();
      expect((await server.ask(statsResponseSchema, '/stats')).nodes.total).toBe(0);
      await stage.visit(
        'empty',
        async (w) => {
          await w.page.goto(server.address);
          await w.page.getByText('No graph yet').waitFor();
          await w.page.getByText('npm run load -- PATH').first().waitFor();
          expect(await w.legend.count()).toBe(0);
          expect(await w.button('Export figure').isDisabled()).toBe(true);
          await w.panel('Documents');
          await w.page.getByText('No documents', { exact: true }).waitFor();
          await w.panel('Decisions');
          await w.page.getByText('No decisions yet').waitFor();
        },
        { address: server.address },
      );
      await server.stop();
      // As it says, so it is.
      await command(options, 'load', file);
      await server.start();
      await stage.visit(
        'filled',
        async (w) => {
          await w.open();
          expect((await w.graph()).nodes.map((n) => n.kind)).toContain('meeting');
        },
        { address: server.address },
      );
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('12. a server that goes away is told of, and found again when it is back', () =>
    stage.visit(
      'gone',
      async (w) => {
        await w.open();
        const { nodes } = await stage.server.ask(overviewResponseSchema, '/overview', { limit: '40' });
        const person = nodes.find((n) => n.kind === 'person');
        if (!person) throw new Error('the overview has no person');
        const banner = w.page.getByRole('status').filter({ hasText: /server/i });
        await stage.server.stop();
        try {
          await w.click(person.id);
          await banner.filter({ hasText: 'The server does not answer. Trying again by itself' }).waitFor();
          await w.page.getByRole('alert').filter({ hasText: 'The server does not answer' }).first().waitFor();
          // What is on screen stays there.
          expect((await w.graph()).nodes).toHaveLength(nodes.length);
        } finally {
          await stage.server.start();
        }
        await banner.waitFor({ state: 'detached' });
        await w.evidence.first().waitFor();
        await soon(() => w.page.getByRole('alert').count()).toBe(0);
        await w.bring('Mongolai', 'Mongolia');
        await w.details('Country: Mongolia').waitFor();
      },
      { excused: /Failed to load resource/ },
    ));

  test('13. a link to a node that is not there explains itself', () =>
    stage.visit(
      'unknown',
      async (w) => {
        await w.open('?node=person-nobody');
        await w.page.getByText(/there is no node person-nobody/).waitFor();
        // The rest of the workspace is there all the same.
        expect((await w.graph()).nodes.length).toBeGreaterThan(20);
        expect(await w.page.getByRole('alert').count()).toBe(0);
      },
      { excused: /Failed to load resource: the server responded with a status of 404/ },
    ));
}
