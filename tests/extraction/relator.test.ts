/** What the relator is shown, how its windows lie, and what is made of its scores. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Analysis } from '../../server/extraction/reader/analysis.ts';
import { readManifest } from '../../server/extraction/reader/weights.ts';
import { wordsOf } from '../../server/extraction/reader/words.ts';
import { relateResolved } from '../../server/extraction/relate/complete.ts';
import { blocksOf } from '../../server/extraction/relator/blocks.ts';
import { decode, type Thresholds } from '../../server/extraction/relator/decode.ts';
import { pairKey } from '../../server/extraction/relator/layout.ts';
import type { RelationScores, SentenceScores } from '../../server/extraction/relator/scores.ts';
import { viewOf } from '../../server/extraction/relator/view.ts';
import { windowsOf } from '../../server/extraction/relator/windows.ts';
import { resolve } from '../../server/extraction/resolve/resolve.ts';
import { recognise } from '../../server/extraction/rules.ts';
import { segment } from '../../server/extraction/segment/page.ts';

test('windows read every word once, in order, with room for what stands before it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean()), { maxLength: 900 }), (words) => {
      let number = 0;
      const sentence = words.map(([, starts]) => (starts ? ++number : number));
      const pieces = words.map(([count]) => count);
      const windows = windowsOf(pieces, sentence);
      expect(windows.flatMap(({ from, to }) => pieces.slice(from, to))).toEqual(pieces);
      for (const { begin, from, to } of windows) {
        expect(begin).toBeLessThanOrEqual(from);
        expect(to).toBeGreaterThan(from);
        expect(pieces.slice(begin, to).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(510);
      }
    }),
  );
});

test('a long text is judged in parts that hold every sentence once and whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 320 }), (lengths) => {
      const sentence = lengths.flatMap((length, i) => Array<number>(length).fill(i % 7 === 3 ? -1 : i));
      const blocks = blocksOf(sentence);
      const numbers = blocks.map(({ from, to }) => new Set(sentence.slice(from, to).filter((s) => s >= 0)));
      for (const own of numbers) expect(own.size).toBeLessThanOrEqual(100);
      expect(numbers.flatMap((own) => [...own])).toEqual([...new Set(sentence.filter((s) => s >= 0))]);
    }),
  );
});

const TEXT = `On Monday Norway's foreign minister, Ingrid Solberg, sat across from Tomasi Vula, Fiji's foreign minister, at the Fjord Security Forum in Oslo. Four patrol boats of Norway's are Fiji's until 2030. He thanked her. Sione Leota, Tonga's prime minister, looked on.`;
const AT: Thresholds = { promise: 0.5, met: 0.5, attended: 0.5, by: 0.5, to: 0.5, speaker: 0.5, topic: 0.4 };

function shown(text = TEXT) {
  const page = segment({ id: 't', title: null, date: '2025-06-18', publisher: null, language: 'en', text });
  const markup = recognise(page);
  const { reading, related } = relateResolved(page, markup, resolve(page, markup));
  const view = viewOf(reading, new Analysis(wordsOf(text), readManifest()), related);
  const index = (name: string): number => view.entities.findIndex((e) => e.of.name === name);
  return { reading, related, view, index };
}
const silent = (): SentenceScores => ({
  promise: 0,
  kinds: new Map(),
  topics: new Map(),
  by: new Map(),
  to: new Map(),
  speaker: new Map(),
});
const nothing = (sentences: number): RelationScores => ({
  sentences: new Map(Array.from({ length: sentences }, (_, i) => [i, silent()])),
  pairs: [],
});

describe('the view', () => {
  test('shows for whom a person stands, and whom a pronoun means', () => {
    const { view, index } = shown();
    const of = (name: string) => view.mentions.filter((m) => m.entity === index(name)).map((m) => m.manner);
    expect(of('Norway')).toEqual(expect.arrayContaining(['named', 'by its person']));
    expect(of('Ingrid Solberg')).toContain('named');
    expect(view.entities.map((e) => e.type)).toContain('forum');
    expect(view.topics.get(0)).toEqual([]);
    expect(view.topics.get(1)).toEqual(['equipment']);
  });
});

describe('what is made of the scores', () => {
  test('nothing is recorded where nothing is believed', () => {
    const { reading, related, view } = shown();
    const unmet = view.entities.flatMap((_, a) =>
      view.entities
        .slice(a + 1)
        .map((__, b) => ({ entities: [a, a + 1 + b] as [number, number], met: 0, attended: 0, sentence: 0 })),
    );
    const found = decode(reading, related, view, { ...nothing(4), pairs: unmet }, AT);
    expect([found.meetings, found.participations, found.commitments]).toEqual([[], [], []]);
  });

  test('guests of separate meetings did not meet one another', () => {
    const text =
      'On Monday Norway’s foreign minister, Ingrid Solberg, held separate meetings with Tomasi Vula, Fiji’s foreign minister, and Sione Leota, Tonga’s prime minister.';
    const { reading, related, view, index } = shown(text);
    const [solberg, vula, leota] = ['Ingrid Solberg', 'Tomasi Vula', 'Sione Leota'].map(index) as [
      number,
      number,
      number,
    ];
    const pairs = [
      [solberg, vula],
      [solberg, leota],
      [vula, leota],
    ].map(([a, b]) => ({ entities: [a, b] as [number, number], met: 0.9, attended: 0, sentence: 0 }));
    const { meetings } = decode(reading, related, view, { ...nothing(1), pairs }, AT);
    expect(meetings.map((m) => m.participants.map((p) => p.name))).toEqual([
      ['Ingrid Solberg', 'Tomasi Vula'],
      ['Ingrid Solberg', 'Sione Leota'],
    ]);
  });

  test.each([
    'Norway’s foreign minister, Ingrid Solberg, will meet Tomasi Vula, Fiji’s foreign minister, in Oslo.',
    'Norway’s foreign minister, Ingrid Solberg, won 84 votes, ahead of Tomasi Vula, Fiji’s foreign minister.',
    'Ingrid Solberg, Norway’s foreign minister, did not attend; Tomasi Vula, Fiji’s foreign minister, spoke.',
  ])('who is only to meet, was a rival, or stayed away, met nobody: %s', (text) => {
    const { reading, related, view, index } = shown(text);
    const entities = [index('Ingrid Solberg'), index('Tomasi Vula')] as [number, number];
    expect(Math.min(...entities)).toBeGreaterThanOrEqual(0);
    const pairs = [{ entities, met: 0.9, attended: 0, sentence: 0 }];
    expect(decode(reading, related, view, { ...nothing(1), pairs }, AT).meetings).toEqual([]);
  });

  test('who took part in a dialogue of two states sat at one table', () => {
    const text =
      'The Norway-Fiji Ocean Dialogue opened on Monday. Norway’s foreign minister, Ingrid Solberg, and Fiji’s foreign minister, Tomasi Vula, spoke at the Norway-Fiji Ocean Dialogue.';
    const { reading, related, view, index } = shown(text);
    const forum = index('Norway-Fiji Ocean Dialogue');
    const pairs = ['Ingrid Solberg', 'Tomasi Vula'].map((name) => ({
      entities: [index(name), forum] as [number, number],
      met: 0,
      attended: 0.8,
      sentence: 1,
    }));
    const { meetings } = decode(reading, related, view, { ...nothing(2), pairs }, AT);
    expect(meetings.map((m) => [m.participants.map((p) => p.name), m.forum?.name])).toEqual([
      [['Ingrid Solberg', 'Tomasi Vula'], 'Norway-Fiji Ocean Dialogue'],
    ]);
  });

  test('a long list of whom many met is one sitting', () => {
    const text = 'Norway, Fiji, Tonga, Samoa and Kenya held the third round in Oslo.';
    const { reading, related, view, index } = shown(text);
    const ids = ['Norway', 'Fiji', 'Tonga', 'Samoa', 'Kenya'].map(index);
    const all = ids.flatMap((a, i) => ids.slice(i + 1).map((b): [number, number] => [a, b]));
    const pairs = all.map((entities, i) => ({ entities, met: i % 2 ? 0.9 : 0.1, attended: 0, sentence: 0 }));
    const { meetings } = decode(reading, related, view, { ...nothing(1), pairs }, AT);
    expect(meetings.map((m) => m.participants.length)).toEqual([5]);
  });

  test('as many are bound by an agreement as it tells of', () => {
    const text =
      'Norway’s foreign minister, Ingrid Solberg, and Fiji’s foreign minister, Tomasi Vula, drank tea with Tonga’s prime minister. The two countries are to share radar pictures.';
    const { reading, related, view, index } = shown(text);
    const by = new Map([
      [index('Norway'), 0.9],
      [index('Tonga'), 0.6],
      [index('Fiji'), 0.8],
    ]);
    const told = { ...silent(), promise: 0.9, kinds: new Map([['agreement', 1] as const]), by };
    const scores = { ...nothing(2), sentences: new Map([[1, told]]) };
    const [joint] = decode(reading, related, view, scores, AT).commitments;
    expect(joint?.by.map((a) => a.name)).toEqual(['Norway', 'Fiji']);
  });

  test('two who are believed to have met, and one who attended', () => {
    const { reading, related, view, index } = shown();
    const [solberg, vula, forum] = ['Ingrid Solberg', 'Tomasi Vula', 'Fjord Security Forum'].map(index) as [
      number,
      number,
      number,
    ];
    const pairs = [
      { entities: [solberg, vula] as [number, number], met: 0.9, attended: 0, sentence: 0 },
      { entities: [solberg, forum] as [number, number], met: 0, attended: 0.8, sentence: 0 },
    ];
    const { meetings, participations } = decode(reading, related, view, { ...nothing(4), pairs }, AT);
    expect(meetings.map((m) => m.participants.map((p) => p.name).sort())).toEqual([['Ingrid Solberg', 'Tomasi Vula']]);
    expect(meetings[0]).toMatchObject({ date: '2025-06-16', mode: 'bilateral' });
    expect(participations.map((p) => p.actor.name)).toContain('Ingrid Solberg');
    expect(pairKey(2, 1)).toBe(pairKey(1, 2));
  });

  test('a promise with who is bound, to whom, on what and until when', () => {
    const { reading, related, view, index } = shown();
    const told = {
      ...silent(),
      promise: 0.9,
      kinds: new Map([['pledge', 0.8] as const, ['agreement', 0.2] as const]),
      topics: new Map([['maritime', 0.7] as const, ['culture', 0.1] as const]),
      by: new Map([
        [index('Norway'), 0.9],
        [index('Fiji'), 0.2],
      ]),
      to: new Map([[index('Fiji'), 0.8]]),
    };
    const scores = { ...nothing(4), sentences: new Map([[1, told]]) };
    const [commitment, ...others] = decode(reading, related, view, scores, AT).commitments;
    expect(others).toEqual([]);
    expect(commitment).toMatchObject({ kind: 'pledge', topics: ['maritime'], until: '2030', confidence: 0.9 });
    expect([commitment?.by, commitment?.to].map((a) => a?.map((x) => x.name))).toEqual([['Norway'], ['Fiji']]);
    const agreed = { ...told, kinds: new Map([['agreement', 1] as const]) };
    const [joint] = decode(reading, related, view, { ...scores, sentences: new Map([[1, agreed]]) }, AT).commitments;
    expect(joint?.by.map((a) => a.name)).toEqual(['Norway', 'Fiji']);
    expect(joint?.to).toEqual([]);
  });
});
