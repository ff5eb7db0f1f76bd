/** Who met whom, as list, matrix and timeline: what is shown is what the API tells, and it all goes by keys. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  contactsResponseSchema,
  matrixResponseSchema,
  type Pair,
  pairResponseSchema,
  timelineResponseSchema,
} from '../../server/contract/contacts.ts';
import { searchResponseSchema } from '../../server/contract/nodes.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import type { Workspace } from './support/workspace.ts';

const rows = (w: Workspace): Locator => w.page.locator('tbody tr');
const aside = (w: Workspace, { a, b }: Pick<Pair, 'a' | 'b'>): Locator =>
  w.details(`Contacts of ${a.name} and ${b.name}`);
const chip = (w: Workspace, filter: string): Locator => w.page.locator(`[data-filter="${filter}"]`);
const parameter = (w: Workspace, name: string): string | null =>
  new URL(w.page.url()).searchParams.get(`contacts.${name}`);

export function contacts(stage: Stage): void {
  const ask = (query: Record<string, string> = {}) => stage.server.ask(contactsResponseSchema, '/contacts', query);
  const named = async (name: string): Promise<string> => {
    const { items } = await stage.server.ask(searchResponseSchema, '/search', { q: name });
    const found = items.find((i) => i.node.name === name)?.node;
    if (!found) throw new Error(`the seeds tell of no ${name}`);
    return found.id;
  };
  /** Opens the screen, and waits for what stands on it. */
  const open = async (w: Workspace, search = ''): Promise<void> => {
    await w.page.goto(`${stage.server.address}/?panel=contacts${search}`);
    await w.page.getByRole('main', { name: 'Contacts' }).getByRole('tablist').waitFor();
    await w.settled();
  };

  test('14. the list tells who met whom; a pair opens with its sentences, and a link keeps it', () =>
    stage.visit('contacts-list', async (w) => {
      await w.open();
      await w.panel('Contacts');
      const told = await ask();
      await soon(() => rows(w).count()).toBe(told.items.length);
      await w.page.getByText(told.explanation).waitFor();
      const [pair] = told.items;
      if (!pair) throw new Error('the seeds tell of no contact');
      const text = await rows(w).first().textContent();
      for (const part of [pair.a.name, pair.b.name, String(pair.count)]) expect(text).toContain(part);

      // By keys: to the next pair and back, Enter opens it.
      const first = rows(w).first().getByRole('button');
      await first.focus();
      await w.page.keyboard.press('ArrowDown');
      await soon(() =>
        rows(w)
          .nth(1)
          .getByRole('button')
          .evaluate((e) => e === document.activeElement),
      ).toBe(true);
      await w.page.keyboard.press('Home');
      await w.page.keyboard.press('Enter');
      expect(await first.getAttribute('aria-pressed')).toBe('true');
      const panel = aside(w, pair);
      await panel.waitFor();
      const detail = await stage.server.ask(pairResponseSchema, '/contacts/pair', { a: pair.a.id, b: pair.b.id });
      const cards = panel.getByRole('list', { name: 'Gatherings of the two' }).locator('> li');
      expect(await cards.count()).toBe(detail.items.length);
      for (const [index, item] of detail.items.entries()) {
        expect(await cards.nth(index).textContent()).toContain(item.told);
        expect(await cards.nth(index).getByRole('blockquote').first().textContent()).toBe(
          item.evidence[0]?.passage.text,
        );
      }
      await cards.first().getByRole('button', { name: 'In its document' }).first().click();
      const mark = w.dialog('Document').getByTestId('document-text').locator('mark[data-mark="quote"]');
      await mark.first().waitFor();
      expect((await mark.allTextContents()).join('')).toBe(detail.items[0]?.evidence[0]?.quote);
      await w.page.keyboard.press('Escape');
      await w.dialog('Document').waitFor({ state: 'detached' });

      await w.page.reload();
      await panel.waitFor();
      expect(await rows(w).first().getAttribute('data-selected')).toBe('true');
      expect(parameter(w, 'a')).toBe(pair.a.id);

      // In another order, and further than a page.
      await w.button('Actors').click();
      const byName = await ask({ sort: 'name' });
      await soon(() => rows(w).first().textContent()).toContain(byName.items[0]?.a.name);
      expect(parameter(w, 'sort')).toBe('name');
      await chip(w, 'grade').getByRole('button').first().click();
      await w.page.getByRole('combobox', { name: 'Contact', exact: true }).selectOption('commitment');
      await w.button('Apply').click();
      const all = await ask({ sort: 'name', grade: 'commitment' });
      expect(all.nextCursor).not.toBeNull();
      await soon(() => rows(w).count()).toBe(all.items.length);
      await w.button('Show more').click();
      await soon(() => rows(w).count()).toBeGreaterThan(all.items.length);
    }));

  test('15. the matrix is walked by keys and tells each two', () =>
    stage.visit('contacts-matrix', async (w) => {
      await open(w, '&contacts.tab=matrix');
      const { actors, cells } = await stage.server.ask(matrixResponseSchema, '/contacts/matrix');
      const grid = w.page.getByRole('grid', { name: 'Who met whom' });
      await grid.waitFor();
      expect(await grid.getByRole('columnheader').allTextContents()).toEqual(actors.map((a) => a.node.name));
      expect(await grid.getByRole('gridcell', { name: /: (?!no contact)/ }).count()).toBe(2 * cells.length);

      const keys = w.page.keyboard;
      const at = (): Promise<string | null> =>
        w.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
      const between = (row: number, column: number): string =>
        `${actors[row]?.node.name} – ${actors[column]?.node.name}: `;
      // One stop for Tab, whatever the size.
      expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
      await grid.locator('[tabindex="0"]').focus();
      expect(await at()).toContain(between(0, 1));
      await keys.press('ArrowDown');
      await keys.press('End');
      expect(await at()).toContain(between(1, actors.length - 1));
      await keys.press('Control+End');
      await keys.press('ArrowLeft');
      expect(await at()).toContain(between(actors.length - 1, actors.length - 2));
      const cell = cells.find((c) => c.count === Math.max(...cells.map((other) => other.count)));
      if (!cell) throw new Error('the matrix is empty');
      await keys.press('Control+Home');
      for (let i = 0; i < cell.row; i++) await keys.press('ArrowDown');
      for (let i = 0; i < cell.column; i++) await keys.press('ArrowRight');
      expect(await at()).toMatch(new RegExp(`: ${cell.count} (meeting|gathering)s?, `));
      // What is focused is not hidden below the names.
      const box = await w.page.locator(':focus').boundingBox();
      const corner = await grid.locator('thead td').boundingBox();
      expect(box && corner && box.x >= corner.x + corner.width - 1 && box.y >= corner.y + corner.height - 1).toBe(true);
      await keys.press('Enter');
      const [a, b] = [actors[cell.row]?.node, actors[cell.column]?.node];
      if (!a || !b) throw new Error('a cell lies outside of the matrix');
      await aside(w, { a, b }).waitFor();
      expect(await grid.locator('[aria-selected="true"]').count()).toBe(2);
      await keys.press('Escape');
      await w.details('About contacts').waitFor();

      await w.page.getByText('Countries', { exact: true }).click();
      const countries = await stage.server.ask(matrixResponseSchema, '/contacts/matrix', { by: 'country' });
      await soon(() => grid.getByRole('columnheader').allTextContents()).toEqual(
        countries.actors.map((c) => c.node.name),
      );
      await w.page.getByRole('combobox', { name: 'Order of the matrix' }).selectOption('name');
      const sorted = countries.actors.map((c) => c.node.name).sort((x, y) => x.localeCompare(y));
      await soon(() => grid.getByRole('columnheader').allTextContents()).toEqual(sorted);
      expect([parameter(w, 'by'), parameter(w, 'order')]).toEqual(['country', 'name']);
    }));

  test('16. a bar of the timeline asks for its days, and its chip gives them back', () =>
    stage.visit('contacts-timeline', async (w) => {
      await open(w, '&contacts.tab=timeline');
      const told = await stage.server.ask(timelineResponseSchema, '/contacts/timeline');
      const bars = w.page.getByRole('group', { name: /^Gatherings by/ }).getByRole('button');
      await soon(() => bars.count()).toBe(told.buckets.length);
      const list = w.page.getByRole('list', { name: 'Gatherings by date' }).locator('> li');
      expect(await list.count()).toBe(told.items.length);
      const busiest = [...told.buckets].sort((x, y) => y.certain - x.certain)[0];
      const index = told.buckets.findIndex((bucket) => bucket.from === busiest?.from);
      await bars.last().focus();
      for (let i = told.buckets.length - 1; i > index; i--) await w.page.keyboard.press('ArrowLeft');
      await w.page.keyboard.press('Enter');
      const month = busiest?.from.slice(0, 7) ?? '';
      const within = await stage.server.ask(timelineResponseSchema, '/contacts/timeline', {
        since: month,
        until: month,
      });
      await soon(() => list.count()).toBe(within.items.length);
      expect([parameter(w, 'since'), parameter(w, 'until')]).toEqual([month, month]);
      await chip(w, 'date')
        .getByRole('button', { name: /^Remove filter: Event date/ })
        .click();
      await soon(() => list.count()).toBe(told.items.length);
      expect(await w.page.evaluate(() => document.activeElement?.textContent)).toBe('Add filter');
    }));

  test('17. filters are set and taken away; where nothing is left, the one change that would help is a click', () =>
    stage.visit('contacts-filters', async (w) => {
      await open(w);
      const mongolia = await named('Mongolia');
      await w.button('Add filter').click();
      await w.button('Country').click();
      await w.choose(w.page.getByRole('combobox', { name: 'Country' }), 'Mongol', 'Mongolia');
      await w.button('Apply').click();
      await chip(w, 'countries').getByText('Mongolia').waitFor();
      const some = await ask({ countries: mongolia });
      await soon(() => rows(w).count()).toBe(some.items.length);
      expect(some.items.length).toBeGreaterThan(0);

      // By keys, and with a fault first.
      await w.button('Add filter').focus();
      await w.page.keyboard.press('Enter');
      await w.page.getByRole('button', { name: 'Event date' }).focus();
      await w.page.keyboard.press('Enter');
      await w.page.keyboard.type('soon');
      await w.page.keyboard.press('Enter');
      await w.page.getByText('must be a date: YYYY, YYYY-MM or YYYY-MM-DD').waitFor();
      await w.page.getByRole('textbox', { name: 'From' }).fill('1990');
      await w.page.getByRole('textbox', { name: 'To' }).fill('1991');
      await w.page.getByRole('radio', { name: 'it surely was then' }).check({ force: true });
      await w.page.keyboard.press('Enter');
      const query = { countries: mongolia, since: '1990', until: '1991', dates: 'certain' };
      const none = await ask(query);
      expect(none.total).toBe(0);
      const nothing = w.page.getByRole('region', { name: 'No contact' });
      await nothing.getByText(none.explanation).waitFor();
      const offers = nothing.getByRole('group', { name: 'What would give a contact' }).getByRole('button');
      expect(await offers.allTextContents()).toEqual(none.relaxations.map((r) => r.told));
      expect(none.relaxations.length).toBeGreaterThan(0);
      await offers.first().click();
      await soon(() => rows(w).count()).toBeGreaterThan(0);

      // A link brings the filters with their names; "Clear all" leaves none.
      await w.page.reload();
      await chip(w, 'countries').getByText('Mongolia').waitFor();
      await w.button('Clear all').click();
      await soon(() => rows(w).count()).toBe((await ask()).items.length);
      expect(w.page.url()).not.toContain('contacts.');
    }));

  test('18. from a pair to the graph, and to the paths between the two', () =>
    stage.visit('contacts-onward', async (w) => {
      const [a, b] = [await named('Munkhbaatar Lhagva'), await named('Wang Xiaohong')];
      const { items } = await stage.server.ask(pairResponseSchema, '/contacts/pair', { a, b });
      const meeting = items[0]?.via.id;
      await open(w, `&contacts.a=${a}&contacts.b=${b}`);
      await w
        .button(/^Show in graph/)
        .first()
        .click();
      await w.page.getByRole('article', { name: /^Meeting: / }).waitFor();
      await w.settled();
      const graph = await w.graph();
      expect(graph.nodes.find((n) => n.classes.includes('selected'))?.id).toBe(meeting);
      for (const end of [a, b]) {
        expect(graph.nodes.map((n) => n.id)).toContain(end);
        expect(
          graph.edges.some((e) => [e.source, e.target].includes(end) && [e.source, e.target].includes(meeting ?? '')),
        ).toBe(true);
      }
      // Back to where one was, then on to the paths.
      await w.page.keyboard.press('c');
      await w.page.getByRole('heading', { name: 'Munkhbaatar Lhagva Wang Xiaohong' }).waitFor();
      await w.page.keyboard.press('p');
      const form = w.page.getByRole('form', { name: 'Find path' });
      const chosen = (end: string) => form.getByRole('list', { name: end, exact: true }).textContent();
      await soon(() => chosen('From')).toContain('Munkhbaatar Lhagva');
      await soon(() => chosen('To')).toContain('Wang Xiaohong');
    }));
}
