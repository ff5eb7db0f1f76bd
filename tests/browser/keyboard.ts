/** The product without a mouse. */
import { expect, test } from 'vitest';
import { kindOf } from '../../server/model/kinds.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import type { Workspace } from './support/workspace.ts';

const MOST_TABS = 60;

/** Presses Tab until the focus is on what has this role and name. */
async function tabTo(w: Workspace, role: string, name: RegExp): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    const there = await w.page.evaluate(
      ([wantedRole, wantedName]) => {
        const at = document.activeElement;
        if (!at) return false;
        const itsRole = at.getAttribute('role') ?? (at.tagName === 'BUTTON' ? 'button' : at.tagName.toLowerCase());
        return (
          itsRole === wantedRole && new RegExp(wantedName).test(at.getAttribute('aria-label') ?? at.textContent ?? '')
        );
      },
      [role, name.source] as const,
    );
    if (there) return;
    await w.page.keyboard.press('Tab');
  }
  throw new Error(`${role} ${name} was not reached by ${MOST_TABS} times Tab`);
}

export function keyboard(stage: Stage): void {
  test('9. all of it goes by the keyboard alone', () =>
    stage.visit('keyboard', async (w) => {
      const { keyboard: keys } = w.page;
      await w.open();
      const focused = (): Promise<string | null> =>
        w.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

      // Search: by its shortcut, arrows, Enter.
      await keys.press('/');
      expect(await focused()).toBe('Search the graph');
      await keys.type('Valdecy Urqiza');
      const options = w.page.getByRole('option');
      await options.first().waitFor();
      await w.settled();
      const selectedOption = w.page.locator('[role="option"][data-combobox-selected]');
      await soon(() => selectedOption.count()).toBe(1);
      const first = await selectedOption.textContent();
      await keys.press('ArrowDown');
      expect(await selectedOption.textContent()).not.toBe(first);
      // The box says to a screen reader which option is meant.
      const meant = await w.search.getAttribute('aria-activedescendant');
      expect(meant).toBe(await selectedOption.getAttribute('id'));
      await keys.press('ArrowUp');
      expect(await selectedOption.textContent()).toBe(first);
      await keys.press('Enter');
      await w.details('Person: Valdecy Urquiza').waitFor();
      await w.settled();

      // Walk: each step is marked, and said.
      const said = w.page.getByRole('status', { name: 'Where you are in the graph' });
      await tabTo(w, 'application', /^Graph of/);
      const heard: string[] = [];
      for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
        await keys.press(key);
        await w.settled();
        const graph = await w.graph();
        const at = graph.nodes.filter((n) => n.classes.includes('focused'));
        if (at.length === 0) continue;
        expect(at).toHaveLength(1);
        const node = at[0];
        const joined = graph.edges.filter((e) => e.source === node?.id || e.target === node?.id).length;
        const text = (await said.textContent()) ?? '';
        expect(text).toContain(`, ${kindOf(node?.kind ?? '').caption.toLowerCase()}, ${joined} relationship`);
        heard.push(text);
      }
      expect(new Set(heard).size).toBeGreaterThan(1);

      // Enter selects the node walked to; Enter once more expands it, as E does.
      const at = (await w.graph()).nodes.find((n) => n.classes.includes('focused'));
      await keys.press('Enter');
      await soon(async () => (await w.graph()).nodes.find((n) => n.classes.includes('selected'))?.id).toBe(at?.id);
      await keys.press('/');
      await keys.type('Ahmad Zahid');
      await w.page.getByRole('option', { name: /^Ahmad Zahid Hamidi Person/ }).waitFor();
      await soon(() => selectedOption.count()).toBe(1);
      await keys.press('Enter');
      await w.details('Person: Ahmad Zahid Hamidi').waitFor();
      await w.settled();
      await tabTo(w, 'application', /^Graph of/);
      const messages = w.messages.getByText(/came to the screen|All of its relationships are on screen/);
      await keys.press('ArrowUp');
      await w.settled();
      await keys.press('Enter');
      await keys.press('e');
      await messages.first().waitFor();
      await w.settled();

      // Evidence: to its card, into the document, and back to where one was.
      await tabTo(w, 'button', /^In its document$/);
      await keys.press('Enter');
      await w.dialog('Document').getByTestId('document-text').waitFor();
      await keys.press('Escape');
      await w.dialog('Document').waitFor({ state: 'detached' });
      await soon(() => w.page.evaluate(() => document.activeElement?.textContent)).toBe('In its document');
      await keys.press('Escape');
      await w.details('The graph').waitFor();
      expect((await w.graph()).nodes.some((n) => n.classes.includes('selected'))).toBe(false);

      // Help, by its key and away again.
      await keys.press('?');
      const help = w.dialog('Keyboard shortcuts');
      await help.waitFor();
      for (const told of ['Search', 'Expand', 'Clear the selection'])
        await help.getByText(told, { exact: true }).waitFor();
      await keys.press('Escape');
      await help.waitFor({ state: 'detached' });

      // All commands, by their names.
      await keys.press('Control+k');
      const palette = w.dialog('Commands');
      await palette.waitFor();
    }));
}
