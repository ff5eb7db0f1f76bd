/** Figures for print: as large as is asked for, in every format, palette and ground, and copied. */
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { TOKENS } from '../../client/ui/tokens.ts';
import { kindOf } from '../../server/model/kinds.ts';
import { Figure } from './support/figure.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import type { Workspace } from './support/workspace.ts';

const LONG_MS = 300_000;

/** The dialog with its preview drawn. */
async function opened(w: Workspace): Promise<Locator> {
  await w.open();
  await w.button('Export figure').click();
  const dialog = w.dialog('Export figure');
  await dialog.getByRole('img', { name: 'Preview of the figure' }).waitFor();
  return dialog;
}

const pick = (dialog: Locator, group: string, name: string): Promise<void> =>
  dialog.getByRole('radiogroup', { name: group }).getByText(name, { exact: true }).click();

async function colours(w: Workspace, dialog: Locator, name: string): Promise<void> {
  await dialog.getByLabel('Colours').first().click();
  await w.page.getByRole('option', { name }).click();
}

async function saved(w: Workspace, dialog: Locator, format: 'PNG' | 'SVG' | 'PDF'): Promise<Buffer> {
  const [download] = await Promise.all([
    w.page.waitForEvent('download', { timeout: LONG_MS }),
    dialog.getByRole('button', { name: `Download ${format}` }).click(),
  ]);
  return await readFile(await download.path());
}

export function figures(stage: Stage): void {
  test(
    '50. a PNG of eight times the size is the same figure, blank nowhere',
    () =>
      stage.visit('figures-8x', async (w) => {
        const dialog = await opened(w);
        await pick(dialog, 'Scale', '1×');
        const once = new Figure(await saved(w, dialog, 'PNG'));
        await pick(dialog, 'Scale', '8×');
        await soon(() => dialog.getByText(/^\d+ × \d+ pixels$/).textContent()).toMatch(/^9600 ×/);
        const large = new Figure(await saved(w, dialog, 'PNG'));
        expect([large.width, large.height]).toEqual([8 * once.width, 8 * once.height]);
        // Strips of sixteen rows are as light as those of 128 rows of the large one: none is blank or displaced.
        // Row by row they differ, since small letters stand on whole pixels.
        const rows = once.lightness(16);
        const shrunk = large.lightness(128);
        expect(shrunk).toHaveLength(rows.length);
        const apart = rows.map((light, i) => Math.abs(light - (shrunk[i] ?? 0)));
        expect(Math.max(...apart)).toBeLessThan(5);
        expect(apart.reduce((sum, d) => sum + d, 0) / apart.length).toBeLessThan(1);
        expect(rows.filter((light) => light < 254).length).toBeGreaterThan(rows.length / 2);
      }),
    LONG_MS,
  );

  test('51. a large PNG is given up when asked, and the dialog goes on', () =>
    stage.visit('figures-cancel', async (w) => {
      const dialog = await opened(w);
      await pick(dialog, 'Scale', '8×');
      await dialog.getByRole('button', { name: 'Download PNG' }).click();
      await dialog.getByRole('progressbar', { name: 'Drawing the PNG' }).waitFor();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.getByRole('progressbar').waitFor({ state: 'detached' });
      expect(await dialog.getByRole('alert').count()).toBe(0);
      await pick(dialog, 'Scale', '1×');
      expect(new Figure(await saved(w, dialog, 'PNG')).width).toBe(1200);
    }));

  test('52. a PDF has each name on screen as text, and its fonts inside', () =>
    stage.visit('figures-pdf', async (w) => {
      const dialog = await opened(w);
      const { nodes } = await w.graph();
      const title = 'Встречи – 会议 – اجتماعات';
      await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
      const file = await saved(w, dialog, 'PDF');
      const document = await getDocumentProxy(new Uint8Array(file));
      const { text } = await extractText(document, { mergePages: true });
      const said = text.replace(/\s+/g, ' ');
      expect(document.numPages).toBe(1);
      expect(said).toContain(title);
      for (const { label } of nodes) expect(said).toContain(label.replace(/\s+/g, ' '));
      expect(file.toString('latin1').match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(4);
      expect(await dialog.getByRole('alert').count()).toBe(0);
    }));

  test('53. palettes and grounds hold in the file: greys alone, colour-blind safe colours, nothing behind', () =>
    stage.visit('figures-palettes', async (w) => {
      const dialog = await opened(w);
      await pick(dialog, 'Scale', '1×');
      const person = kindOf('person').colour.light;
      expect(new Figure(await saved(w, dialog, 'PNG')).count(person)).toBeGreaterThan(500);
      await colours(w, dialog, 'Greyscale');
      const greys = new Figure(await saved(w, dialog, 'PNG'));
      expect(greys.coloured).toBe(0);
      expect(greys.count('#1b1b1b')).toBeGreaterThan(500);
      await colours(w, dialog, 'Colour-blind safe');
      expect(new Figure(await saved(w, dialog, 'PNG')).count('#e69f00')).toBeGreaterThan(200);
      await pick(dialog, 'Background', 'Transparent');
      const open = new Figure(await saved(w, dialog, 'PNG'));
      expect(open.transparent / (open.width * open.height)).toBeGreaterThan(0.5);
      expect((await saved(w, dialog, 'SVG')).toString()).not.toMatch(/<rect width="1200"/);
      await pick(dialog, 'Background', 'Theme');
      expect(new Figure(await saved(w, dialog, 'PNG')).at(0, 0)).toBe(TOKENS.light.canvas);
    }));

  test('54. the figure is copied as a PNG', () =>
    stage.visit(
      'figures-copy',
      async (w) => {
        const dialog = await opened(w);
        await dialog.getByRole('button', { name: 'Copy to clipboard' }).click();
        await w.messages.getByText('The figure is on the clipboard').waitFor();
        const size = await w.page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const image = await createImageBitmap((await item?.getType('image/png')) as Blob);
          return [image.width, image.height];
        });
        expect(size[0]).toBe(2400);
        expect(size[1]).toBeGreaterThan(1000);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  test('55. what stops a figure from being copied or saved is told in the dialog', () =>
    stage.visit(
      'figures-refused',
      async (w) => {
        await w.page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        });
        const dialog = await opened(w);
        await dialog.getByRole('button', { name: 'Copy to clipboard' }).click();
        await dialog.getByRole('alert').getByText('The figure was not copied').waitFor();
        await dialog
          .getByRole('alert')
          .getByText(/Download the PNG instead/)
          .waitFor();
        // A font that cannot be fetched.
        await w.page.route(/noto-sans-sc-.*\.woff/, (route) => route.abort());
        await dialog.getByRole('textbox', { name: 'Title' }).fill('会议');
        await dialog.getByRole('button', { name: 'Download PNG' }).click();
        await dialog.getByRole('alert').getByText('The figure was not saved').waitFor();
      },
      { excused: /net::ERR_FAILED/ },
    ));

  test('56. Enter saves the title that was just typed, Escape closes, and the dialog fits a narrow screen', () =>
    stage.visit(
      'figures-keys',
      async (w) => {
        const dialog = await opened(w);
        const title = dialog.getByRole('textbox', { name: 'Title' });
        await title.fill('Typed and sent');
        const [download] = await Promise.all([w.page.waitForEvent('download'), title.press('Enter')]);
        expect(download.suggestedFilename()).toBe('typed-and-sent.png');
        const wide = await dialog.evaluate((d) => d.scrollWidth - d.clientWidth);
        expect(wide).toBeLessThanOrEqual(0);
        await w.page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      },
      { viewport: { width: 390, height: 844 } },
    ));
}
