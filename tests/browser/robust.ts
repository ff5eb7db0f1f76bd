/** What goes wrong, and goes on all the same: parts that do not load, a busy server, two tabs, a refused storage, large type. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { overviewResponseSchema } from '../../server/contract/nodes.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import { farthestMove, Workspace } from './support/workspace.ts';

const PANELS = ['Contacts', 'Paths', 'Decisions', 'Documents', 'Views', 'Explore'] as const;

const refusal = (status: number, seconds: number) => ({
  status,
  headers: { 'Retry-After': String(seconds) },
  body: '',
});

/** The banner over the graph. */
const banner = (w: Workspace, text: string) => w.page.getByRole('status').filter({ hasText: text });

/** Sums what the browser counts as layout shifts that nobody caused, from the first byte on. */
const countShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node?: Node }[];
    }
    const shifts: { value: number; of: string[] }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[])
        if (!hadRecentInput)
          shifts.push({
            value,
            of: sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : 'text')),
          });
    }).observe({ type: 'layout-shift', buffered: true });
  });
const shiftsOf = (page: Page): Promise<{ value: number; of: string[] }[]> =>
  page.evaluate(() => (window as unknown as { shifts: { value: number; of: string[] }[] }).shifts);

async function somePerson(stage: Stage): Promise<string> {
  const { nodes } = await stage.server.ask(overviewResponseSchema, '/overview', { limit: '40' });
  const person = nodes.find((n) => n.kind === 'person');
  if (!person) throw new Error('the overview has no person');
  return person.id;
}

/** Waits for a panel's list, or for the word that it is empty: other visits may have filled it. */
async function listed(w: Workspace, panel: 'Decisions' | 'Views', empty: string): Promise<void> {
  const side = w.page.getByRole('complementary', { name: panel });
  await side
    .getByText(empty)
    .or(side.getByRole('list', { name: panel }))
    .first()
    .waitFor();
}

