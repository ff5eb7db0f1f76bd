/** The graph by hand: menus, undo, lasso, layouts, time, commands, and the figure as SVG. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import { farthestMove, type Workspace } from './support/workspace.ts';

const ids = async (w: Workspace): Promise<string[]> => (await w.graph()).nodes.map((n) => n.id).sort();
const withClass = async (w: Workspace, name: string): Promise<string[]> =>
  (await w.graph()).nodes.filter((n) => n.classes.includes(name)).map((n) => n.id);

async function rightClick(w: Workspace, id: string): Promise<void> {
  const { x, y } = await w.placeOf(id);
  await w.page.mouse.click(x, y, { button: 'right' });
}

/** Presses the button over these nodes' places and draws once around them. */
async function drawAround(w: Workspace, points: readonly (readonly [number, number])[]): Promise<void> {
  const { mouse } = w.page;
  const [first, ...others] = points;
  if (!first) throw new Error('no points');
  await mouse.move(...first);
  await mouse.down();
  for (const point of [...others, first]) await mouse.move(...point, { steps: 6 });
  await mouse.up();
}

export function explore(stage: Stage): void {
  test('30. what is done to the picture by its menu is taken back, and done again', () =>
    stage.visit('explore-undo', async (w) => {
      await w.open();
      const undo = w.page.getByRole('group', { name: 'Picture' }).getByRole('button', { name: 'Undo' });
      expect(await undo.isDisabled()).toBe(true);
      const before = await w.graph();
      const person = before.nodes.find((n) => n.kind === 'person');
      if (!person) throw new Error('the seeds tell of people');
      await rightClick(w, person.id);
      await w.page.getByRole('menuitem', { name: /^Hide/ }).click();
      await soon(() => ids(w)).not.toContain(person.id);
      const without = await ids(w);
      await undo.click();
      await w.settled();
      expect(await ids(w)).toEqual(before.nodes.map((n) => n.id).sort());
      expect(farthestMove(before, await w.graph())).toBeLessThan(0.5);
      await w.button('Redo').click();
      await soon(() => ids(w)).toEqual(without);
      await w.canvas.focus();
      await w.page.keyboard.press('Control+z');
      await soon(() => ids(w)).toEqual(before.nodes.map((n) => n.id).sort());
    }));

  test('31. what a line is drawn around is chosen, pinned, and stands through a layout', () =>
    stage.visit('explore-lasso', async (w) => {
      await w.open();
      const frame = await w.canvas.boundingBox();
      if (!frame) throw new Error('the graph is not on the page');
      const [left, top] = [frame.x + 4, frame.y + 60];
      const [middle, bottom] = [frame.x + frame.width / 2, frame.y + frame.height - 130];
      await w.button('Draw around nodes').click();
      await drawAround(w, [
        [left, top],
        [middle, top],
        [middle, bottom],
        [left, bottom],
      ]);
      const inside: string[] = [];
      const outside: string[] = [];
      for (const { id } of (await w.graph()).nodes) {
        const { x, y } = await w.placeOf(id);
        if (x < middle && x > left && y > top && y < bottom) inside.push(id);
        else outside.push(id);
      }
      expect(inside.length).toBeGreaterThan(2);
      expect(outside.length).toBeGreaterThan(2);
      await soon(async () => (await withClass(w, 'chosen')).sort()).toEqual(inside.sort());

      await w.canvas.focus();
      await w.page.keyboard.press('l');
      await soon(async () => (await withClass(w, 'pinned')).sort()).toEqual(inside.sort());
      const before = await w.graph();
      await w.button('Layouts').click();
      await w.page.getByRole('menuitem', { name: 'Lay out in a grid by kind' }).click();
      await soon(async () => farthestMove(before, await w.graph())).toBeGreaterThan(20);
      await w.settled();
      const after = await w.graph();
      const pinned = new Set(inside);
      const standing = { ...before, nodes: before.nodes.filter((n) => pinned.has(n.id)) };
      expect(farthestMove(standing, after)).toBeLessThan(0.5);
      await w.page.getByRole('group', { name: 'Picture' }).getByRole('button', { name: 'Undo' }).click();
      await w.settled();
      expect(farthestMove(before, await w.graph())).toBeLessThan(0.5);
    }));

  test('32. a period narrows the picture, is in the link, and is cleared', () =>
    stage.visit('explore-time', async (w) => {
      await w.open();
      const all = await w.graph();
      const time = w.page.getByRole('region', { name: 'Time', exact: true });
      const first = time.getByRole('slider', { name: 'First day' });
      await first.focus();
      for (let i = 0; i < 12; i++) await w.page.keyboard.press('ArrowRight');
      await soon(async () => (await ids(w)).length).toBeLessThan(all.nodes.length);
      await w.settled();
      const from = new URL(w.page.url()).searchParams.get('time.from');
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const shown = await ids(w);
      expect(shown.length).toBeGreaterThan(0);
      const counts = Object.values(await w.legendCounts());
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(shown.length);
      await w.reload();
      expect(await ids(w)).toEqual(shown);
      // Beside a second one, what lies in either is drawn, and counted as new, gone or kept.
      await time.getByRole('button', { name: 'Compare' }).click();
      await soon(() => ids(w)).not.toEqual(shown);
      await w.settled();
      const words = (await time.getByRole('status').textContent()) ?? '';
      const changes = /(\d+) new(\d+) gone(\d+) kept/.exec(words)?.slice(1).map(Number) ?? [];
      expect(changes.reduce((sum, n) => sum + n, 0)).toBe((await ids(w)).length);
      await time.getByRole('button', { name: 'Clear the period' }).click();
      await soon(() => ids(w)).toEqual(all.nodes.map((n) => n.id).sort());
      expect(new URL(w.page.url()).searchParams.has('time.from')).toBe(false);
    }));

  test('33. every command is found by its name, and every layout lays out', () =>
    stage.visit('explore-palette', async (w) => {
      await w.open();
      for (const name of ['layers', 'rings', 'grid by kind', 'by time', 'by connections']) {
        const before = await w.graph();
        await w.page.keyboard.press('Control+k');
        const palette = w.dialog('Commands');
        await palette.waitFor();
        await w.page.keyboard.type(`lay out ${name}`);
        await palette
          .getByRole('option', { name: /^Lay out/ })
          .first()
          .waitFor();
        await w.page.keyboard.press('Enter');
        await palette.waitFor({ state: 'detached' });
        await soon(async () => farthestMove(before, await w.graph())).toBeGreaterThan(20);
        await w.settled();
      }
    }));

  test('34. the figure is saved as an SVG: real text, with each name that is on screen', () =>
    stage.visit('explore-svg', async (w) => {
      await w.open();
      const { nodes } = await w.graph();
      await w.button('Export figure').click();
      const dialog = w.dialog('Export figure');
      await dialog.getByRole('img', { name: 'Preview of the figure' }).waitFor();
      const [download] = await Promise.all([
        w.page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Download SVG' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('who-met-whom.svg');
      const svg = await readFile(await download.path(), 'utf8');
      const drawn = await w.page.evaluate((text) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          root: documentElement.nodeName,
          scripts: documentElement.querySelectorAll('script, foreignObject, image').length,
          texts: [...documentElement.querySelectorAll('text')].map((t) =>
            [...t.querySelectorAll('tspan')].map((s) => s.textContent).join(' '),
          ),
        };
      }, svg);
      expect(drawn.root).toBe('svg');
      expect(drawn.scripts).toBe(0);
      const said = drawn.texts.join('\n').replace(/\s+/g, ' ');
      for (const { label } of nodes) expect(said).toContain(label.replace(/\s+/g, ' '));
    }));

  for (const format of ['PNG', 'SVG'])
    test(`35. a figure saved as ${format} and dropped on the window restores what it shows, each in its place`, () =>
      stage.visit(`explore-reopen-${format}`, async (w) => {
        await w.open();
        const before = await w.graph();
        await w.button('Export figure').click();
        const dialog = w.dialog('Export figure');
        await dialog.getByRole('img', { name: 'Preview of the figure' }).waitFor();
        const [download] = await Promise.all([
          w.page.waitForEvent('download'),
          dialog.getByRole('button', { name: `Download ${format}` }).click(),
        ]);
        const bytes = (await readFile(await download.path())).toString('base64');
        await w.page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });

        // Another picture: half of it is hidden, the rest stands elsewhere.
        await w.canvas.focus();
        const person = before.nodes.find((n) => n.kind === 'person');
        if (!person) throw new Error('the seeds tell of people');
        await rightClick(w, person.id);
        await w.page.getByRole('menuitem', { name: /^Hide/ }).click();
        await w.button('Layouts').click();
        await w.page.getByRole('menuitem', { name: 'Lay out in rings' }).click();
        await soon(async () =>
          farthestMove({ ...before, nodes: before.nodes.filter((n) => n.id !== person.id) }, await w.graph()),
        ).toBeGreaterThan(20);
        await w.settled();

        const drop = (base64: string, name: string): Promise<void> =>
          w.page.evaluate(
            ([data, file]) => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], file));
              document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
            },
            [base64, name] as const,
          );
        await drop(bytes, download.suggestedFilename());
        await w.messages.getByText(/is open as it was saved on/).waitFor();
        await w.settled();
        const after = await w.graph();
        expect(after.nodes.map((n) => n.id).sort()).toEqual(before.nodes.map((n) => n.id).sort());
        expect(after.edges.map((e) => e.id).sort()).toEqual(before.edges.map((e) => e.id).sort());
        expect(farthestMove(before, after)).toBeLessThan(0.5);

        // Another image says why it is not opened, and nothing is lost.
        await drop(Buffer.from('GIF89a').toString('base64'), 'holiday.gif');
        await w.messages.getByText('holiday.gif keeps no exploration').waitFor();
        expect(await ids(w)).toEqual(after.nodes.map((n) => n.id).sort());
      }));

  test('36. a view is saved by name, opened again, linked to, copied and deleted', () =>
    stage.visit(
      'explore-views',
      async (w) => {
        await w.open();
        const before = await w.graph();
        await w.panel('Views');
        const side = w.page.getByRole('complementary', { name: 'Views' });
        await side.getByText('No views yet').waitFor();
        await side.getByRole('textbox', { name: 'Name' }).fill('Réunions of 2025');
        await side.getByRole('textbox', { name: 'Description' }).fill('For the report');
        await side.getByRole('button', { name: 'Save what is on screen' }).click();
        const views = side.getByRole('list', { name: 'Views' }).locator('> li');
        await soon(() => views.count()).toBe(1);
        expect(await views.first().textContent()).toContain('For the report');

        const person = before.nodes.find((n) => n.kind === 'person');
        if (!person) throw new Error('the seeds tell of people');
        await rightClick(w, person.id);
        await w.page.getByRole('menuitem', { name: /^Hide/ }).click();
        await soon(() => ids(w)).not.toContain(person.id);
        await views.first().getByRole('button', { name: 'Réunions of 2025', exact: true }).click();
        await soon(() => ids(w)).toEqual(before.nodes.map((n) => n.id).sort());
        await w.settled();
        expect(farthestMove(before, await w.graph())).toBeLessThan(0.5);

        await side.getByRole('button', { name: 'Duplicate: Réunions of 2025' }).click();
        await soon(() => views.count()).toBe(2);
        await side.getByRole('button', { name: 'Delete: Réunions of 2025 (copy)' }).click();
        await soon(() => views.count()).toBe(1);

        // Its link opens it in a tab that has kept nothing.
        await w.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await side.getByRole('button', { name: 'Copy link: Réunions of 2025' }).click();
        await w.messages.getByText('Its link is copied').waitFor();
        const link = await w.page.evaluate(() => navigator.clipboard.readText());
        await w.page.evaluate(() => sessionStorage.clear());
        await w.page.goto(link);
        await soon(() => ids(w).catch(() => [])).toEqual(before.nodes.map((n) => n.id).sort());
        await w.settled();
        expect(farthestMove(before, await w.graph())).toBeLessThan(0.5);

        // The link of one that is gone explains itself, and the overview is there.
        await w.page.evaluate(() => sessionStorage.clear());
        await w.page.goto(`${w.address}/?view=gone`);
        await w.page.getByText('The view of this link was deleted').waitFor();
        await soon(async () => (await ids(w).catch(() => [])).length).toBeGreaterThan(10);
      },
      // The browser tells of the view that is gone, too.
      { excused: /Failed to load resource: the server responded with a status of 404/ },
    ));
}
