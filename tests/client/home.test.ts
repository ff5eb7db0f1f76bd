import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstQuestions } from '../../client/home/questions.ts';
import { actorsInWords, commitmentInWords, meetingInWords } from '../../client/home/words.ts';
import type { Pair } from '../../server/contract/contacts.ts';
import type { Node } from '../../server/contract/graph.ts';
import { node } from './support.ts';

const pair = (a: string, b: string): Pair => ({
  a: node(a, 'country'),
  b: node(b, 'country'),
  count: 1,
  grade: 'meeting',
  byGrade: { meeting: 1 },
  first: null,
  last: null,
  assumed: 0,
});
const event = (kind: 'meeting' | 'commitment', actors: readonly string[], part: Partial<Node> = {}) => ({
  node: node(`${kind} of ${actors.join(' and ')}`, kind, part),
  actors: actors.map((id) => node(id)),
  otherActors: 0,
});
const meeting = (...actors: string[]) => event('meeting', actors);
const NOTHING = { busiestPairs: [], latestMeetings: [], latestCommitments: [] };

describe('first questions', () => {
  test('are made of what the graph holds', () => {
    const questions = firstQuestions({
      busiestPairs: [pair('Kenya', 'Norway'), pair('Chile', 'Fiji'), pair('Hungary', 'Kenya')],
      latestMeetings: [meeting('Rosa', 'Tomasi'), meeting('Daniel', 'Ingrid'), meeting('Daniel', 'Jón')],
      latestCommitments: [event('commitment', ['Norway']), event('commitment', ['Hungary'])],
    });
    expect(questions).toEqual([
      { text: 'When did people of Kenya and Norway meet?', of: 'pair', from: 'Kenya', to: 'Norway' },
      { text: 'Which path joins Norway and Hungary?', of: 'path', from: 'Norway', to: 'Hungary' },
      { text: 'Whom did Daniel meet?', of: 'node', id: 'Daniel' },
      { text: 'What did Norway commit to?', of: 'node', id: 'Norway' },
    ]);
  });

  test('of an empty graph are none', () => expect(firstQuestions(NOTHING)).toEqual([]));

  test('a path joins people where no two countries are joined by a third', () => {
    const questions = firstQuestions({
      ...NOTHING,
      busiestPairs: [pair('Kenya', 'Norway')],
      latestMeetings: [meeting('Daniel', 'Ingrid'), meeting('Daniel', 'Jón')],
    });
    expect(questions.find((q) => q.of === 'path')).toMatchObject({ from: 'Ingrid', to: 'Jón' });
  });

  test('a meeting of which one party is known asks for nobody', () =>
    expect(firstQuestions({ ...NOTHING, latestMeetings: [meeting('Daniel')] })).toEqual([]));

  const country = fc.constantFrom('A', 'B', 'C', 'D', 'E');
  const pairs = fc.uniqueArray(
    fc
      .tuple(country, country)
      .filter(([a, b]) => a < b)
      .map(([a, b]) => pair(a, b)),
    { selector: ({ a, b }) => `${a.id} ${b.id}`, maxLength: 6 },
  );
  test('a path is asked between two that are no pair but have one in common, and only then', () =>
    fc.assert(
      fc.property(pairs, (busiestPairs) => {
        const partners = (id: string): string[] =>
          busiestPairs.flatMap(({ a, b }) => (a.id === id ? [b.id] : b.id === id ? [a.id] : []));
        const isOpen = (x: string, y: string): boolean =>
          x !== y && !partners(x).includes(y) && partners(x).some((p) => partners(y).includes(p));
        const all = ['A', 'B', 'C', 'D', 'E'];
        const path = firstQuestions({ ...NOTHING, busiestPairs }).find((q) => q.of === 'path');
        if (path?.of === 'path') expect(isOpen(path.from, path.to)).toBe(true);
        else expect(all.some((x) => all.some((y) => isOpen(x, y)))).toBe(false);
      }),
    ));
});

describe('rows', () => {
  test('who was there, and how many more', () => {
    expect(actorsInWords({ actors: [node('Rosa'), node('Tomasi')], otherActors: 0 })).toBe('Rosa and Tomasi');
    expect(actorsInWords({ actors: [node('Rosa'), node('Tomasi')], otherActors: 3 })).toBe('Rosa, Tomasi and 3 others');
    expect(actorsInWords({ actors: [], otherActors: 0 })).toBeNull();
  });

  test('a meeting of nobody known goes by its name', () => {
    const days = { dateFrom: '2024-05-10', dateTo: '2024-05-10', datePrecision: 'day' };
    expect(meetingInWords(event('meeting', ['Ingrid', 'Daniel'], { properties: days }))).toEqual({
      title: 'Ingrid and Daniel',
      note: '10 May 2024 · 1 document',
    });
    expect(meetingInWords(event('meeting', [], { name: 'Talks', properties: days })).title).toBe('Talks');
  });

  test('a commitment without a day is dated by what told it', () => {
    const properties = { kind: 'pledge', text: 'Norway would train 40 officers.' };
    expect(commitmentInWords(event('commitment', ['Norway'], { properties }))).toEqual({
      title: 'Norway would train 40 officers.',
      note: 'told 20 Sep 2025 · pledge by Norway',
    });
    expect(commitmentInWords(event('commitment', [], { name: 'Aid', firstKnown: null }))).toEqual({
      title: 'Aid',
      note: 'undated · commitment',
    });
  });
});
