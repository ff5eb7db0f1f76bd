/** Data for other tools: of the selection, of what is on screen, of the whole graph. */
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { descendants, parseXml } from '../exchange/graphs.ts';
import { bringAxe, violationsIn } from './support/axe.ts';
import type { Stage } from './support/stage.ts';
import type { Workspace } from './support/workspace.ts';

const radio = (dialog: Locator, name: string): Locator => dialog.getByRole('radio', { name, exact: true });

async function saved(w: Workspace, dialog: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    w.page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Ids of the nodes, and the ends of the relationships. */
function graphmlOf(text: string): { nodes: string[]; edges: { id: string; source: string; target: string }[] } {
  const root = parseXml(text);
  return {
    nodes: descendants(root, 'node').map(({ attributes }) => attributes.id ?? ''),
    edges: descendants(root, 'edge').map(({ attributes: { id = '', source = '', target = '' } }) => ({
      id,
      source,
      target,
    })),
  };
}

export function exports(stage: Stage): void {
  test('91. data of the selection, of the screen and of the whole graph are saved for other tools', () =>
    stage.visit(
      'exports',
      async (w) => {
        await w.open();
        await w.button('Export data').click();
        const dialog = w.dialog('Export data');
        expect(await radio(dialog, 'The selection').isDisabled()).toBe(true);
        expect(await radio(dialog, 'What is on screen').isChecked()).toBe(true);
        expect(await radio(dialog, 'neo4j-admin').isDisabled()).toBe(true);
        await bringAxe(w);
        expect((await violationsIn(w)).map((v) => v.id)).toEqual([]);
        await radio(dialog, 'GraphML').check();
        const { nodes, edges } = await w.graph();
        const screen = await saved(w, dialog);
        expect(screen.name).toBe('entente.graphml');
        expect(graphmlOf(screen.text).nodes.sort()).toEqual(nodes.map((n) => n.id).sort());
        expect(graphmlOf(screen.text).edges.length).toBeGreaterThanOrEqual(edges.length);
        await w.page.keyboard.press('Escape');

        // A meeting with those who took part.
        await w.canvas.focus();
        const meeting = nodes.find((n) => n.kind === 'meeting')?.id ?? '';
        await w.click(meeting);
        await w.page.keyboard.press('n');
        const chosen = (await w.graph()).nodes.filter((n) => n.classes.includes('chosen')).map((n) => n.id);
        expect(chosen.length).toBeGreaterThan(2);
        await w.page.keyboard.press('Control+k');
        await w.page.getByRole('combobox', { name: 'Find a node or an action' }).fill('Export data');
        await w.page.keyboard.press('Enter');
        expect(await radio(dialog, 'The selection').isChecked()).toBe(true);
        await radio(dialog, 'GraphML').check();
        const selection = graphmlOf((await saved(w, dialog)).text);
        expect(selection.nodes.sort()).toEqual(chosen.sort());
        expect(selection.edges.length).toBeGreaterThanOrEqual(chosen.length - 1);
        for (const { source, target } of selection.edges)
          expect(chosen).toEqual(expect.arrayContaining([source, target]));

        await radio(dialog, 'The whole graph').check();
        await radio(dialog, 'JSON').check();
        const whole = JSON.parse((await saved(w, dialog)).text);
        expect(whole).toMatchObject({ format: 'entente', scope: 'whole' });
        expect(whole.records.length).toBeGreaterThan(nodes.length);
      },
      { bypassCSP: true },
    ));

  test('92. an export that fails says so in its dialog, and one that takes long is given up', () =>
    stage.visit(
      'exports-failing',
      async (w) => {
        await w.open();
        await w.button('Export data').click();
        const dialog = w.dialog('Export data');
        await w.page.route('**/api/v1/export', (route) => route.abort());
        await dialog.getByRole('button', { name: 'Download' }).click();
        await dialog.getByRole('alert').getByText('The export was not finished').waitFor();
        await w.page.unroute('**/api/v1/export');
        // Never answered.
        await w.page.route('**/api/v1/export', () => undefined);
        await dialog.getByRole('button', { name: 'Download' }).click();
        await dialog.getByText('0.0 MB received').waitFor();
        await dialog.getByRole('button', { name: 'Cancel' }).click();
        await dialog.getByText('0.0 MB received').waitFor({ state: 'detached' });
        expect(await dialog.getByRole('alert').count()).toBe(0);
        expect(await dialog.getByRole('button', { name: 'Download' }).isEnabled()).toBe(true);
      },
      { excused: /ERR_FAILED/ },
    ));
}
