/** Walks by the keyboard alone: what a new user does first, and a path hop by hop. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { searchResponseSchema } from '../../server/contract/nodes.ts';
import { pathResponseSchema } from '../../server/contract/paths.ts';
import { Figure } from './support/figure.ts';
import { type Hands, handsOn } from './support/hands.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import type { Workspace } from './support/workspace.ts';

const classed = async (w: Workspace, name: string): Promise<string[]> => {
  const { nodes, edges } = await w.graph();
  return [...nodes, ...edges].filter((e) => e.classes.includes(name)).map((e) => e.id);
};
const currentStep = (w: Workspace) => w.page.locator('[aria-current="step"]');

/** From the graph: the form, both ends by their names, and the answer. */
async function askForPath({ press, write, focused, heard }: Hands, from: string, to: string): Promise<void> {
  await press('p');
  await soon(focused).toBe('combobox From');
  await write(from);
  await press('Enter');
  await soon(focused).toBe('combobox To');
  await write(to);
  await press('Enter');
  await soon(focused).toBe('button Find path');
  await press('Enter');
  await soon(heard).toMatch(new RegExp(`A path of \\d+ hops from ${from} to ${to} is drawn`));
}

export function walks(stage: Stage): void {
  const named = async (name: string): Promise<string> => {
    const { items } = await stage.server.ask(searchResponseSchema, '/search', { q: name });
    const found = items.find((i) => i.node.name === name)?.node;
    if (!found) throw new Error(`the seeds tell of no ${name}`);
    return found.id;
  };

  test('80. a new user does it all by keyboard alone', () =>
    stage.visit('walk-new-user', async (w) => {
      await w.open();
      const hands = handsOn(w);
      const { press, write, tabTo, focused, heard } = hands;

      // Finds a person: the keys go to the graph, which says where one is.
      await press('Control+k');
      await soon(focused).toBe('combobox Find a node or an action');
      await write('Wang Xiaohong');
      await press('Enter');
      await soon(focused).toMatch(/^application Graph of/);
      await w.settled();
      await soon(heard).toMatch(/Wang Xiaohong, person, \d+ relationships/);

      // Explains one edge: steps through the lines, and goes to what says so at the side.
      await press('r');
      await soon(heard).toMatch(/Wang Xiaohong .*; relationship 1 of \d+/);
      await press('r');
      await soon(heard).toMatch(/; relationship 2 of \d+/);
      const [line] = await classed(w, 'selected');
      expect(line).toBeDefined();
      await soon(() => w.evidence.count()).toBeGreaterThan(0);
      await press('F6');
      await soon(focused).toBe('aside Details');
      await tabTo('button In its document');
      await press('Enter');
      await soon(() => w.dialog('Document').getByTestId('document-text').locator('mark').count()).toBeGreaterThan(0);
      await press('Escape');
      await w.dialog('Document').waitFor({ state: 'detached' });
      await press('F6');
      await soon(focused).toMatch(/^application Graph of/);
      await press('Escape');

      // Finds a path between two countries.
      await askForPath(hands, 'Mongolia', 'Ghana');
      await w.settled();

      // Leaves the hub between them out, and stands at the new answer.
      const china = await named('China');
      await tabTo('button Leave out China');
      await press('Enter');
      await soon(focused).toBe('h3 Mongolia to Ghana');
      await w.settled();
      expect(new URL(w.page.url()).searchParams.get('exclude')).toBe(china);
      expect(await classed(w, 'route')).not.toContain(china);

      // Exports what is drawn.
      await press('Control+k');
      await soon(focused).toBe('combobox Find a node or an action');
      await w.page.keyboard.type('Export figure');
      await w.page.getByRole('option', { name: /^Export figure/ }).waitFor();
      await press('Enter');
      await soon(focused).toBe('input Title');
      await soon(() => w.button('Download PNG').isEnabled()).toBe(true);
      await tabTo('button Download PNG');
      const [download] = await Promise.all([w.page.waitForEvent('download'), press('Enter')]);
      expect(new Figure(await readFile(await download.path())).width).toBeGreaterThan(1000);
    }));

  test('81. a path is walked hop by hop: marked, said, and explained by Enter', () =>
    stage.visit('walk-hops', async (w) => {
      await w.open();
      const hands = handsOn(w);
      const { press, heard, focused } = hands;
      const question = { from: await named('Mongolia'), to: await named('Ghana') };
      const hops = (await stage.server.ask(pathResponseSchema, '/paths', question)).paths[0]?.hops ?? [];
      await askForPath(hands, 'Mongolia', 'Ghana');
      await w.settled();

      for (const hop of hops) {
        await press('.');
        await soon(heard).toContain(`Hop ${hop.index + 1} of ${hops.length}: ${hop.from.name} `);
        await soon(heard).toContain(`told by ${hop.sources} document`);
        await soon(() => currentStep(w).textContent()).toContain(hop.told);
        expect(await currentStep(w).count()).toBe(1);
        await w.settled();
        const marked = await classed(w, 'hop');
        expect(marked).toEqual(expect.arrayContaining([hop.from.id, hop.via.id, hop.to.id, ...hop.relationships]));
        for (const other of hops) if (other.via.id !== hop.via.id) expect(marked).not.toContain(other.via.id);
        // In sight: the step at the side, and its nodes in the picture.
        const step = await currentStep(w).boundingBox();
        expect(step && step.y < 900 && step.y + step.height > 100).toBe(true);
        const frame = await w.canvas.boundingBox();
        for (const id of [hop.from.id, hop.via.id, hop.to.id]) {
          const { x, y } = await w.placeOf(id);
          expect(frame && x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height).toBe(
            true,
          );
        }
      }
      await press('.');
      await soon(heard).toContain(`This is the last hop. Hop ${hops.length} of ${hops.length}`);

      // What says so, one key away; the next key walks on, with the steps at the side again.
      const last = hops.at(-1);
      await press('Enter');
      await w.details(`Meeting: ${last?.via.name}`).waitFor();
      await soon(() => w.evidence.first().textContent()).toContain(last?.evidence[0]?.quote.slice(0, 40));
      await press(',');
      await soon(heard).toContain(`Hop ${hops.length - 1} of ${hops.length}`);
      await soon(() => currentStep(w).textContent()).toContain(hops.at(-2)?.told);
      // An institutional link is explained by one of its lines.
      expect(hops.at(-2)?.type).toBe('institution');
      await press('Enter');
      await soon(() => classed(w, 'selected')).toEqual([hops.at(-2)?.relationships[0]]);
      await soon(() => w.evidence.count()).toBeGreaterThan(0);

      // Escape: what is selected, then the walk, then the path.
      await press('Escape');
      await soon(() => classed(w, 'selected')).toEqual([]);
      expect(await classed(w, 'hop')).not.toEqual([]);
      await press('Escape');
      await soon(() => classed(w, 'hop')).toEqual([]);
      expect(await classed(w, 'route')).not.toEqual([]);
      expect(await focused()).toMatch(/^application Graph of/);
    }));

  test('82. buttons walk too, and another path is walked from its beginning', () =>
    stage.visit('walk-several', async (w) => {
      const question = { from: await named('Mongolia'), to: await named('Ghana'), mode: 'k-shortest', k: '4' };
      await w.open(`?panel=path&${new URLSearchParams(question)}`);
      const walk = w.page.getByRole('group', { name: 'Walk along it' });
      const { press, tabTo, focused } = handsOn(w);
      await walk.waitFor();
      await tabTo('button Next hop');
      await press('Enter');
      await press('Enter');
      await soon(() => walk.textContent()).toMatch(/Hop 2 of \d/);
      // The focus stays where one walks from.
      expect(await focused()).toBe('button Next hop');
      await tabTo('button Previous hop', 'Shift+Tab');
      await press('Enter');
      await press('Enter');
      await soon(() => walk.textContent()).toContain('This is the first hop.');
      await w.page.getByRole('list', { name: 'Paths, ranked' }).getByRole('button').nth(1).click();
      await soon(() => currentStep(w).count()).toBe(0);
      await soon(() => walk.textContent()).toMatch(/\d hops$/);
      // Offered by name only while a path is drawn.
      await w.button('Show the whole graph').first().click();
      await walk.waitFor({ state: 'detached' });
      await press('Control+k');
      await w.page.keyboard.type('next hop');
      await w
        .dialog('Commands')
        .getByText(/No node and no action matches/)
        .first()
        .waitFor();
    }));

  test('83. the table is in step with the picture, and nodes are chosen in it by Space', () =>
    stage.visit('walk-table', async (w) => {
      await w.open();
      const { press, tabTo, focused } = handsOn(w);
      await tabTo('button On screen');
      await press('Enter');
      const table = w.page.getByRole('region', { name: 'Table of what is on screen' });
      const row = table.locator('tr[aria-current]');
      await press('F6');
      for (const key of ['ArrowRight', 'ArrowDown']) {
        await press(key);
        await w.settled();
      }
      const [at] = (await w.graph()).nodes.filter((n) => n.classes.includes('focused'));
      if (!at) throw new Error('no node was walked to');
      await soon(() => row.count()).toBe(1);
      const name = (await row.getByRole('checkbox').getAttribute('aria-label'))?.replace('Choose ', '');
      const [inTable, frame] = [await row.boundingBox(), await table.boundingBox()];
      expect(inTable && frame && inTable.y >= frame.y && inTable.y < frame.y + frame.height).toBe(true);

      // Space chooses the node walked to, and in its row no more.
      await press('Space');
      await soon(() => classed(w, 'chosen')).toEqual([at.id]);
      expect(await row.getByRole('checkbox').isChecked()).toBe(true);
      await tabTo(`input Choose ${name}`);
      await press('Space');
      await soon(() => classed(w, 'chosen')).toEqual([]);

      // Enter upon its name selects it in the picture.
      await press('Tab');
      expect(await focused()).toBe(`button ${name}`);
      await press('Enter');
      await soon(() => classed(w, 'selected')).toEqual([at.id]);
    }));
}