export function robust(stage: Stage): void {
  test('70. a panel whose code does not come says so, the rest goes on, and it opens when tried again', () =>
    stage.visit(
      'robust-part',
      async (w) => {
        const code = /\/assets\/DocumentsPanel-[^/]*\.js$/;
        await w.page.route(code, (route) => route.abort());
        await w.open();
        await w.panel('Documents');
        const side = w.page.getByRole('complementary', { name: 'Documents' });
        const notice = side.getByRole('alert').filter({ hasText: 'This part did not load' });
        await notice.waitFor();
        // Another panel, and the graph, know nothing of it.
        await w.panel('Decisions');
        await listed(w, 'Decisions', 'No decisions yet');
        await w.panel('Explore');
        await w.click(await somePerson(stage));
        await w.evidence.first().waitFor();
        await w.panel('Documents');
        await notice.waitFor();
        await w.page.unroute(code);
        await notice.getByRole('button', { name: 'Try again' }).click();
        await side.getByRole('list', { name: 'Documents' }).waitFor();
        expect(await notice.count()).toBe(0);
      },
      { excused: /Failed to load resource|DocumentsPanel|NotLoaded/ },
    ));

  test('71. a busy server is waited for as it asks, and told of', () =>
    stage.visit(
      'robust-busy',
      async (w) => {
        await w.open();
        const refusals = [refusal(429, 1), refusal(503, 1)];
        let asked = 0;
        await w.page.route('**/api/v1/documents?*', async (route) => {
          const answer = refusals[asked++];
          await (answer ? route.fulfill(answer) : route.continue());
        });
        await w.panel('Documents');
        await banner(w, 'The server is busy. Asking again by itself').waitFor();
        await w.page.getByRole('list', { name: 'Documents' }).waitFor();
        expect(asked).toBe(3);
        await banner(w, 'The server is busy').waitFor({ state: 'detached' });
        expect(await w.page.getByRole('alert').count()).toBe(0);
      },
      { excused: /Failed to load resource: the server responded with a status of (429|503)/ },
    ));

  test('72. a slow answer is told of, and can be given up and asked for again', () =>
    stage.visit('robust-slow', async (w) => {
      await w.open();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await w.page.route('**/api/v1/decisions?*', async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      });
      await w.panel('Decisions');
      const slow = banner(w, 'The server is slow. Still waiting');
      await slow.getByRole('button', { name: 'Cancel' }).click();
      await slow.waitFor({ state: 'detached' });
      const side = w.page.getByRole('complementary', { name: 'Decisions' });
      await side.getByRole('alert').filter({ hasText: 'Given up' }).waitFor();
      release();
      await side.getByRole('button', { name: 'Try again' }).click();
      await listed(w, 'Decisions', 'No decisions yet');
    }));

  test('73. what was written is not lost where nobody knows whether it was kept', () =>
    stage.visit(
      'robust-writing',
      async (w) => {
        await w.open();
        await w.panel('Views');
        const side = w.page.getByRole('complementary', { name: 'Views' });
        const name = side.getByRole('textbox', { name: 'Name' });
        const save = side.getByRole('button', { name: 'Save what is on screen' });
        await side.getByRole('heading', { name: 'Views', exact: true }).waitFor();
        let sent = 0;
        await w.page.route('**/api/v1/views', (route) => {
          if (route.request().method() !== 'POST') return route.continue();
          sent++;
          return route.abort();
        });
        await name.fill('For Monday');
        await save.click();
        await w.messages.getByText('it is not known whether this was kept').waitFor();
        expect(sent).toBe(1);
        expect(await name.inputValue()).toBe('For Monday');
        await w.page.unroute('**/api/v1/views');
        await save.click();
        await w.messages.getByText('“For Monday” is saved.').waitFor();
        const remove = side.getByRole('button', { name: 'Delete: For Monday' });
        await remove.click();
        await remove.waitFor({ state: 'detached' });
      },
      { excused: /Failed to load resource/ },
    ));

  test('74. two tabs follow one another in decisions, views and theme, and keep their own explorations', () =>
    stage.visit('robust-tabs', async (w) => {
      const id = await somePerson(stage);
      await w.open();
      const other = new Workspace(await w.page.context().newPage(), w.address);
      await other.open();
      await other.click(id);
      await other.evidence.first().waitFor();
      const before = (await other.graph()).nodes.length;

      await w.page.bringToFront();
      await w.click(id);
      const reject = w.evidence.first().getByRole('button', { name: 'Reject', exact: true });
      await reject.click();
      await soon(() => other.evidence.getByText('rejected', { exact: true }).count()).toBeGreaterThan(0);
      await w.messages.getByRole('button', { name: 'Undo' }).click();
      await soon(() => other.evidence.getByText('rejected', { exact: true }).count()).toBe(0);
      await soon(async () => (await other.graph()).nodes.length).toBe(before);

      // What is hidden here is not hidden there.
      await w.settled();
      const mine = (await w.graph()).nodes.length;
      await w.page.getByRole('article').getByRole('button', { name: 'Hide' }).click();
      await soon(async () => (await w.graph()).nodes.length).toBe(mine - 1);
      expect((await other.graph()).nodes.map((n) => n.id)).toContain(id);

      await other.panel('Views');
      await other.page.getByRole('heading', { name: 'Views', exact: true }).waitFor();
      await w.panel('Views');
      const side = w.page.getByRole('complementary', { name: 'Views' });
      await side.getByRole('textbox', { name: 'Name' }).fill('Of one tab');
      await side.getByRole('button', { name: 'Save what is on screen' }).click();
      await other.page.getByRole('button', { name: 'Of one tab', exact: true }).waitFor();
      await side.getByRole('button', { name: 'Delete: Of one tab' }).click();
      await other.page.getByRole('button', { name: 'Of one tab', exact: true }).waitFor({ state: 'detached' });

      await w.button('Dark theme').click();
      await soon(() => other.page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    }));

  test('75. a reload keeps what is hidden, pinned and moved, and a refused storage breaks nothing', async () => {
    await stage.visit('robust-reload', async (w) => {
      await w.open();
      const id = await somePerson(stage);
      const { x, y } = await w.placeOf(id);
      await w.page.mouse.move(x, y);
      await w.page.mouse.down();
      await w.page.mouse.move(x + 60, y + 40, { steps: 5 });
      await w.page.mouse.up();
      await w.settled();
      await w.click(id);
      await w.canvas.focus();
      await w.page.keyboard.press('l');
      await soon(async () => (await w.graph()).nodes.find((n) => n.id === id)?.classes).toContain('pinned');
      await w.legend.getByRole('button', { name: /Meeting/ }).click();
      await w.settled();
      const before = await w.graph();
      await w.reload();
      const after = await w.graph();
      expect(after.nodes.map((n) => n.id).sort()).toEqual(before.nodes.map((n) => n.id).sort());
      expect(farthestMove(before, after)).toBeLessThan(0.5);
      expect(after.nodes.find((n) => n.id === id)?.classes).toContain('pinned');
    });
    await stage.visit(
      'robust-storage',
      async (w) => {
        await w.page.addInitScript(() => {
          const refuse = (): never => {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          };
          Storage.prototype.setItem = refuse;
          Storage.prototype.getItem = refuse;
        });
        await w.open();
        await w.click(await somePerson(stage));
        await w.evidence.first().waitFor();
        await w.button('Dark theme').click();
        await w.reload();
        expect((await w.graph()).nodes.length).toBeGreaterThan(20);
      },
      /* Mantine says so of the theme. */ { excused: /Local storage color scheme manager/ },
    );
  });

  test('76. nothing moves by itself, and nobody else is asked, on a walk through all panels and exports', () =>
    stage.visit('robust-walk', async (w) => {
      await countShifts(w.page);
      const elsewhere: string[] = [];
      w.page.on('request', (r) => {
        const { protocol, origin } = new URL(r.url());
        if (!['blob:', 'data:'].includes(protocol) && origin !== w.address) elsewhere.push(r.url());
      });
      await w.open();
      await w.click(await somePerson(stage));
      await w.evidence.first().waitFor();
      for (const name of PANELS) {
        await w.panel(name);
        await w.settled();
      }
      await w.evidence.first().getByRole('button', { name: 'In its document' }).click();
      await w.page.getByTestId('document-text').waitFor();
      await w.button('Close document').click();
      const shifts = await shiftsOf(w.page);
      expect(
        shifts.reduce((sum, { value }) => sum + value, 0),
        JSON.stringify(shifts),
      ).toBeLessThan(0.02);
      await w.button('Export figure').click();
      const dialog = w.dialog('Export figure');
      await dialog.getByRole('img', { name: 'Preview of the figure' }).waitFor({ timeout: 60_000 });
      for (const format of ['PNG', 'SVG'])
        await Promise.all([
          w.page.waitForEvent('download'),
          dialog.getByRole('button', { name: `Download ${format}` }).click(),
        ]);
      await w.page.keyboard.press('Escape');
      await w.page.keyboard.press('?');
      await w.dialog('Keyboard shortcuts').waitFor();
      expect(elsewhere).toEqual([]);
    }));

  test('79. at twice the size every panel is within reach, and who asks for stillness gets it', () =>
    stage.visit(
      'robust-zoom',
      async (w) => {
        await w.open();
        const { page } = w;
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
        const canvas = await w.canvas.boundingBox();
        expect(canvas?.height).toBeGreaterThan(120);
        const entries = page.getByRole('navigation', { name: 'Panels' }).getByRole('button');
        for (const entry of await entries.all()) {
          await entry.scrollIntoViewIfNeeded();
          // What lies at its middle is the entry itself, or a part of it.
          expect(
            await entry.evaluate((element) => {
              const { left, top, width, height } = element.getBoundingClientRect();
              return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            }),
          ).toBe(true);
        }
        for (const name of PANELS) {
          await w.panel(name);
          const side = await page.getByRole('complementary').boundingBox();
          expect((side?.x ?? 0) + (side?.width ?? 0)).toBeLessThanOrEqual(720);
          expect(side?.height).toBeGreaterThan(200);
        }
        const moving = await page.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter((e) => {
              const { transitionDuration, animationDuration } = getComputedStyle(e);
              return [transitionDuration, animationDuration].some((all) =>
                all.split(',').some((d) => Number.parseFloat(d) > 0.01),
              );
            }).length,
        );
        expect(moving).toBe(0);
        const zoom = (): Promise<number | undefined> => page.evaluate(() => window.entente?.cy.zoom());
        const before = await zoom();
        await w.button('Zoom in').click();
        // What takes no time takes a frame.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        expect(await page.evaluate(() => window.entente?.cy.animated())).toBe(false);
        expect(await zoom()).not.toBe(before);
      },
      { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, reducedMotion: 'reduce' },
    ));
}
