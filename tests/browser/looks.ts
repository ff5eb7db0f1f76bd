/** Both themes on three screens: nothing hidden, nothing aslant, and fit for those who see or hear it otherwise. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RunOptions } from 'axe-core';
import { expect, test } from 'vitest';
import { bringAxe, violationsIn } from './support/axe.ts';
import type { Stage } from './support/stage.ts';
import { OUTPUT } from './support/visit.ts';
import type { Workspace } from './support/workspace.ts';

const README_PICTURE = fileURLToPath(new URL('./workspace.png', import.meta.url));
const THEMES = ['light', 'dark'] as const;
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
};

/** What axe finds amiss, one line for each element. */
const violations = async (w: Workspace): Promise<string[]> =>
  (await violationsIn(w, RULES)).flatMap((v) =>
    v.nodes.map((n) => `${v.id} (${v.impact}): ${n.html.slice(0, 160)} ${n.failureSummary}`),
  );

async function scrollsSideways(w: Workspace): Promise<boolean> {
  return await w.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

export function looks(stage: Stage): void {
  for (const theme of THEMES) {
    for (const viewport of SCREENS) {
      const size = `${viewport.width}x${viewport.height}`;
      test(`10. ${theme}, ${size}: no barrier that axe knows, and no scrolling sideways`, () =>
        stage.visit(
          `look-${theme}-${size}`,
          async (w) => {
            const amiss: string[] = [];
            const look = async (part: string): Promise<void> => {
              await w.settled();
              // Messages go by themselves; a look should not depend on when.
              const dismiss = w.button('Dismiss message');
              while ((await dismiss.count()) > 0) await dismiss.first().click();
              await w.page.waitForTimeout(200);
              await w.page.screenshot({ path: `${OUTPUT}${theme}-${size}-${part}.png` });
              if (await scrollsSideways(w)) amiss.push(`${part} scrolls sideways`);
              amiss.push(...(await violations(w)).map((told) => `${part}: ${told}`));
            };
            await mkdir(OUTPUT, { recursive: true });
            await w.open();
            await bringAxe(w);
            expect(await w.page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe(theme);
            await look('first');
            await w.bring('Munkhbaatar', 'Munkhbaatar Lhagva');
            await w.fit();
            await look('details');
            await w.evidence.first().getByRole('button', { name: 'In its document' }).click();
            await w.dialog('Document').getByTestId('document-text').waitFor();
            await w.page.waitForTimeout(400);
            await look('document');
            await w.dialog('Document').getByRole('button', { name: 'Close document' }).click();
            await w.dialog('Document').waitFor({ state: 'detached' });
            await w.panel('Contacts');
            await w.page.locator('tbody button[aria-pressed]').first().waitFor();
            await look('contacts-list');
            await w.page.getByRole('tab', { name: 'Matrix' }).click();
            await w.page.getByRole('grid', { name: 'Who met whom' }).waitFor();
            await look('contacts-matrix');
            await w.page
              .getByRole('gridcell', { name: /: (?!no contact)/ })
              .first()
              .click();
            await w.page.getByRole('list', { name: 'Gatherings of the two' }).waitFor();
            await look('contacts-pair');
            if (viewport.width < 700) await w.button('Close panel').click();
            await w.page.getByRole('tab', { name: 'Timeline' }).click();
            await w.page.getByRole('list', { name: 'Gatherings by date' }).waitFor();
            await look('contacts-timeline');
            await w.button('Add filter').click();
            await w.button('Event date').click();
            await look('contacts-filter');
            await w.page.keyboard.press('Escape');
            await w.panel('Paths');
            const form = w.page.getByRole('form', { name: 'Find path' });
            await w.choose(form.getByRole('combobox', { name: 'From' }), 'Mongolia', 'Mongolia');
            await w.choose(form.getByRole('combobox', { name: 'To' }), 'Ghana', 'Ghana');
            await form.getByRole('button', { name: 'Find path' }).click();
            await w.page.getByRole('list', { name: 'Steps' }).waitFor();
            await look('path');
            await w.button('Table').click();
            await w.dialog('Hops as a table').getByRole('table').waitFor();
            await look('path-table');
            await w.page.keyboard.press('Escape');
            await w.dialog('Hops as a table').waitFor({ state: 'detached' });
            await w.page.getByText('Connect several').click();
            const network = w.page.getByRole('form', { name: 'Connect several' });
            for (const name of ['Mongolia', 'Ghana', 'Malaysia'])
              await w.choose(network.getByRole('combobox', { name: 'Actors' }), name, name);
            await network.getByRole('button', { name: 'Connect', exact: true }).click();
            await w.page.getByRole('region', { name: 'Network' }).getByRole('list', { name: 'Steps' }).waitFor();
            await look('network');
            await w.button('Export figure').click();
            await w.dialog('Export figure').getByRole('img', { name: 'Preview of the figure' }).waitFor();
            await look('figure');
            await w.page.keyboard.press('Escape');
            await w.dialog('Export figure').waitFor({ state: 'detached' });
            expect(amiss).toEqual([]);
          },
          // axe is brought into the page, which its content policy would refuse.
          { viewport, colorScheme: theme, bypassCSP: true, hasTouch: viewport.width < 700 },
        ));
    }
  }

  test('the theme is changed by its button, and kept', () =>
    stage.visit('theme', async (w) => {
      const scheme = (): Promise<string | undefined> =>
        w.page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
      await w.open();
      expect(await scheme()).toBe('light');
      await w.button('Dark theme').click();
      await w.button('Light theme').waitFor();
      expect(await scheme()).toBe('dark');
      await w.reload();
      expect(await scheme()).toBe('dark');
    }));

  // Made on purpose only, so that a test run leaves the tree as it was.
  if (process.env.UPDATE_SCREENSHOT !== '1') return;
  test('the picture of the README', () =>
    stage.visit('readme', async (w) => {
      await w.open();
      const person = (await w.graph()).nodes.find((n) => n.label.startsWith('Wang Xiaohong'));
      if (!person) throw new Error('the overview has no Wang Xiaohong');
      await w.fit();
      await w.click(person.id);
      await w.evidence.first().waitFor();
      await w.fit();
      // Away from the nodes, and out of the graph: what lies under the mouse is emphasised.
      await w.page.mouse.move(100, 70, { steps: 8 });
      await w.page.mouse.move(700, 890, { steps: 4 });
      await w.page.waitForTimeout(400);
      await w.page.screenshot({ path: README_PICTURE });
    }));
}
