/** Notes, arrows and hulls upon the picture: by the pointer, by keys, kept, and in figures. */
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { bringAxe, violationsIn } from './support/axe.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import type { Workspace } from './support/workspace.ts';

const editor = (w: Workspace, name = 'Text of the note'): Locator => w.page.getByRole('textbox', { name });
const hint = (w: Workspace, told: RegExp): Locator => w.page.getByRole('status').filter({ hasText: told });

/** A point of the graph's frame, by shares of its width and height. */
async function pointOf(w: Workspace, across: number, down: number): Promise<{ x: number; y: number }> {
  const frame = await w.canvas.boundingBox();
  if (!frame) throw new Error('the graph is not on the page');
  return { x: frame.x + frame.width * across, y: frame.y + frame.height * down };
}

export async function middleOf(piece: Locator): Promise<{ x: number; y: number }> {
  const box = await piece.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** By its key, at a point near the upper left, where the first picture leaves room. */
export async function writeNote(w: Workspace, words: string): Promise<Locator> {
  await w.canvas.focus();
  await w.page.keyboard.press('w');
  await hint(w, /where the note is to stand/).waitFor();
  const { x, y } = await pointOf(w, 0.22, 0.16);
  await w.page.mouse.click(x, y);
  await editor(w).waitFor();
  await w.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await w.page.keyboard.type(words);
  await w.page.keyboard.press('Enter');
  const note = w.button(`Note: ${words}`);
  await note.waitFor();
  return note;
}

async function drag(w: Workspace, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await w.page.mouse.move(from.x, from.y);
  await w.page.mouse.down();
  await w.page.mouse.move(to.x, to.y, { steps: 6 });
  await w.page.mouse.up();
}

/** The hull's own outline, as the page draws it. */
const hullBox = (w: Workspace) =>
  w.page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('[data-hull]')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, right: x + width, bottom: y + height };
  });

