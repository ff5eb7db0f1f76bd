/** Paths and networks: what stands on screen is what the API tells, a link keeps it, and it can be asked again otherwise. */
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { nodeResponseSchema, searchResponseSchema } from '../../server/contract/nodes.ts';
import { connectionResponseSchema, pathResponseSchema } from '../../server/contract/paths.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import type { Workspace } from './support/workspace.ts';

const result = (w: Workspace): Locator => w.page.getByRole('region', { name: 'Path', exact: true });
const network = (w: Workspace): Locator => w.page.getByRole('region', { name: 'Network', exact: true });
const steps = (of: Locator): Locator => of.getByRole('list', { name: 'Steps' }).locator('> li');
const parameter = (w: Workspace, name: string): string | null => new URL(w.page.url()).searchParams.get(name);

export function paths(stage: Stage): void {
  const ask = (query: Record<string, string>) => stage.server.ask(pathResponseSchema, '/paths', query);
  const named = async (name: string): Promise<string> => {
    const { items } = await stage.server.ask(searchResponseSchema, '/search', { q: name });
    const found = items.find((i) => i.node.name === name)?.node;
    if (!found) throw new Error(`the seeds tell of no ${name}`);
    return found.id;
  };

  test('20. several paths are ranked, each is drawn, left out of, tabled and printed', () =>
    stage.visit('paths-several', async (w) => {
      const question = { from: await named('Mongolia'), to: await named('Ghana'), mode: 'k-shortest', k: '4' };
      const told = await ask(question);
      expect(told.paths.length).toBeGreaterThan(1);
      await w.open(`?panel=path&${new URLSearchParams(question)}`);
      const choices = w.page.getByRole('list', { name: 'Paths, ranked' }).getByRole('button');
      await soon(() => choices.count()).toBe(told.paths.length);
      await choices.nth(1).click();
      await w.settled();
      const second = told.paths[1];
      expect(await steps(result(w)).count()).toBe(second?.hops.length);
      expect(parameter(w, 'path')).toBe('2');
      for (const [index, hop] of (second?.hops ?? []).entries()) {
        const text = await steps(result(w)).nth(index).textContent();
        for (const part of [hop.told, hop.basis, `confidence ${hop.confidence.toFixed(2)}`])
          expect(text).toContain(part);
        expect(text?.includes('weakest hop')).toBe(index === second?.weakest);
      }
      const lit = (await w.graph()).nodes.filter((n) => n.classes.includes('route')).map((n) => n.id);
      expect(lit).toEqual(expect.arrayContaining(second?.hops.flatMap((h) => [h.from.id, h.via.id, h.to.id]) ?? []));
      await w.reload();
      await soon(() => choices.nth(1).getAttribute('aria-pressed')).toBe('true');

      // As a table: a row for each quotation.
      await result(w).getByRole('button', { name: 'Table' }).click();
      const table = w.dialog('Hops as a table').getByRole('table');
      expect(await table.locator('tbody').count()).toBe(second?.hops.length);
      for (const hop of second?.hops ?? []) expect(await table.textContent()).toContain(hop.evidence[0]?.quote);
      await w.page.keyboard.press('Escape');
      await w.dialog('Hops as a table').waitFor({ state: 'detached' });

      // Printed with the same question.
      const [page] = await Promise.all([
        w.page.waitForEvent('popup'),
        result(w).getByRole('link', { name: 'Dossier (HTML)' }).click(),
      ]);
      await page.waitForLoadState();
      expect(await page.textContent('body')).toContain(told.paths[0]?.hops[0]?.evidence[0]?.quote);
      await page.close();
      const [download] = await Promise.all([
        w.page.waitForEvent('download'),
        result(w).getByRole('link', { name: 'PDF' }).click(),
      ]);
      expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');

      // An actor in between is left out, and allowed again.
      const wang = await named('Wang Xiaohong');
      await result(w).getByRole('button', { name: 'Leave out Wang Xiaohong' }).first().click();
      await soon(() => parameter(w, 'exclude')).toBe(wang);
      const without = await ask({ ...question, exclude: wang });
      await soon(() => result(w).textContent()).toContain(without.explanation);
      await w.button('Allow Wang Xiaohong again').click();
      await soon(() => result(w).textContent()).toContain(told.explanation);
      expect(parameter(w, 'exclude')).toBeNull();
    }));

  test('21. a source is set aside, and nothing is explained and relaxed', () =>
    stage.visit('paths-nothing', async (w) => {
      const question = { from: await named('Ghana'), to: await named('Mongolia') };
      const told = await ask(question);
      const [point] = told.paths[0]?.weakPoints ?? [];
      if (!point) throw new Error('the path rests on no single document');
      await w.open(`?panel=path&${new URLSearchParams(question)}`);
      const weak = w.page.getByRole('region', { name: 'Single points of failure' }).getByRole('listitem');
      await soon(() => weak.count()).toBe(told.paths[0]?.weakPoints.length);
      expect(await weak.first().textContent()).toContain(point.told);
      await weak.first().getByRole('button', { name: 'Without this source' }).click();
      await soon(() => parameter(w, 'without')).toBe(point.document.id);
      const poorer = await ask({ ...question, without: point.document.id });
      await soon(() => result(w).textContent()).toContain(poorer.explanation);
      await w.page.locator('[data-filter="without"]').getByRole('button').click();
      await soon(() => result(w).textContent()).toContain(told.explanation);

      // As known before the second meeting was told, there is none.
      await w.button('Add filter').click();
      await w.button('As known on').click();
      await w.page.getByRole('textbox', { name: 'Day, month or year' }).fill('2025-09-18');
      await w.button('Apply').click();
      await result(w).getByRole('heading', { name: 'No path from Ghana to Mongolia' }).waitFor();
      const none = await ask({ ...question, knownBy: '2025-09-18' });
      expect(await result(w).textContent()).toContain(none.explanation);
      const offer = none.relaxations.find((r) => r.parameter === 'knownBy');
      await result(w)
        .getByRole('button', { name: offer?.told ?? '' })
        .click();
      await soon(() => steps(result(w)).count()).toBe(told.paths[0]?.hops.length);
      expect(parameter(w, 'knownBy')).toBeNull();
    }));

  test('22. several are connected by a network, or fall into groups', () =>
    stage.visit('paths-connect', async (w) => {
      await w.open();
      await w.panel('Paths');
      await w.page.getByText('Connect several').click();
      const form = w.page.getByRole('form', { name: 'Connect several' });
      const button = form.getByRole('button', { name: 'Connect', exact: true });
      const names = ['Mongolia', 'Ghana', 'Malaysia'];
      for (const name of names) {
        expect(await button.isDisabled()).toBe(true);
        await w.choose(form.getByRole('combobox', { name: 'Actors' }), name, name);
      }
      await button.click();
      const actors = (await Promise.all(names.map(named))).join(',');
      const told = await stage.server.ask(connectionResponseSchema, '/connections', { actors });
      await soon(() => steps(network(w)).count()).toBe(told.hops.length);
      await w.settled();
      for (const part of [told.explanation, told.method, ...told.hops.map((h) => h.told)])
        expect(await network(w).textContent()).toContain(part);
      const lit = (await w.graph()).nodes.filter((n) => n.classes.includes('route')).map((n) => n.id);
      expect(lit).toEqual(expect.arrayContaining(told.hops.flatMap((h) => [h.from.id, h.via.id, h.to.id])));
      expect(parameter(w, 'actors')).toBe(actors);
      const dossier = await network(w).getByRole('link', { name: 'PDF' }).getAttribute('href');
      expect(dossier).toContain('/connections/dossier.pdf?actors=');

      await form.getByRole('combobox', { name: 'Institutional links' }).selectOption({ label: 'none' });
      await button.click();
      await network(w).getByRole('heading', { name: 'Not all of them are connected' }).waitFor();
      const apart = await stage.server.ask(connectionResponseSchema, '/connections', { actors, institutions: 'none' });
      expect(await network(w).textContent()).toContain(apart.explanation);
      const groups = network(w).getByRole('list', { name: 'Groups' }).getByRole('listitem');
      expect(await groups.count()).toBe(apart.groups.length);
      await network(w)
        .getByRole('button', { name: apart.relaxations[0]?.told ?? '' })
        .click();
      await soon(() => steps(network(w)).count()).toBeGreaterThan(0);
    }));

  test('23. a hub is not poured on the screen: its groups are offered', () =>
    stage.visit('hub', async (w) => {
      await w.open();
      const china = await named('China');
      await w.bring('China', 'China');
      const before = (await w.graph()).nodes.length;
      const article = w.details('Country: China');
      await article.getByText(/Too many to come at once: choose a group/).waitFor();
      await article
        .getByRole('button', { name: /^Expand/ })
        .first()
        .click();
      await w.messages.getByText(/^China has \d+ relationships: .*Choose a group/).waitFor();
      await w.settled();
      expect((await w.graph()).nodes.length).toBe(before);
      expect(parameter(w, 'node')).toBe(china);
      await article
        .getByRole('button', { name: /^(Expand|More): / })
        .first()
        .click();
      await w.messages.getByText('came to the screen').waitFor();
    }));

  test('24. what counts when a node is expanded is chosen by date, grade and what was known, and counted before', () =>
    stage.visit('expanding', async (w) => {
      await w.open();
      const china = await named('China');
      await w.bring('China', 'China');
      const article = w.details('Country: China');
      const total = async (query: Record<string, string>): Promise<number> => {
        const { groups } = await stage.server.ask(nodeResponseSchema, `/nodes/${china}`, query);
        return groups.reduce((sum, g) => sum + g.count, 0);
      };
      const heading = article.getByRole('heading', { name: /^Relationships/ });
      await soon(() => heading.textContent()).toBe(`Relationships ${await total({})}`);

      await article.getByRole('button', { name: 'Add filter' }).click();
      await w.page.getByRole('button', { name: 'As known on' }).click();
      await w.page.getByLabel('Day, month or year').fill('1900');
      await w.page.getByRole('button', { name: 'Apply' }).click();
      await soon(() => heading.textContent()).toBe('Relationships 0');
      await article.getByText('0 relationships that the filters leave').waitFor();

      await article
        .locator('[data-filter="knownBy"]')
        .getByRole('button', { name: /^Remove/ })
        .click();
      await soon(() => heading.textContent()).toBe(`Relationships ${await total({})}`);
      const filter = article.locator('[data-filter="grade"]');
      await filter.getByRole('button').first().click();
      await w.page.getByRole('combobox', { name: 'Contact' }).selectOption('meeting');
      await w.page.getByRole('button', { name: 'Apply' }).click();
      const few = await total({ grade: 'meeting' });
      expect(few).toBeLessThan(await total({}));
      await soon(() => heading.textContent()).toBe(`Relationships ${few}`);
    }));
}
