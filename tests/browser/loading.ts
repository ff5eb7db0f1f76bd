/** Documents are loaded on screen: dropped, chosen, pasted; followed live, through a reload; cancelled, tried again, read. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { numbered, numberedFiles } from '../jobs/files.ts';
import { bringAxe, violationsIn } from './support/axe.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import { OUTPUT } from './support/visit.ts';
import type { Workspace } from './support/workspace.ts';

const jobs = (w: Workspace): Locator => w.page.getByRole('list', { name: 'Jobs' }).locator('> li');
const latest = (w: Workspace): Locator => jobs(w).first();
const act = (w: Workspace, name: string): Locator =>
  latest(w).getByRole('button', { name: new RegExp(`^${name}: job of`) });
const report = (w: Workspace): Locator => latest(w).getByRole('list', { name: 'Report' }).locator('> li');

/** Drops files on the middle of the window. */
async function drop(w: Workspace, files: Readonly<Record<string, string>>): Promise<void> {
  const dataTransfer = await w.page.evaluateHandle((named) => {
    const transfer = new DataTransfer();
    for (const [name, content] of Object.entries(named)) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
  await w.page.dispatchEvent('main', 'drop', { dataTransfer });
}

async function choose(w: Workspace, files: Readonly<Record<string, string>>): Promise<void> {
  const asked = w.page.waitForEvent('filechooser');
  await w.button('Choose files').click();
  const buffers = Object.entries(files).map(([name, content]) => ({
    name: name.replace('notes/', ''),
    mimeType: 'text/markdown',
    buffer: Buffer.from(content),
  }));
  await (await asked).setFiles(buffers);
}

async function begin(w: Workspace): Promise<void> {
  await w.page.keyboard.press('Control+k');
  await w.page.keyboard.type('Load documents');
  await w.dialog('Commands').getByRole('option', { name: 'Load documents' }).first().waitFor();
  await w.page.keyboard.press('Enter');
  await w.button('Choose files').waitFor();
}

const CALLS = `Day,Minister 1,Country 1,With,Nation,Remark
2024-05-10,Ruta Solberg8,Norway,Amina Otieno8,Kenya,by phone
2024-05-11,Ruta Solberg8,Norway,Jon Belik8,Fiji,
soon,Ruta Solberg8,Norway,Jon Belik8,Fiji,
`;

const NETWORK = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="group" attr.type="string"/>
<key id="d1" for="node" attr.name="label" attr.type="string"/>
<key id="d2" for="edge" attr.name="relation" attr.type="string"/>
<graph edgedefault="directed">
<node id="1"><data key="d0">human</data><data key="d1">Ruta Solberg8</data></node>
<node id="2"><data key="d0">agency</data><data key="d1">Harbour Watch8</data></node>
<edge source="1" target="2"><data key="d2">joined</data></edge>
</graph>
</graphml>`;

export function loading(stage: Stage): void {
  test('70. what is dropped is looked through, sent, followed, and read in its document', () =>
    stage.visit('loading-drop', async (w) => {
      await w.open();
      await drop(w, { 'one.md': numbered(9_001), 'two.txt': numbered(9_002), 'sheet.xlsx': 'PK', 'empty.md': '' });
      const chosen = w.page.getByRole('region', { name: 'Chosen documents' });
      await chosen.getByText('2 files are not taken').waitFor();
      expect(await chosen.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringMatching(/sheet\.xlsx\s+only \.txt, \.md, \.csv, \.tsv and \.graphml are read so far/),
        expect.stringMatching(/empty\.md\s+the file is empty/),
        expect.stringMatching(/one\.md\s+1 kB/),
        expect.stringMatching(/two\.txt\s+1 kB/),
      ]);
      await w.button('Load 2 documents').click();
      await latest(w).getByText('Done').waitFor();
      await latest(w).getByText('2 loaded').waitFor();
      await w.messages.getByText('2 documents loaded.').waitFor();
      await act(w, 'Report').click();
      await soon(() => report(w).allInnerTexts()).toEqual([
        expect.stringMatching(/one\.md\s+loaded/),
        expect.stringMatching(/two\.txt\s+loaded/),
      ]);
      // The rest of the screen has followed.
      await w.page.getByRole('list', { name: 'Documents' }).getByText('Note 9001').waitFor();
      await w.button('Open the document one.md').click();
      await w.dialog('Document').getByText('Ada Moran9001').first().waitFor();
    }));

  test('71. a job goes on while the page is loaded again; cancelled it stops, tried again it ends', () =>
    stage.visit('loading-reload', async (w) => {
      await w.open();
      await begin(w);
      await choose(w, numberedFiles(150, 9_300));
      await w.button('Load 150 documents').click();
      await latest(w)
        .getByText(/of 150 files/)
        .waitFor();
      await w.reload();
      await latest(w).getByText('Reading').waitFor();
      expect(await latest(w).getByRole('progressbar').getAttribute('aria-label')).toMatch(/ of 150 files$/);
      await act(w, 'Cancel').click();
      await latest(w).getByText('Cancelled').waitFor();
      await latest(w)
        .getByText(/\d+ not reached/)
        .waitFor();
      await act(w, 'Try the rest again').click();
      await expect.poll(() => latest(w).textContent(), { timeout: 90_000 }).toMatch(/Done.*150 loaded/);
      expect(await act(w, 'Try the rest again').count()).toBe(0);
      await act(w, 'Forget').click();
      await soon(() => w.page.getByText('150 loaded').count()).toBe(0);
    }));

  test('72. a pasted text becomes a document with what is told of it; faults of its fields are told at them', () =>
    stage.visit('loading-paste', async (w) => {
      await w.open();
      await w.button('Load documents').click();
      await w.button('Paste a text').click();
      const box = (name: string): Locator => w.page.getByRole('textbox', { name });
      await box('Text').fill(
        "Norway's Minister of Justice, Ada Moran, met Kenya's Minister of Defence, Otto Belik, in Suva.",
      );
      await box('Title').fill('Pasted: "Suva", in short');
      await box('Published on').fill('yesterday');
      await box('Web address').fill('javascript:alert(1)');
      await w.page.keyboard.press('Enter');
      await w.page.getByText('Must be YYYY, YYYY-MM or YYYY-MM-DD').waitFor();
      await w.page.getByText('Must begin with http:// or https://').waitFor();
      await box('Published on').fill('2024-05-12');
      await box('Web address').fill('https://press.example/pasted');
      await box('Publisher').fill('Northern Press');
      await box('Language').fill('en');
      await w.button('Load 1 document').click();
      await latest(w).getByText('1 loaded').waitFor();
      await act(w, 'Report').click();
      await report(w).getByRole('button').click();
      const document = w.dialog('Document');
      await document.getByRole('heading', { name: 'Pasted: "Suva", in short' }).waitFor();
      await document.getByText('Northern Press · 12 May 2024 · en').waitFor();
    }));

  for (const [theme, width] of [
    ['light', 1440],
    ['dark', 390],
  ] as const)
    test(`73. ${theme}, ${width}: no barrier that axe knows, and no scrolling sideways`, () =>
      stage.visit(
        `loading-axe-${theme}`,
        async (w) => {
          await w.open();
          await bringAxe(w);
          await drop(w, {
            'a/long name of a file that will not fit on one line of a narrow panel.md': '',
            'sheet.xlsx': 'a',
          });
          await w.page.getByText('2 files are not taken').waitFor();
          await w.button('Clear the choice').click();
          await choose(w, { 'fr.md': '---\nlanguage: fr\n---\nUn texte.', 'fine.md': numbered(9_200) });
          await w.button('Load 2 documents').click();
          await latest(w)
            .getByText(/1 failed/)
            .waitFor();
          await act(w, 'Report').click();
          await report(w)
            .getByText(/not in English/)
            .waitFor();
          await w.button('Load documents').click();
          await w.button('Paste a text').click();
          const amiss = await violationsIn(w);
          expect(amiss.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
          expect(await w.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        },
        { colorScheme: theme, viewport: { width, height: 860 }, bypassCSP: true },
      ));

  test('74. a table is looked at under the meanings of its columns, and its rows become evidence', () =>
    stage.visit('loading-table', async (w) => {
      await w.open();
      await drop(w, { 'calls.csv': CALLS });
      await w.button('Import calls.csv').click();
      const dialog = w.dialog('Import calls.csv');
      const preview = dialog.getByRole('region', { name: 'What this tells' });
      await preview.getByText('1 fault').first().waitFor();
      const meaning = (column: string): Locator => dialog.getByLabel(column, { exact: true });
      expect(await meaning('Minister 1').inputValue()).toBe('person 1');
      expect(await meaning('Remark').inputValue()).toBe('');
      // Its header says nothing of the second one.
      expect(await meaning('With').inputValue()).toBe('');
      expect(await meaning('Nation').inputValue()).toBe('country 2');
      await meaning('With').selectOption({ label: 'Side 2: person' });
      await preview.getByText('2 meetings').waitFor();
      await preview.getByText(/line 4, Day "soon" is no date/).waitFor();
      expect(await preview.getByRole('list', { name: 'The first rows' }).textContent()).toContain(
        'Ruta Solberg8, person',
      );
      expect(await dialog.getByRole('button', { name: 'Import 2 rows' }).isDisabled()).toBe(true);
      await w.page.screenshot({ path: `${OUTPUT}loading-table.png` });
      await dialog.getByRole('checkbox', { name: 'Leave out what is faulty (1 fault)' }).check();
      await dialog.getByLabel('Published on').fill('2024-06-01');
      await dialog.getByLabel('Web address').fill('example');
      await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
      await dialog.getByText('Must begin with http:// or https://').waitFor();
      await dialog.getByLabel('Web address').fill('https://press.example/calls.csv');
      await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
      await dialog.waitFor({ state: 'detached' });
      await w.messages.getByText(/calls\.csv is imported: \d+ nodes and relationships new or changed/).waitFor();
      await w.messages.getByRole('button', { name: 'See its document' }).click();
      const row = '2024-05-10,Ruta Solberg8,Norway,Amina Otieno8,Kenya,by phone';
      await w.dialog('Document').getByText(row).first().waitFor();
      await w.page.keyboard.press('Escape');
      await w.bring('Ruta Solberg8', 'Ruta Solberg8');
    }));

  test('75. a graph of another tool is mapped by its attributes', () =>
    stage.visit(
      'loading-graphml',
      async (w) => {
        await w.open();
        await bringAxe(w);
        await drop(w, { 'network.graphml': NETWORK });
        await w.button('Import network.graphml').click();
        const dialog = w.dialog('Import network.graphml');
        await dialog.getByText('Nothing yet: choose what its parts mean.').waitFor();
        await dialog.getByLabel('The name is in').selectOption('label');
        await dialog.getByLabel('The kind is in').selectOption('group');
        await dialog.getByLabel('“human” is').selectOption({ label: 'Person' });
        await dialog.getByLabel('“agency” is').selectOption({ label: 'Organization' });
        await dialog.getByLabel('The type is in').selectOption('relation');
        await dialog.getByLabel('“joined” is').selectOption('PARTICIPATED_IN');
        await dialog.getByText(/PARTICIPATED_IN does not lead from a person to an organization/).waitFor();
        await dialog.getByLabel('“joined” is').selectOption('');
        await dialog.getByRole('checkbox').check();
        await w.page.screenshot({ path: `${OUTPUT}loading-graphml.png` });
        expect(await violationsIn(w, { resultTypes: ['violations'] })).toEqual([]);
        await dialog.getByRole('button', { name: 'Import 2 elements' }).click();
        await w.messages.getByText(/network\.graphml is imported/).waitFor();
        await w.bring('Harbour Watch8', 'Harbour Watch8');
      },
      { bypassCSP: true, colorScheme: 'dark', viewport: { width: 390, height: 844 } },
    ));
}
