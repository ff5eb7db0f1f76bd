/** The picture of the graph in memory: always that of the store, whoever wrote to it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRuleExtractor } from '../../server/extraction/index.ts';
import { loadPaths, removeDocuments } from '../../server/loader/load.ts';
import { Projector } from '../../server/loader/projector.ts';
import type { ContactGraph } from '../../server/questions/contact-graph/graph.ts';
import { pictureFor } from '../../server/questions/contact-graph/keeper.ts';
import { readGraph } from '../../server/questions/contact-graph/read.ts';
import { openEmbedded, type TestStore } from '../conformance/stores.ts';
import { FORUM, folderWith, NAIROBI, OSLO } from '../support/documents.ts';

/** All that a picture tells, in a fixed order. */
function told(graph: ContactGraph): string[] {
  const nodes = [...graph.vertices()].map(({ out: _out, in: _in, ...facts }) => JSON.stringify(facts));
  const edges = [...graph.edges()].map(({ from, to, ...facts }) => JSON.stringify([from.id, to.id, facts]));
  return [...nodes, ...edges].sort();
}

describe('the picture of the graph', () => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await openEmbedded();
  });
  afterAll(() => opened?.close());

  const load = (files: Record<string, string>) =>
    loadPaths([folderWith(files)], {
      store: opened.store,
      // Each time another writer, as another process would be.
      projector: new Projector(opened.store),
      extractor: createRuleExtractor(),
    });
  const kept = async (): Promise<ContactGraph> => (await pictureFor({ store: opened.store }, {})).graph;
  const expectInStep = async (): Promise<ContactGraph> => {
    const graph = await kept();
    expect(told(graph)).toEqual(told(await readGraph(opened.store)));
    return graph;
  };

  test('follows what is loaded, changed and removed, without reading all again', async () => {
    expect(told(await expectInStep())).toEqual([]);
    await load({ 'oslo.md': OSLO, 'forum.md': FORUM });
    const first = await expectInStep();
    expect(told(first).length).toBeGreaterThan(20);
    await load({ 'nairobi.md': NAIROBI });
    // The same picture, brought up to date.
    expect(await expectInStep()).toBe(first);
    await load({ 'oslo.md': OSLO.replace('10 May 2024', '12 May 2024') });
    expect(await expectInStep()).toBe(first);
    await removeDocuments(['note-forum'], { store: opened.store, projector: new Projector(opened.store) });
    expect(await expectInStep()).toBe(first);
  });

  test('asked many times at once, is brought up to date once', async () => {
    await load({ 'forum.md': FORUM });
    const pictures = await Promise.all(Array.from({ length: 50 }, () => pictureFor({ store: opened.store }, {})));
    expect(new Set(pictures).size).toBe(1);
    await expectInStep();
  });

  test('of a store that was emptied and filled again with as many commits is another', async () => {
    await opened.reset();
    await load({ 'oslo.md': OSLO });
    const before = await expectInStep();
    await opened.reset();
    await load({ 'nairobi.md': NAIROBI });
    expect(told(await expectInStep())).not.toEqual(told(before));
  });

  test('of another world is not today’s, and is asked for once', async () => {
    await opened.reset();
    await load({ 'oslo.md': OSLO, 'nairobi.md': NAIROBI });
    const world = { knownBy: '2024-04' };
    const [one, other] = await Promise.all([1, 2].map(() => pictureFor({ store: opened.store }, world)));
    expect(one).toBe(other);
    const days = [...(one as NonNullable<typeof one>).graph.edges()].map((e) => e.firstKnown);
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day !== null && day <= '2024-04-30')).toBe(true);
    await expectInStep();
  });
});
