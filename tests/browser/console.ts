/** The Cypher console: examples, parameters, refusals at their place, and from a table to the graph. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { bringAxe, violationsIn } from './support/axe.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import type { Workspace } from './support/workspace.ts';

const REFUSED = { excused: /Failed to load resource: the server responded with a status of 40[03]/ };
const dialog = (w: Workspace): Locator => w.dialog('Ask in Cypher');
const editor = (w: Workspace): Locator => dialog(w).getByRole('textbox', { name: 'Query in Cypher' });
const rows = (w: Workspace): Locator => dialog(w).getByRole('table').locator('tbody tr');

async function openConsole(w: Workspace): Promise<void> {
  await w.page.keyboard.press('q');
  await editor(w).waitFor();
  // The dialog gives its focus to the editor.
  await soon(() => editor(w).evaluate((e) => e === document.activeElement)).toBe(true);
}

async function write(w: Workspace, query: string): Promise<void> {
  await editor(w).click();
  await w.page.keyboard.press('Control+a');
  if (query === '') await w.page.keyboard.press('Delete');
  else await w.page.keyboard.insertText(query);
}

const run = (w: Workspace): Promise<void> => dialog(w).getByRole('button', { name: 'Run' }).click();

export function console(stage: Stage): void {
  test('an example is run with a typed parameter, and the history gives it back', () =>
    stage.visit('console-example', async (w) => {
      await w.open();
      await openConsole(w);
      await dialog(w)
        .getByRole('button', { name: /^The actors with most meetings/ })
        .click();
      expect(await editor(w).textContent()).toContain('ORDER BY meetings DESC');
      const value = dialog(w).getByRole('textbox', { name: 'Value' });
      expect(await value.inputValue()).toBe('20');
      await value.fill('many');
      await dialog(w).getByText('This is not a number').waitFor();
      await value.fill('3');
      await run(w);
      await soon(() => rows(w).count()).toBe(3);
      await dialog(w).getByText('3 rows').waitFor();

      await write(w, 'RETURN $flag AS flag, $list AS list');
      const names = dialog(w).getByRole('textbox', { name: 'Name' });
      await soon(() => names.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
        'limit',
        'flag',
        'list',
      ]);
      await dialog(w).getByRole('button', { name: 'Remove the parameter limit' }).click();
      await dialog(w).getByRole('combobox', { name: 'Type' }).nth(0).selectOption('True or false');
      await dialog(w).getByRole('combobox', { name: 'Value' }).selectOption('true');
      await dialog(w).getByRole('combobox', { name: 'Type' }).nth(1).selectOption('List');
      await dialog(w).getByRole('textbox', { name: 'Value' }).fill('a\nb');
      await editor(w).press('Control+Enter');
      await soon(() => rows(w).first().textContent()).toBe('1truea, b');

      await dialog(w).getByRole('tab', { name: 'History' }).click();
      const history = dialog(w)
        .getByRole('list', { name: 'History' })
        .getByRole('button')
        .filter({ hasText: /RETURN/ });
      await soon(() => history.count()).toBe(2);
      await history.last().click();
      expect(await editor(w).textContent()).toContain('ORDER BY meetings DESC');
      await dialog(w).getByRole('tab', { name: 'Saved' }).click();
      await dialog(w).getByRole('tabpanel').getByRole('textbox', { name: 'Name' }).fill('Busiest');
      await dialog(w).getByRole('button', { name: 'Save this query' }).click();
      // Both are there after the page is loaded again.
      await w.reload();
      await openConsole(w);
      await dialog(w).getByRole('tab', { name: 'Saved' }).click();
      await dialog(w)
        .getByRole('button', { name: /^Busiest/ })
        .click();
      await run(w);
      await soon(() => rows(w).count()).toBe(3);
      await dialog(w).getByRole('tab', { name: 'History' }).click();
      await dialog(w).getByRole('button', { name: 'Clear the history' }).click();
      await dialog(w).getByText('What you run is kept here').waitFor();
    }));

  test('a refused query and one that is wrong are marked at their places', () =>
    stage.visit(
      'console-refused',
      async (w) => {
        await w.open();
        await openConsole(w);
        await write(w, "MATCH (a:Person)\nSET a.name = 'x' RETURN a");
        await run(w);
        await dialog(w).getByRole('alert').getByText('The query is refused').waitFor();
        expect(await dialog(w).locator('.cm-lintRange-error').allTextContents()).toEqual(['SET']);
        await write(w, 'MATCH (a:Person) RETURN a.name\nLIMT 5');
        await soon(() => dialog(w).locator('.cm-lintRange-error').count()).toBe(0);
        await run(w);
        await dialog(w).getByRole('alert').getByText('The question was not understood').waitFor();
        await dialog(w).locator('.cm-lint-marker-error').waitFor();
        // It was not in vain: what is offered while one types, and EXPLAIN.
        await write(w, '');
        await w.page.keyboard.type('MATCH (p:Per');
        await dialog(w)
          .getByRole('option', { name: /^Person/ })
          .waitFor();
        // Escape closes the list, and leaves the dialog open.
        await w.page.keyboard.press('Escape');
        await soon(() => dialog(w).getByRole('listbox').count()).toBe(0);
        await w.page.keyboard.type('son) RETURN p');
        await dialog(w).getByRole('button', { name: 'Explain' }).click();
        await dialog(w).getByText('NodeScan').or(dialog(w).getByText('NodeByLabelScan')).first().waitFor();
        await w.page.keyboard.press('Escape');
        await dialog(w).waitFor({ state: 'detached' });
      },
      REFUSED,
    ));

  test('what is found is drawn in the graph', () =>
    stage.visit('console-draw', async (w) => {
      await w.open();
      const before = new Set((await w.graph()).nodes.map((n) => n.id));
      await openConsole(w);
      await write(w, 'MATCH (p:Position)<-[r:HELD]-(a:Person) RETURN a, r, p LIMIT 4');
      await run(w);
      await soon(() => rows(w).count()).toBe(4);
      const download = w.page.waitForEvent('download');
      await dialog(w).getByRole('button', { name: 'CSV' }).click();
      expect((await download).suggestedFilename()).toBe('answer.csv');
      await dialog(w)
        .getByRole('button', { name: /^Draw \d+ nodes$/ })
        .click();
      await dialog(w).waitFor({ state: 'detached' });
      await w.messages.getByText(/came to the screen/).waitFor();
      const { nodes, edges } = await w.graph();
      expect(nodes.filter((n) => n.kind === 'position' && !before.has(n.id)).length).toBeGreaterThan(0);
      expect(edges.length).toBeGreaterThan(0);
      // The console is as it was left.
      await openConsole(w);
      expect(await editor(w).textContent()).toContain('RETURN a, r, p LIMIT 4');
    }));

  test.each([
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 390, height: 844 }],
  ] as const)('axe finds nothing amiss in it: %s', (colorScheme, viewport) =>
    stage.visit(
      `console-axe-${colorScheme}`,
      async (w) => {
        await w.open();
        await openConsole(w);
        await write(w, 'MATCH (n:Country) WHERE n.name <> $name RETURN n, n.code AS code LIMIT 120');
        await run(w);
        await soon(() => rows(w).count()).toBeGreaterThan(5);
        await bringAxe(w);
        expect((await violationsIn(w)).map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
        const wide = await w.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide).toBeLessThanOrEqual(0);
      },
      { colorScheme, viewport, bypassCSP: true },
    ),
  );
}
