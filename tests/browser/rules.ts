/** The picture by rule: groups, contacts instead of events, sizes and colours, bundles, dates along the graph, periods compared. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import { farthestMove, type Workspace } from './support/workspace.ts';

async function look(w: Workspace, rule: string, choice: string): Promise<void> {
  await w.button('Look').click();
  await w.page.getByRole('combobox', { name: rule, exact: true }).selectOption({ label: choice });
  await w.page.keyboard.press('Escape');
  await w.page.getByRole('combobox', { name: rule, exact: true }).waitFor({ state: 'detached' });
  await w.settled();
}

const ids = async (w: Workspace): Promise<string[]> => (await w.graph()).nodes.map((n) => n.id).sort();
const colours = (w: Workspace): Promise<Record<string, string>> =>
  w.page.evaluate(() =>
    Object.fromEntries(window.entente?.cy.nodes().map((n) => [n.id(), String(n.style('background-color'))]) ?? []),
  );
const sizes = (w: Workspace): Promise<number[]> =>
  w.page.evaluate(() => window.entente?.cy.nodes('[kind = "person"]').map((n) => Number(n.data('size'))) ?? []);

export function rules(stage: Stage): void {
  test('41. nodes of a country become one, a double click brings them back, and nothing else moves', () =>
    stage.visit('rules-groups', async (w) => {
      await w.open();
      const before = await w.graph();
      await look(w, 'Group by', 'Country');
      const grouped = await w.graph();
      const groups = grouped.nodes.filter((n) => n.id.startsWith('group-'));
      expect(groups.length).toBeGreaterThan(0);
      expect(groups.every((g) => / · \d+ nodes$/.test(g.label))).toBe(true);
      const single = { ...before, nodes: before.nodes.filter((n) => grouped.nodes.some((g) => g.id === n.id)) };
      expect(single.nodes.length).toBe(grouped.nodes.length - groups.length);
      expect(farthestMove(single, grouped)).toBe(0);

      const [first] = groups;
      if (!first) throw new Error('there is no group');
      await w.click(first.id);
      const details = w.page.getByRole('article', { name: `Group: ${first.label}` });
      await details.waitFor();
      const count = Number(/(\d+) nodes$/.exec(first.label)?.[1]);
      expect(await details.getByRole('listitem').count()).toBe(count);
      await w.doubleClick(first.id);
      await soon(async () => (await w.graph()).nodes.some((n) => n.id === first.id)).toBe(false);
      await w.settled();
      const opened = await w.graph();
      expect(opened.nodes.length).toBe(grouped.nodes.length - 1 + count);
      await w.button('Draw all nodes one by one').click();
      await w.settled();
      expect(await ids(w)).toEqual(before.nodes.map((n) => n.id).sort());
      expect(farthestMove(before, await w.graph())).toBe(0);
    }));

  test('42. contacts stand for events, and lead to the sentences behind them', () =>
    stage.visit('rules-contacts', async (w) => {
      await w.open();
      const before = await w.graph();
      await look(w, 'Show', 'Contacts: who met whom');
      const drawn = await w.graph();
      const lines = drawn.edges.filter((e) => e.id.startsWith('contact-'));
      expect(lines.length).toBeGreaterThan(3);
      expect(drawn.nodes.filter((n) => n.kind === 'meeting').length).toBeLessThan(
        before.nodes.filter((n) => n.kind === 'meeting').length / 2,
      );
      // From the table, which is the picture's twin: a line between two nodes is thin for a pointer.
      const strip = w.page.getByRole('region', { name: 'On screen', exact: true });
      await strip.getByRole('button', { name: 'On screen' }).click();
      await strip.getByRole('button', { name: 'Relationships', exact: true }).click();
      await strip
        .getByRole('button', { name: / and .*: 1 event$/ })
        .first()
        .click();
      const details = w.page.getByRole('article', { name: /^Contact: / });
      await details.getByRole('listitem').first().getByRole('button').click();
      await w.evidence.first().waitFor();
      await w.button('Show events').click();
      await w.settled();
      expect(await ids(w)).toEqual(before.nodes.map((n) => n.id).sort());
      expect(farthestMove(before, await w.graph())).toBe(0);
    }));

  test('43. sizes, colours and lines follow their rules, with a legend, and are kept', () =>
    stage.visit('rules-looks', async (w) => {
      await w.open();
      const [plain, byDegree] = [await colours(w), await sizes(w)];
      expect(new Set(byDegree).size).toBeGreaterThan(1);
      await look(w, 'Colour by', 'Country');
      const legend = w.page.getByRole('list', { name: 'Legend: colours' });
      expect(await legend.getByRole('listitem').count()).toBeGreaterThan(2);
      const tinted = await colours(w);
      expect(tinted).not.toEqual(plain);
      await look(w, 'Size by', 'Nothing: all alike');
      expect(new Set(await sizes(w)).size).toBe(1);
      expect((await w.graph()).edges.some((e) => e.lineStyle !== 'solid')).toBe(true);
      await look(w, 'Stroke of lines by', 'Nothing: all alike');
      expect((await w.graph()).edges.every((e) => e.lineStyle === 'solid')).toBe(true);
      await w.reload();
      await legend.waitFor();
      await soon(() => colours(w)).toEqual(tinted);
      expect(new Set(await sizes(w)).size).toBe(1);
      await look(w, 'Colour by', 'Community');
      await soon(async () => new Set(Object.values(await colours(w))).size).toBeGreaterThan(2);
      await look(w, 'Colour by', 'Kind');
      expect(await colours(w)).toEqual(plain);
      await w.canvas.focus();
      await w.page.keyboard.press('Control+z');
      await legend.waitFor();
    }));

  test('44. several relationships of two are one line with their count, until it is opened', () =>
    stage.visit('rules-bundles', async (w) => {
      await w.open();
      await w.bring('Interpol', 'INTERPOL');
      await look(w, 'Group by', 'Kind');
      const bundle = async () => (await w.graph()).edges.find((e) => e.id.startsWith('bundle-'));
      await soon(bundle).toBeDefined();
      const whole = await bundle();
      if (!whole) throw new Error('no two have several relationships');
      const many = Number(whole.label);
      expect(many).toBeGreaterThan(1);
      const at = await w.page.evaluate((id) => {
        const edge = window.entente?.cy.getElementById(id);
        const { x, y } = edge?.renderedMidpoint() ?? { x: 0, y: 0 };
        return { x, y };
      }, whole.id);
      const frame = await w.canvas.boundingBox();
      if (!frame) throw new Error('the graph is not on the page');
      const edges = (await w.graph()).edges.length;
      await w.page.mouse.click(frame.x + at.x, frame.y + at.y);
      await soon(async () => (await w.graph()).edges.length).toBe(edges - 1 + many);
      await w.canvas.focus();
      await w.page.keyboard.press('Control+z');
      await soon(async () => (await w.graph()).edges.length).toBe(edges);
    }));

  test('48. a layout by time draws its dates, on screen and in the figure', () =>
    stage.visit('rules-axis', async (w) => {
      await w.open();
      await w.button('Layouts').click();
      await w.page.getByRole('menuitem', { name: 'Lay out by time' }).click();
      const dates = w.page.locator('svg text').filter({ hasText: /^(\d{1,2} )?([A-Z][a-z]{2} )?20\d\d$/ });
      await dates.first().waitFor();
      expect(await dates.count()).toBeGreaterThan(1);
      await w.settled();
      const told = await dates.first().textContent();
      await w.button('Export figure').click();
      await w.dialog('Export figure').getByRole('img', { name: 'Preview of the figure' }).waitFor();
      const coming = w.page.waitForEvent('download');
      await w.button('Download SVG').click();
      const svg = await readFile(await (await coming).path(), 'utf8');
      expect(svg).toContain(`>${told}<`);
      await w.page.keyboard.press('Escape');
      await w.button('Layouts').click();
      await w.page.getByRole('menuitem', { name: 'Lay out in rings' }).click();
      await soon(() => dates.count()).toBe(0);
    }));

  test('49. of two periods compared, what came and what went is told on the canvas', () =>
    stage.visit('rules-compared', async (w) => {
      await w.open('?time.from=2024-11-01&time.to=2025-06-30&time.from2=2025-07-01&time.to2=2025-12-31');
      const { nodes, edges } = await w.graph();
      const of = (name: string) => nodes.filter((n) => n.classes.includes(name)).length;
      expect(of('came')).toBeGreaterThan(0);
      expect(of('went')).toBeGreaterThan(0);
      expect(of('came') + of('went')).toBeLessThanOrEqual(nodes.length);
      expect(edges.filter((e) => e.classes.includes('went')).every((e) => e.lineStyle === 'dashed')).toBe(true);
      // The strip counts the same.
      const strip = w.page.getByRole('region', { name: 'Time', exact: true });
      expect(await strip.textContent()).toMatch(new RegExp(`${of('came')} new.*${of('went')} gone`, 's'));
    }));
}
