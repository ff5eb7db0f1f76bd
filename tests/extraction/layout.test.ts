/** The view as the heads see it: laid out as the training lays it out, and the scores of its parts put together. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/extraction/reader/analysis.ts';
import { layoutOf } from '../../server/extraction/relator/layout.ts';
import { joined, type RelationScores, type SentenceScores } from '../../server/extraction/relator/scores.ts';
import { ENTITY_TYPES, MANNERS, type View } from '../../server/extraction/relator/view.ts';
import { windowsOf } from '../../server/extraction/relator/windows.ts';

type Row = [number, number, number, number];
interface Fixture {
  view: Pick<View, 'sentence' | 'vows' | 'met' | 'attended'> & {
    /** By word: how many pieces. */
    pieces: number[];
    head: number[];
    relation: number[];
    entities: number[];
    mentions: Row[];
  };
  /** What relations.py makes of it: `python fixture.py` in the training's folder writes both. */
  expected: {
    windows: [number, number, number][];
    rows: number[];
    mentions: [number, number][];
    at: number[];
    roles: number[];
    arguments: Row[];
    pairs: Row[];
  };
}

const { view: shown, expected } = JSON.parse(
  readFileSync(new URL('./fixtures/relations.json', import.meta.url), 'utf8'),
) as Fixture;

const view: View = {
  ...shown,
  cast: [],
  cue: [],
  entities: shown.entities.map((type) => ({ type: ENTITY_TYPES[type] ?? 'person', of: {} as never })),
  mentions: shown.mentions.map(([from, to, entity, manner]) => ({
    from,
    to,
    entity,
    manner: MANNERS[manner] ?? 'named',
  })),
  topics: new Map(),
};
const words = shown.sentence.map((_, i) => ({ start: 2 * i, end: 2 * i + 1, text: 'x', gap: 1 }));
const analysis = new Analysis(words, { names: [], distances: [], distanceWeights: [] });
analysis.heads.push(...shown.head);
analysis.relations.push(...shown.relation.map(String));
const relationIds = new Map(shown.relation.map((id) => [String(id), id]));
const layout = layoutOf(view, analysis, relationIds, { from: 0, to: words.length });

describe('the layout is that of the training', () => {
  it('cuts the same windows', () => {
    const windows = windowsOf(shown.pieces, shown.sentence).map(({ begin, from, to }) => [begin, from, to]);
    expect(windows.length).toBeGreaterThan(1);
    expect(windows).toEqual(expected.windows);
  });

  it('places the same mentions in the same rows, with the same roles', () => {
    expect(layout.rows).toEqual(expected.rows);
    expect(layout.mentions.map(({ from, to }) => [from, to])).toEqual(expected.mentions);
    expect(layout.at).toEqual(expected.at);
    expect(layout.roles).toEqual(expected.roles);
  });

  it('judges the same arguments and pairs, in the same order', () => {
    expect(layout.arguments.map((a) => [a.row, a.mention, a.near, a.told])).toEqual(expected.arguments);
    expect(layout.pairs.map((p) => [p.one, p.other, p.near, p.told])).toEqual(expected.pairs);
  });
});

it('the layout of a part counts from its begin and holds what lies in it', () => {
  const from = shown.sentence.indexOf(5);
  const part = layoutOf(view, analysis, relationIds, { from, to: words.length });
  expect(part.sentences).toEqual([5, 6, 7, 8, 10, 11, 12, 13, 14]);
  expect(part.rows).toHaveLength(words.length - from);
  expect(part.rows[0]).toBe(0);
  const inside = layout.mentions.filter((m) => m.from >= from);
  expect(inside).not.toEqual([]);
  expect(part.mentions).toEqual(inside.map((m) => ({ ...m, from: m.from - from, to: m.to - from })));
  expect(part.roles).toEqual(layout.roles.slice(-inside.length));
  // The vows of sentences that lie before are told of nobody here.
  expect(new Set(part.arguments.filter((a) => a.told > 0).map((a) => a.row))).toEqual(new Set([1]));
});

describe('scores of parts', () => {
  const sentence = (promise: number): SentenceScores => ({
    promise,
    kinds: new Map(),
    topics: new Map(),
    by: new Map(),
    to: new Map(),
    speaker: new Map(),
  });
  const part = (index: number, pairs: RelationScores['pairs']): RelationScores => ({
    sentences: new Map([[index, sentence(index / 10)]]),
    pairs,
  });

  it('are put together: every sentence, and each pair where it is believed most, whoever is named first', () => {
    const one = part(1, [
      { entities: [0, 1], met: 0.2, attended: 0, sentence: 1 },
      { entities: [0, 2], met: 0, attended: 0.9, sentence: 1 },
    ]);
    const other = part(2, [
      { entities: [1, 0], met: 0.7, attended: 0, sentence: 2 },
      { entities: [0, 2], met: 0, attended: 0.3, sentence: 2 },
    ]);
    for (const parts of [
      [one, other],
      [other, one],
    ]) {
      const { sentences, pairs } = joined(parts);
      expect([...sentences].map(([i, s]) => [i, s.promise]).sort()).toEqual([
        [1, 0.1],
        [2, 0.2],
      ]);
      expect(pairs).toHaveLength(2);
      expect(pairs).toContainEqual({ entities: [1, 0], met: 0.7, attended: 0, sentence: 2 });
      expect(pairs).toContainEqual({ entities: [0, 2], met: 0, attended: 0.9, sentence: 1 });
    }
  });

  it('of no part are none', () => expect(joined([])).toEqual({ sentences: new Map(), pairs: [] }));
});
