/** What a person does with the product, from the first picture to the figure: the same on every store. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { TOKENS } from '../../client/ui/tokens.ts';
import { decisionsResponseSchema } from '../../server/contract/decisions.ts';
import { documentResponseSchema } from '../../server/contract/documents.ts';
import { type Evidence, evidenceResponseSchema } from '../../server/contract/evidence.ts';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import {
  neighbourhoodResponseSchema,
  nodeResponseSchema,
  overviewResponseSchema,
  searchResponseSchema,
} from '../../server/contract/nodes.ts';
import { pathResponseSchema } from '../../server/contract/paths.ts';
import { statsResponseSchema } from '../../server/contract/service.ts';
import { KINDS, kindOf } from '../../server/model/kinds.ts';
import { relationshipOf } from '../../server/model/relationships.ts';
import { Figure } from './support/figure.ts';
import { soon } from './support/soon.ts';
import type { Stage } from './support/stage.ts';
import { farthestMove, overlapping, type Workspace } from './support/workspace.ts';

const OVERVIEW = { limit: '40' };

/** How many of each kind, by its caption, without the kinds that are absent. */
function byCaption(nodes: readonly { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of nodes) counts[kindOf(kind).caption] = (counts[kindOf(kind).caption] ?? 0) + 1;
  return counts;
}

const idsOf = (elements: readonly { id: string }[]): string[] => elements.map((e) => e.id).sort();

