/** Two hands on a keyboard, and ears: nothing but keys, what has the focus, and what is said. */
import { soon } from './soon.ts';
import type { Workspace } from './workspace.ts';

export interface Hands {
  press: (key: string) => Promise<void>;
  /** Types a name into the box that has the focus, and waits until a suggestion of it is ready for Enter. */
  write: (name: string) => Promise<void>;
  /** Presses Tab until the focus is there. */
  tabTo: (wanted: string, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  /** What has the focus: its role, or tag, and its name. */
  focused: () => Promise<string>;
  /** What is said in words, politely. */
  heard: () => Promise<string>;
}

const MOST_TABS = 250;

export function handsOn({ page }: Workspace): Hands {
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
      const name = (at?.getAttribute('aria-label') ?? label ?? '').trim();
      // A key beside the words is no part of the name.
      const key = at?.querySelector('[aria-hidden] kbd')?.textContent ?? '';
      return `${at?.getAttribute('role') ?? at?.tagName.toLowerCase()} ${key && name.endsWith(key) ? name.slice(0, -key.length) : name}`;
    });
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  return {
    press,
    focused,
    write: async (name) => {
      await page.keyboard.type(name);
      await soon(() =>
        page.evaluate(() => {
          const id = document.activeElement?.getAttribute('aria-activedescendant');
          const ready = id ? document.getElementById(id) : document.querySelector('[data-combobox-selected]');
          return ready?.textContent ?? '';
        }),
      ).toContain(name);
    },
    tabTo: async (wanted, key = 'Tab') => {
      for (let i = 0; i < MOST_TABS; i++) {
        if ((await focused()) === wanted) return;
        await press(key);
      }
      throw new Error(`${wanted} was not reached by ${MOST_TABS} times ${key}`);
    },
    heard: async () => (await page.locator('[role="status"], [aria-live]').allTextContents()).join(' | '),
  };
}