export function annotations(stage: Stage): void {
  test('60. a note is written, moved, edited, taken back and done again, and stays through a reload', () =>
    stage.visit('annotations-note', async (w) => {
      await w.open();
      const note = await writeNote(w, 'They never met');
      const before = await middleOf(note);
      await drag(w, before, { x: before.x + 60, y: before.y + 30 });
      await soon(async () => (await middleOf(note)).x - before.x).toBeCloseTo(60, 0);
      expect((await middleOf(note)).y - before.y).toBeCloseTo(30, 0);

      const at = await middleOf(note);
      await w.page.mouse.dblclick(at.x, at.y);
      await editor(w).fill('They met once');
      await w.page.keyboard.press('Enter');
      const edited = w.button('Note: They met once');
      await edited.waitFor();

      // Three things were done: three steps back, and as many forth.
      const undo = w.page.getByRole('group', { name: 'Picture' }).getByRole('button', { name: 'Undo' });
      await undo.click();
      await note.waitFor();
      await undo.click();
      await soon(async () => (await middleOf(note)).x - before.x).toBeCloseTo(0, 0);
      await undo.click();
      await note.waitFor({ state: 'detached' });
      for (let i = 0; i < 3; i++) await w.button('Redo').click();
      await edited.waitFor();
      const stands = await w.page.evaluate(() => sessionStorage.getItem('entente.view.1'));
      expect(stands).toContain('They met once');
      await w.reload();
      await edited.waitFor();
      await w.page.mouse.move(at.x, at.y);

      // It follows the view: as far as the graph does.
      const place = await middleOf(edited);
      await w.page.evaluate(() => window.entente?.cy.panBy({ x: 40, y: -25 }));
      await soon(async () => (await middleOf(edited)).x - place.x).toBeCloseTo(40, 0);
      expect((await middleOf(edited)).y - place.y).toBeCloseTo(-25, 0);
    }));

  test('61. an arrow is drawn, given words, and turned by its head', () =>
    stage.visit('annotations-arrow', async (w) => {
      await w.open();
      await w.button('Annotate').click();
      await w.page.getByRole('menuitem', { name: 'Draw an arrow' }).click();
      await hint(w, /where the arrow begins/).waitFor();
      await drag(w, await pointOf(w, 0.2, 0.2), await pointOf(w, 0.4, 0.3));
      const arrow = w.page.getByRole('button', { name: 'Arrow', exact: true });
      await arrow.waitFor();
      await w.button('Edit the words').click();
      await editor(w, 'Words on the arrow').fill('led to');
      await w.page.keyboard.press('Enter');
      const named = w.button('Arrow: led to');
      await named.waitFor();
      await named.focus();
      const head = await middleOf(w.button('Head of the arrow'));
      await drag(w, head, { x: head.x - 50, y: head.y + 70 });
      await soon(async () => (await middleOf(w.button('Head of the arrow'))).y - head.y).toBeCloseTo(70, 0);
      // Esc puts the tool away, and nothing is drawn.
      await w.canvas.focus();
      await w.page.keyboard.press('a');
      await hint(w, /where the arrow begins/).waitFor();
      await w.page.keyboard.press('Escape');
      await hint(w, /where the arrow begins/).waitFor({ state: 'detached' });
      expect(await w.button(/^Arrow/).count()).toBe(1);
    }));

  test('62. a hull goes around the chosen, and follows one that is dragged', () =>
    stage.visit('annotations-hull', async (w) => {
      await w.open();
      const three = (await w.graph()).nodes
        .filter((n) => n.kind === 'person')
        .sort((a, b) => a.x - b.x)
        .slice(0, 3)
        .map((n) => n.id);
      for (const id of three) {
        const { x, y } = await w.placeOf(id);
        await w.page.keyboard.down('Control');
        await w.page.mouse.click(x, y);
        await w.page.keyboard.up('Control');
      }
      await soon(async () => (await w.graph()).nodes.filter((n) => n.classes.includes('chosen')).length).toBe(3);
      await w.canvas.focus();
      await w.page.keyboard.press('h');
      await editor(w, 'Name of the hull').waitFor();
      await editor(w, 'Name of the hull').fill('One delegation');
      await w.page.keyboard.press('Enter');
      await w.button('Hull: One delegation, around 3 nodes').waitFor();
      await w.page.keyboard.press('Escape');
      const inside = async (): Promise<boolean[]> => {
        const box = await hullBox(w);
        const places = await Promise.all(three.map((id) => w.placeOf(id)));
        return places.map(({ x, y }) => x > box.x && x < box.right && y > box.y && y < box.bottom);
      };
      expect(await inside()).toEqual([true, true, true]);
      const was = await hullBox(w);
      const from = await w.placeOf(three[0] ?? '');
      await drag(w, from, { x: from.x - 30, y: from.y + 60 });
      await soon(async () => was.x - (await hullBox(w)).x).toBeGreaterThan(15);
      expect(await inside()).toEqual([true, true, true]);
    }));

  test('63. keys alone write a note, move it and delete it; no barrier that axe knows', () =>
    stage.visit(
      'annotations-keys',
      async (w) => {
        const { keyboard: keys } = w.page;
        await w.open();
        await w.canvas.focus();
        await keys.press('Control+k');
        await w.dialog('Commands').waitFor();
        await keys.type('Write a note');
        await w.dialog('Commands').getByRole('option', { name: 'Write a note' }).first().waitFor();
        await keys.press('Enter');
        await hint(w, /where the note is to stand/).waitFor();
        await w.dialog('Commands').waitFor({ state: 'detached' });
        await keys.press('Enter');
        await editor(w).waitFor();
        await w.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
        await keys.type('שלום');
        await keys.press('Shift+Enter');
        await keys.type('second line');
        await keys.press('Enter');
        const note = w.button(/^Note: שלום/);
        await note.waitFor();
        await soon(() => note.evaluate((g) => g === document.activeElement)).toBe(true);
        const before = await middleOf(note);
        await keys.press('ArrowRight');
        await soon(async () => (await middleOf(note)).x - before.x).toBeCloseTo(8, 0);

        await bringAxe(w);
        const amiss = (await violationsIn(w))
          .filter((v) => v.tags.some((t) => /^wcag2/.test(t)))
          .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
        expect(amiss).toEqual([]);

        // Esc gives up what is being written, and Delete takes the note, not a node.
        const { nodes } = await w.graph();
        await keys.press('Enter');
        await editor(w).fill('not this');
        await keys.press('Escape');
        await soon(() => note.evaluate((g) => g === document.activeElement)).toBe(true);
        await keys.press('Delete');
        await note.waitFor({ state: 'detached' });
        expect((await w.graph()).nodes).toHaveLength(nodes.length);
        await soon(() => w.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
      },
      { bypassCSP: true },
    ));

  test('64. a note is in the saved view and in the figure', () =>
    stage.visit('annotations-kept', async (w) => {
      await w.open();
      const note = await writeNote(w, 'Said in the corridor');
      await w.panel('Views');
      const side = w.page.getByRole('complementary', { name: 'Views' });
      await side.getByRole('textbox', { name: 'Name' }).fill('With a note');
      await side.getByRole('button', { name: 'Save what is on screen' }).click();
      const views = side.getByRole('list', { name: 'Views' }).locator('> li').filter({ hasText: 'With a note' });
      await views.waitFor();
      await note.focus();
      await w.page.keyboard.press('Delete');
      await note.waitFor({ state: 'detached' });
      await views.getByRole('button', { name: 'With a note', exact: true }).click();
      await note.waitFor();
      await w.settled();

      await w.button('Export figure').click();
      const dialog = w.dialog('Export figure');
      await dialog.getByRole('img', { name: 'Preview of the figure' }).waitFor();
      const [download] = await Promise.all([
        w.page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Download SVG' }).click(),
      ]);
      const svg = await readFile(await download.path(), 'utf8');
      const drawn = await w.page.evaluate(
        (text) =>
          [...new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('text')].map(
            (t) => t.textContent,
          ),
        svg,
      );
      expect(drawn).toContain('Said in the corridor');
    }));
}