export function journey(stage: Stage): void {
  const evidenceOf = (key: string) => stage.server.ask(evidenceResponseSchema, '/evidence', { key });
  const overview = () => stage.server.ask(overviewResponseSchema, '/overview', OVERVIEW);
  /** The first node that the search gives for a name. */
  const named = async (name: string): Promise<Node> => {
    const { items } = await stage.server.ask(searchResponseSchema, '/search', { q: name });
    const found = items.find((i) => i.node.name === name)?.node;
    if (!found) throw new Error(`the seeds tell of no ${name}`);
    return found;
  };

  test('1. the first picture shows the overview, counted and told', () =>
    stage.visit('first-picture', async (w) => {
      await w.open();
      const told = await overview();
      const drawn = await w.graph();
      expect(drawn.nodes.length).toBeGreaterThan(20);
      expect(idsOf(drawn.nodes)).toEqual(idsOf(told.nodes));
      expect(idsOf(drawn.edges)).toEqual(idsOf(told.relationships));
      expect(overlapping(drawn.nodes)).toEqual([]);
      const frame = await w.canvas.boundingBox();
      for (const { id } of drawn.nodes) {
        const { x, y } = await w.placeOf(id);
        expect(frame && x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height).toBe(
          true,
        );
      }

      expect(await w.legendCounts()).toEqual(byCaption(told.nodes));
      const { nodes: counts } = await stage.server.ask(statsResponseSchema, '/stats');
      const rows = await w.page.getByRole('list', { name: 'Nodes by kind' }).getByRole('listitem').allTextContents();
      const expected = KINDS.filter(({ kind }) => counts.byKind[kind]).map(
        (k) => `${k.plural}${counts.byKind[k.kind]}`,
      );
      expect(rows).toEqual(expected);

      // An entry of the legend puts its kind aside, and brings it back.
      const meetings = told.nodes.filter((n) => n.kind === 'meeting').length;
      await w.legend.getByRole('button', { name: /^Meeting/ }).click();
      await w.settled();
      expect((await w.graph()).nodes).toHaveLength(told.nodes.length - meetings);
      await w.button('Show meetings').first().click();
      await w.settled();
      const back = await w.graph();
      expect(back.nodes).toHaveLength(told.nodes.length);
      expect(farthestMove(drawn, back)).toBe(0);
    }));

  test('2. a search with a typing error brings the node, selected, with its details', () =>
    stage.visit('search', async (w) => {
      await w.open();
      const before = await w.graph();
      const mongolia = await named('Mongolia');
      expect(idsOf(before.nodes)).not.toContain(mongolia.id);
      await w.bring('Mongolai', 'Mongolia');

      const after = await w.graph();
      const drawn = after.nodes.find((n) => n.id === mongolia.id);
      expect(drawn?.classes).toContain('selected');
      expect(farthestMove(before, after)).toBe(0);
      const { x, y } = await w.placeOf(mongolia.id);
      const frame = await w.canvas.boundingBox();
      expect(frame && x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height).toBe(true);
      expect(await w.search.inputValue()).toBe('');

      const details = w.details('Country: Mongolia');
      await details.getByRole('heading', { level: 2, name: 'Mongolia' }).waitFor();
      const { groups } = await stage.server.ask(nodeResponseSchema, `/nodes/${mongolia.id}`);
      const rows = details.getByRole('list', { name: 'Relationships' }).getByRole('listitem');
      expect(await rows.count()).toBe(groups.length);
      const { total } = await evidenceOf(mongolia.id);
      expect(total).toBeGreaterThan(0);
      expect(await w.evidence.count()).toBe(Math.min(total, 20));
      expect(new URL(w.page.url()).searchParams.get('node')).toBe(mongolia.id);

      await w.search.fill('zzxqj');
      await w.page.getByText('Nothing in the graph matches “zzxqj”').waitFor();
    }));

  test('3. evidence stands as its sentence, and exactly that sentence is marked in its document', () =>
    stage.visit('evidence', async (w) => {
      await w.open();
      const person = await named('Munkhbaatar Lhagva');
      await w.bring('Munkhbatar', person.name);
      const { items } = await evidenceOf(person.id);
      expect(items.length).toBeGreaterThan(0);
      expect(await w.evidence.count()).toBe(items.length);
      for (const [index, item] of items.entries()) await readEvidence(w, index, item);
    }));

  async function readEvidence(w: Workspace, index: number, item: Evidence): Promise<void> {
    const card = w.evidence.nth(index);
    const sentence = card.getByRole('blockquote');
    expect(await sentence.textContent()).toBe(item.passage.text);
    expect((await sentence.locator('mark').allTextContents()).join('')).toBe(item.quote);
    expect(await card.textContent()).toContain(item.document.publisher);

    await card.getByRole('button', { name: 'In its document' }).click();
    const dialog = w.dialog('Document');
    const text = dialog.getByTestId('document-text');
    await text.waitFor();
    const { text: whole } = await stage.server.ask(documentResponseSchema, `/documents/${item.document.id}`);
    const pieces = await text
      .locator('> *')
      .evaluateAll((all) =>
        all.map((e) => ({ text: e.textContent ?? '', mark: (e as HTMLElement).dataset.mark ?? null })),
      );
    expect(pieces.map((p) => p.text).join('')).toBe(whole);
    const marked = (marks: readonly string[]): [number, number] => {
      const at = pieces.map((p) => p.mark !== null && marks.includes(p.mark));
      const [first, last] = [at.indexOf(true), at.lastIndexOf(true)];
      // All in one stretch.
      expect(at.slice(first, last + 1)).not.toContain(false);
      const lengthTo = (end: number): number => pieces.slice(0, end).reduce((sum, p) => sum + p.text.length, 0);
      return [lengthTo(first), lengthTo(last + 1)];
    };
    expect(marked(['quote'])).toEqual([item.start, item.end]);
    expect(marked(['quote', 'sentence'])).toEqual([item.passage.start, item.passage.end]);
    expect(whole.slice(item.start, item.end)).toBe(item.quote);
    // It is scrolled to, and looks marked.
    const mark = text.locator('mark[data-mark="quote"]').first();
    await soon(() => mark.evaluate((e) => e.getBoundingClientRect().top)).toBeLessThan(850);
    expect(await mark.evaluate((e) => e.getBoundingClientRect().top)).toBeGreaterThan(0);
    const ground = (e: Element): string => getComputedStyle(e).backgroundColor;
    expect(await mark.evaluate(ground)).not.toBe(await text.evaluate(ground));
    await dialog.getByRole('button', { name: 'Close document' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The first of some drawn nodes that is joined to what is not drawn, and not to too much at once. */
  const withMore = async (nodes: readonly { id: string }[]): Promise<{ id: string; name: string }> => {
    for (const { id } of nodes) {
      const around = await stage.server.ask(neighbourhoodResponseSchema, `/nodes/${id}/neighbourhood`);
      const fresh = around.nodes.filter((n) => n.kind === 'commitment' || n.kind === 'position');
      if (around.total < 30 && fresh.length > 0) return around.node;
    }
    throw new Error('everything is drawn');
  };

  test('4. a node is expanded by a double click and by a key, and what was there stays', () =>
    stage.visit('expand', async (w) => {
      await w.open();
      const before = await w.graph();
      const first = await withMore(before.nodes.filter((n) => n.kind === 'person'));
      await w.doubleClick(first.id);
      await w.messages.getByText('came to the screen').waitFor();
      await w.settled();
      const once = await w.graph();
      expect(once.nodes.length).toBeGreaterThan(before.nodes.length);
      expect(farthestMove(before, once)).toBe(0);
      expect(overlapping(once.nodes.map((n) => ({ id: n.id, box: n.body })))).toEqual([]);
      const around = await stage.server.ask(neighbourhoodResponseSchema, `/nodes/${first.id}/neighbourhood`);
      expect(idsOf(once.nodes)).toEqual(expect.arrayContaining(idsOf(around.nodes)));
      expect(idsOf(once.edges)).toEqual(expect.arrayContaining(idsOf(around.relationships)));
      expect(await w.legendCounts()).toEqual(byCaption(once.nodes));

      await w.fit();
      const another = await withMore(once.nodes.filter((n) => n.kind === 'person' && n.id !== first.id));
      await w.click(another.id);
      await w.details(`Person: ${another.name}`).waitFor();
      await w.page.keyboard.press('e');
      await soon(async () => (await w.graph()).nodes.length).toBeGreaterThan(once.nodes.length);
      await w.settled();
      const twice = await w.graph();
      expect(farthestMove(once, twice)).toBe(0);
      expect(overlapping(twice.nodes.map((n) => ({ id: n.id, box: n.body })))).toEqual([]);
      // What is new has room for its name as well.
      const fresh = new Set(twice.nodes.map((n) => n.id).filter((id) => !once.nodes.some((n) => n.id === id)));
      expect(overlapping(twice.nodes).filter(([a, b]) => fresh.has(a) || fresh.has(b))).toEqual([]);
    }));

  /** Asks the form for a path between two countries. */
  async function ask(w: Workspace, from: string, to: string): Promise<void> {
    const form = w.page.getByRole('form', { name: 'Find path' });
    await w.choose(form.getByRole('combobox', { name: 'From' }), from, from);
    await w.choose(form.getByRole('combobox', { name: 'To' }), to, to);
    await form.getByRole('button', { name: 'Find path' }).click();
    await w.settled();
  }

  test('5. a path is drawn and told; the order of time and the missing path are explained', () =>
    stage.visit('path', async (w) => {
      const [mongolia, ghana] = [await named('Mongolia'), await named('Ghana')];
      const question = { from: mongolia.id, to: ghana.id };
      await w.open();
      await w.panel('Paths');
      const form = w.page.getByRole('form', { name: 'Find path' });
      const find = form.getByRole('button', { name: 'Find path' });
      expect(await find.isDisabled()).toBe(true);
      await ask(w, 'Mongolia', 'Ghana');

      const result = w.page.getByRole('region', { name: 'Path', exact: true });
      const steps = result.getByRole('list', { name: 'Steps' }).locator('> li');
      await result.getByRole('heading', { name: 'Mongolia to Ghana' }).waitFor();
      expect(await result.textContent()).toContain('2 contacts, 1 institutional link');
      const told = await stage.server.ask(pathResponseSchema, '/paths', question);
      const hops = told.paths[0]?.hops ?? [];
      expect(hops.map((h) => h.type)).toEqual(['contact', 'institution', 'contact']);
      expect(await steps.count()).toBe(3);
      for (const [index, hop] of hops.entries()) {
        const step = steps.nth(index);
        const text = await step.textContent();
        expect(text).toContain(hop.told);
        expect(await step.getByText('institutional link', { exact: true }).count()).toBe(
          hop.type === 'institution' ? 1 : 0,
        );
        expect(await step.getByText('a meeting of two sides').count()).toBe(hop.type === 'contact' ? 1 : 0);
        const [first] = hop.evidence;
        expect(await step.getByRole('blockquote').first().textContent()).toBe(first?.passage.text);
        expect(text).toContain(`${first?.document.publisher} · `);
      }
      expect(await steps.nth(0).textContent()).toContain('Entente, after The Asia Review · 20 Sep 2025');
      expect(await steps.nth(2).textContent()).toContain('Entente, after The New Republic (Ghana) · 24 Sep 2025');

      // Drawn: its steps are lit, the others dim, and the institutional link is dashed and named.
      const drawn = await w.graph();
      const lit = drawn.nodes.filter((n) => n.classes.includes('route'));
      for (const hop of hops) expect(idsOf(lit)).toEqual(expect.arrayContaining([hop.from.id, hop.to.id]));
      expect(idsOf(lit)).toEqual(expect.arrayContaining([mongolia.id, ghana.id]));
      const others = drawn.nodes.filter((n) => !lit.includes(n));
      expect(others.length).toBeGreaterThan(0);
      expect(others.every((n) => n.classes.includes('dim'))).toBe(true);
      const institutional = drawn.edges.filter((e) => e.classes.includes('institutional'));
      expect(institutional.length).toBeGreaterThan(0);
      expect(institutional.every((e) => e.lineStyle === 'dashed')).toBe(true);
      expect(institutional.filter((e) => e.label === 'institutional link')).toHaveLength(1);
      const meetings = drawn.edges.filter((e) => e.classes.includes('route') && !e.classes.includes('institutional'));
      expect(meetings.some((e) => e.lineStyle !== 'dashed')).toBe(true);

      // The other way round its contacts go back in time, until the order of time is asked for.
      const daysOfContacts = async (order: 'any' | 'time'): Promise<string[]> => {
        const answer = await stage.server.ask(pathResponseSchema, '/paths', { from: ghana.id, to: mongolia.id, order });
        return answer.paths[0]?.hops.flatMap((h) => (h.type === 'contact' && h.date ? [h.date.from] : [])) ?? [];
      };
      await form.getByRole('button', { name: 'Swap ends' }).click();
      await find.click();
      await result.getByRole('heading', { name: 'Ghana to Mongolia' }).waitFor();
      expect(await steps.count()).toBe(3);
      expect(await daysOfContacts('any')).toEqual(['2025-09-22', '2025-09-19']);
      const inOrder = form.getByRole('switch', { name: /^In order of time/ });
      await inOrder.check({ force: true });
      await find.click();
      await result
        .getByText(/in order of time|[3-9] contacts/)
        .first()
        .waitFor();
      await w.settled();
      const days = await daysOfContacts('time');
      expect(days.length).toBeGreaterThan(2);
      expect(days).toEqual([...days].sort());
      const shown = await steps.allTextContents();
      expect(shown.filter((text) => !text.includes('institutional link'))).toHaveLength(days.length);
      expect(new URL(w.page.url()).searchParams.get('order')).toBe('time');
      await inOrder.uncheck({ force: true });

      // No path: what was searched, and what would give one.
      const links = form.getByRole('combobox', { name: 'Institutional links' });
      await links.selectOption({ label: 'none' });
      await form.getByRole('button', { name: 'Swap ends' }).click();
      await find.click();
      await result.getByRole('heading', { name: 'No path from Mongolia to Ghana' }).waitFor();
      const none = await stage.server.ask(pathResponseSchema, '/paths', { ...question, institutions: 'none' });
      expect(await result.textContent()).toContain(none.explanation);
      expect((await w.graph()).nodes.some((n) => n.classes.includes('dim'))).toBe(false);
      const relaxation = none.relaxations.find((r) => r.parameter === 'institutions');
      if (!relaxation) throw new Error('no relaxation of the institutional links is offered');
      const offers = result.getByRole('group', { name: 'What would give a path' });
      expect(await offers.getByRole('button').count()).toBe(none.relaxations.length);
      await offers.getByRole('button', { name: relaxation.told }).click();
      await result.getByRole('heading', { name: 'Mongolia to Ghana', exact: true }).waitFor();
      expect(await steps.count()).toBe(3);
      expect(await links.inputValue()).toBe(relaxation.value);
    }));

  /** A relationship of the first picture that one claim alone holds up, and its sentence. */
  async function slender(): Promise<{ relationship: Relationship; claim: Evidence; sentence: string }> {
    const { nodes, relationships } = await overview();
    const names = new Map(nodes.map((n) => [n.id, n.name]));
    const sentenceOf = ({ type, from, to }: Relationship): string =>
      `${names.get(from)} ${relationshipOf(type).caption} ${names.get(to)}`;
    for (const relationship of relationships) {
      const { items } = await evidenceOf(relationship.id);
      const sentence = sentenceOf(relationship);
      const alone = relationships.filter((r) => sentenceOf(r) === sentence).length === 1;
      if (items.length === 1 && items[0]?.status === 'accepted' && alone)
        return { relationship, claim: items[0], sentence };
    }
    throw new Error('no relationship of the overview rests on one claim');
  }

  const isDrawn = async (w: Workspace, id: string): Promise<boolean> =>
    (await w.graph()).edges.some((e) => e.id === id);

  test('6. a rejected claim takes its relationship away, its undoing gives it back, over a restart too', () =>
    stage.visit('decisions', async (w) => {
      const { relationship, claim, sentence } = await slender();
      const stored = async (): Promise<boolean> => {
        const path = `/nodes/${relationship.to}/neighbourhood`;
        const around = await stage.server.ask(neighbourhoodResponseSchema, path, { limit: '200' }).catch(() => null);
        return around?.relationships.some((r) => r.id === relationship.id) ?? false;
      };
      await w.open();
      expect(await isDrawn(w, relationship.id)).toBe(true);

      const reject = async (reason: string | null): Promise<void> => {
        await w.selectRelationship(sentence);
        await w.details(`Relationship: ${sentence}`).waitFor();
        const card = w.evidence.first();
        expect(await card.getByRole('blockquote').textContent()).toBe(claim.passage.text);
        if (reason === null) await card.getByRole('button', { name: 'Reject', exact: true }).click();
        else {
          await card.getByRole('button', { name: 'Give a reason' }).click();
          await card.getByRole('textbox', { name: 'Reason for rejecting' }).fill(reason);
          await card.getByRole('button', { name: 'Reject with reason' }).click();
        }
        await w.messages.getByText('Rejected.').waitFor();
        await w.settled();
      };

      await reject(null);
      expect(await isDrawn(w, relationship.id)).toBe(false);
      expect(await stored()).toBe(false);
      await w.panel('Decisions');
      await w.decisions.first().waitFor();
      expect(await w.decisions.count()).toBe(1);
      const first = await w.decisions.first().textContent();
      expect(first).toMatch(/^Rejected: /);
      expect(first).toContain('in force');
      expect(first).toContain(claim.quote);

      await w.decisions.first().getByRole('button', { name: /^Undo/ }).click();
      await w.messages.getByText('The decision is undone').waitFor();
      await w.settled();
      expect(await isDrawn(w, relationship.id)).toBe(true);
      expect(await stored()).toBe(true);
      await soon(() => w.decisions.count()).toBe(2);
      const [restored, undone] = await w.decisions.allTextContents();
      expect(restored).toMatch(/^Restored: /);
      expect(undone).toContain('undone');

      const reason = 'Told of another day.';
      await reject(reason);
      const left = await w.graph();
      expect(left.edges.some((e) => e.id === relationship.id)).toBe(false);

      await stage.server.stop();
      await stage.server.start();
      expect(stage.server.output).not.toMatch(/loading/i);
      await w.reload();
      const found = await w.graph();
      expect(idsOf(found.nodes)).toEqual(idsOf(left.nodes));
      expect(idsOf(found.edges)).toEqual(idsOf(left.edges));
      expect(farthestMove(left, found)).toBe(0);
      expect(await stored()).toBe(false);
      // A tab that kept nothing sees the same.
      expect(idsOf((await overview()).relationships)).not.toContain(relationship.id);

      await w.panel('Decisions');
      await w.decisions.first().waitFor();
      expect(await w.decisions.count()).toBe(3);
      const kept = await w.decisions.first().textContent();
      expect(kept).toContain('in force');
      expect(kept).toContain(reason);
      await w.decisions.first().getByRole('button', { name: /^Undo/ }).click();
      await w.messages.getByText('The decision is undone').waitFor();
      await w.settled();
      expect(await isDrawn(w, relationship.id)).toBe(true);
      expect(await stored()).toBe(true);
      await soon(() => w.decisions.count()).toBe(4);
      const { items } = await stage.server.ask(decisionsResponseSchema, '/decisions');
      expect(items.map((d) => [d.action, d.state])).toEqual([
        ['restore', 'in force'],
        ['reject', 'undone'],
        ['restore', 'in force'],
        ['reject', 'undone'],
      ]);
      const told = await w.decisions.allTextContents();
      expect(told.map((text) => text.split(':')[0])).toEqual(['Restored', 'Rejected', 'Restored', 'Rejected']);
    }));

  test('7. the figure is saved as a PNG: of the size asked for, with title, legend and footnotes', () =>
    stage.visit('figure', async (w) => {
      await w.open();
      const { nodes } = await overview();
      await w.button('Export figure').click();
      const dialog = w.dialog('Export figure');
      await dialog.getByRole('img', { name: 'Preview of the figure' }).waitFor();
      await dialog.getByRole('textbox', { name: 'Title' }).fill('Réunions of ministers');

      const save = async (scale: number): Promise<Figure> => {
        await dialog.getByRole('radiogroup', { name: 'Scale' }).getByText(`${scale}×`).click();
        const size = dialog.getByText(/^\d+ × \d+ pixels$/);
        await soon(() => size.textContent().catch(() => '')).toMatch(new RegExp(`^${1200 * scale} ×`));
        // The preview follows what is typed after a moment.
        await w.page.waitForTimeout(700);
        await w.settled();
        const [download] = await Promise.all([
          w.page.waitForEvent('download'),
          dialog.getByRole('button', { name: 'Download PNG' }).click(),
        ]);
        expect(download.suggestedFilename()).toBe('reunions-of-ministers.png');
        const figure = new Figure(await readFile(await download.path()));
        expect(await size.textContent()).toBe(`${figure.width} × ${figure.height} pixels`);
        expect(figure.width).toBe(1200 * scale);
        return figure;
      };

      const { light } = TOKENS;
      const white = '#ffffff';
      /** The line between legend and footnotes. */
      const ruleOf = (figure: Figure, scale: number): number => figure.rule(white, 40 * scale, 1160 * scale);
      const colours = [...new Set(nodes.map((n) => n.kind))].map((kind) => kindOf(kind).colour);
      const check = (figure: Figure, scale: number): void => {
        const { width, height } = figure;
        for (const x of [0, width - 1]) for (const y of [0, height - 1]) expect(figure.at(x, y)).toBe(white);
        expect(figure.count(white) / (width * height)).toBeGreaterThan(0.6);
        // 30 pixels of each node's own colour are little: the smallest is 20 wide.
        for (const { kind } of KINDS) {
          const many = nodes.filter((n) => n.kind === kind).length;
          if (many > 0)
            expect(figure.count(kindOf(kind).colour.light), kind).toBeGreaterThan(many * 30 * scale * scale);
        }
        const title = { left: 36 * scale, top: 36 * scale, right: 600 * scale, bottom: 73 * scale };
        expect(figure.count(light.text, title)).toBeGreaterThan(300 * scale);
        const rule = ruleOf(figure, scale);
        expect(rule).toBeGreaterThan(0);
        const legend = { left: 36 * scale, top: rule - 40 * scale, right: 1164 * scale, bottom: rule };
        for (const { light: colour } of colours) expect(figure.count(colour, legend)).toBeGreaterThan(20 * scale);
        const notes = { left: 36 * scale, top: rule + 2 * scale, right: 1164 * scale, bottom: height };
        expect(figure.inkedRows(white, notes)).toBeGreaterThan(10 * 8 * scale);
      };
      const once = await save(1);
      check(once, 1);
      const twice = await save(2);
      check(twice, 2);
      expect(Math.abs(twice.height - 2 * once.height)).toBeLessThanOrEqual(4);

      // What is left out is not there, and takes no room.
      await dialog.getByRole('checkbox', { name: 'Legend' }).uncheck();
      await dialog.getByRole('checkbox', { name: 'Sources as numbered footnotes' }).uncheck();
      const bare = await save(1);
      const rule = ruleOf(bare, 1);
      const notes = { left: 36, top: rule + 2, right: 1164, bottom: bare.height };
      expect(bare.inkedRows(white, notes)).toBeLessThan(20);
      expect(bare.height).toBeLessThan(once.height - 60);

      await dialog.getByRole('radiogroup', { name: 'Background' }).getByText('Theme').click();
      const themed = await save(1);
      expect(themed.at(0, 0)).toBe(light.canvas);
      expect(themed.at(themed.width - 1, themed.height - 1)).toBe(light.canvas);
    }));

  test('8. the view survives a reload', () =>
    stage.visit('reload', async (w) => {
      await w.open();
      const person = await named('Munkhbaatar Lhagva');
      await w.bring('Munkhbaatar', person.name);
      const [other] = (await w.graph()).nodes.filter((n) => n.kind !== 'person').map((n) => kindOf(n.kind).caption);
      const kind = w.legend.getByRole('button', { name: new RegExp(`^${other}`) });
      await kind.click();
      await w.settled();
      // A node is dragged to where a person wants it.
      const { x, y } = await w.placeOf(person.id);
      await w.page.mouse.move(x, y);
      await w.page.mouse.down();
      await w.page.mouse.move(x + 30, y + 12, { steps: 4 });
      await w.page.mouse.up();
      await w.settled();
      await w.evidence.first().getByRole('button', { name: 'In its document' }).click();
      await w.dialog('Document').getByTestId('document-text').waitFor();
      const before = await w.graph();
      const address = w.page.url();

      await w.page.reload();
      await w.dialog('Document').getByTestId('document-text').waitFor();
      await w.settled();
      const after = await w.graph();
      expect(w.page.url()).toBe(address);
      expect(idsOf(after.nodes)).toEqual(idsOf(before.nodes));
      expect(idsOf(after.edges)).toEqual(idsOf(before.edges));
      expect(farthestMove(before, after)).toBe(0);
      await w.dialog('Document').getByRole('button', { name: 'Close document' }).click();
      await w.details(`Person: ${person.name}`).waitFor();
      const marked = after.nodes.filter((n) => n.classes.includes('selected'));
      expect(idsOf(marked)).toEqual([person.id]);
      expect(await kind.getAttribute('aria-pressed')).toBe('false');
    }));
}
