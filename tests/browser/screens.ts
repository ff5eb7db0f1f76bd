/** Six key screens look as they were last looked at. Made anew, after looking, with UPDATE_SCREENSHOT=1. */
import { expect, test } from 'vitest';
import { changeSince } from './support/likeness.ts';
import type { Stage } from './support/stage.ts';
import type { Workspace } from './support/workspace.ts';

/** Of the blocks of a screen. A missing panel is a tenth, a legend a hundredth. */
const MOST_CHANGED = 0.006;

interface Screen {
  name: string;
  theme: 'light' | 'dark';
  viewport?: { width: number; height: number };
  reach: (w: Workspace) => Promise<void>;
}

async function askForPath(w: Workspace): Promise<void> {
  await w.panel('Paths');
  const form = w.page.getByRole('form', { name: 'Find path' });
  await w.choose(form.getByRole('combobox', { name: 'From' }), 'Mongolia', 'Mongolia');
  await w.choose(form.getByRole('combobox', { name: 'To' }), 'Ghana', 'Ghana');
  await form.getByRole('button', { name: 'Find path' }).click();
  await w.page.getByRole('list', { name: 'Steps' }).waitFor();
}

const SCREENS: readonly Screen[] = [
  { name: 'home', theme: 'light', reach: () => Promise.resolve() },
  {
    name: 'details',
    theme: 'light',
    reach: async (w) => {
      await w.bring('Munkhbaatar', 'Munkhbaatar Lhagva');
      await w.evidence.first().waitFor();
      await w.fit();
    },
  },
  {
    name: 'contacts',
    theme: 'dark',
    reach: async (w) => {
      await w.panel('Contacts');
      await w.page.getByRole('tab', { name: 'Matrix' }).click();
      await w.page.getByRole('grid', { name: 'Who met whom' }).waitFor();
    },
  },
  { name: 'path', theme: 'dark', reach: askForPath },
  {
    name: 'figure',
    theme: 'light',
    reach: async (w) => {
      await w.button('Export figure').click();
      const dialog = w.dialog('Export figure');
      // The day on which it is made is another each day.
      await dialog.getByRole('checkbox', { name: 'Date' }).uncheck();
      await dialog.getByRole('img', { name: 'Preview of the figure' }).waitFor();
      await w.page.waitForTimeout(1500);
    },
  },
  { name: 'phone', theme: 'dark', viewport: { width: 390, height: 844 }, reach: (w) => w.fit() },
];

export function screens(stage: Stage): void {
  test.each(SCREENS)('90. $name looks as it did', ({ name, theme, viewport, reach }) =>
    stage.visit(
      `screen-${name}`,
      async (w) => {
        await w.open();
        await reach(w);
        await w.settled();
        const dismiss = w.button('Dismiss message');
        while ((await dismiss.count()) > 0) await dismiss.first().click();
        // Nothing is under the pointer, and nothing is on its way.
        await w.page.mouse.move(2, 2);
        await w.page.waitForTimeout(500);
        const picture = await w.page.screenshot({ animations: 'disabled', caret: 'hide' });
        expect(await changeSince(name, picture)).toBeLessThan(MOST_CHANGED);
      },
      { colorScheme: theme, reducedMotion: 'reduce', ...(viewport ? { viewport } : {}) },
    ),
  );
}
