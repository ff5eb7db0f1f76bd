import { describe, expect, test } from 'vitest';
import { labelOf } from '../../client/graph-view/drawn-nodes.ts';
import { ICON_PATHS } from '../../client/ui/kind-icons.ts';
import { SHAPE_PATHS } from '../../client/ui/shapes.ts';
import { daysOf, periodInWords } from '../../client/words/dates.ts';
import { hostOf, isWebAddress } from '../../client/words/links.ts';
import { propertiesOf } from '../../client/words/properties.ts';
import { segmentsOf } from '../../client/words/segments.ts';
import { announced, countedKind, groupInWords, sentenceOf } from '../../client/words/told.ts';
import { KINDS } from '../../server/model/kinds.ts';
import { dateInWords, intervalInWords } from '../../server/model/wording.ts';
import { joins, node } from './support.ts';

describe('dates', () => {
  test.each([
    ['2025-09-19', '19 Sep 2025'],
    ['2025-09', 'Sep 2025'],
    ['2025', '2025'],
    ['2025-09-19T10:20:30Z', '19 Sep 2025'],
    ['soon', 'soon'],
  ])('%s is told as %s', (text, told) => expect(dateInWords(text)).toBe(told));

  test.each([
    ['2025-09-19', '2025-09-19', 'day', '19 Sep 2025'],
    ['2025-09-16', '2025-09-18', 'interval', '16–18 Sep 2025'],
    ['2025-09-28', '2025-10-02', 'interval', '28 Sep – 2 Oct 2025'],
    ['2024-12-30', '2025-01-02', 'interval', '30 Dec 2024 – 2 Jan 2025'],
    ['2025-05-01', '2025-05-31', 'month', 'May 2025'],
    ['2025-01-01', '2025-12-31', 'year', '2025'],
  ] as const)('%s to %s (%s) is told as %s', (from, to, precision, told) =>
    expect(intervalInWords(from, to, precision)).toBe(told),
  );

  test('a node without days has none', () => {
    expect(daysOf({})).toBeNull();
    expect(daysOf({ dateFrom: '2025-09-19', dateTo: '2025-09-19', datePrecision: 'day' })).toBe('19 Sep 2025');
  });
  test('a period with one known end', () => {
    expect(periodInWords(null, null)).toBeNull();
    expect(periodInWords('2025-09-20', null)).toBe('20 Sep 2025');
    expect(periodInWords('2023-09-20', '2025-09-20')).toBe('20 Sep 2023 – 20 Sep 2025');
  });
});

describe('nodes and relationships', () => {
  test('a relationship is a sentence', () =>
    expect(sentenceOf(joins('a', 'b'), 'Wang Xiaohong', 'Meeting')).toBe('Wang Xiaohong took part in Meeting'));
  test('a group is a count, from either side', () => {
    expect(groupInWords({ type: 'PARTICIPATED_IN', direction: 'out', kind: 'meeting', count: 6 })).toBe(
      'took part in · 6 meetings',
    );
    expect(groupInWords({ type: 'PARTICIPATED_IN', direction: 'in', kind: 'person', count: 1 })).toBe(
      'had the participant · 1 person',
    );
  });
  test('plurals are the registry’s', () => expect(countedKind(2, 'country')).toBe('2 countries'));
  test('what a screen reader hears', () =>
    expect(announced({ name: 'Wang Xiaohong', kind: 'person' }, 6)).toBe('Wang Xiaohong, person, 6 relationships'));
  test('properties: dates as one row with a remark on their precision, no name, no empty rows', () => {
    const rows = propertiesOf(
      node('m', 'meeting', {
        properties: {
          name: 'm',
          dateFrom: '2025-05-01',
          dateTo: '2025-05-31',
          datePrecision: 'month',
          mode: 'bilateral',
        },
      }),
    );
    expect(rows).toEqual([
      { name: 'date', caption: 'Date', text: 'May 2025', note: 'day not told' },
      { name: 'mode', caption: 'Mode', text: 'bilateral', note: null },
    ]);
  });
  test('a meeting named after drawn parties is labelled by its day', () => {
    const meeting = node('m', 'meeting', {
      name: 'A – B, 19 Sep 2025',
      properties: { dateFrom: '2025-09-19', dateTo: '2025-09-19', datePrecision: 'day' },
    });
    expect(labelOf(meeting, new Set(['A', 'B']))).toBe('19 Sep 2025');
    expect(labelOf(meeting, new Set(['A']))).toBe('A – B, 19 Sep 2025');
  });
  test('each kind of the registry has its icon and shape', () => {
    for (const { icon, shape } of KINDS) {
      expect(ICON_PATHS[icon], icon).toBeDefined();
      expect(SHAPE_PATHS[shape], shape).toBeDefined();
    }
  });
});

describe('segments', () => {
  test('cuts at the edges, and names what covers each piece', () => {
    const pieces = segmentsOf('abcdef', [
      { start: 1, end: 5, mark: 'sentence' },
      { start: 2, end: 3, mark: 'quote' },
    ]);
    expect(pieces.map((p) => [p.text, [...p.marks]])).toEqual([
      ['a', []],
      ['b', ['sentence']],
      ['c', ['sentence', 'quote']],
      ['de', ['sentence']],
      ['f', []],
    ]);
  });
  test('loses no character, whatever the ranges', () => {
    const text = 'Wang met Munkhbaatar.';
    expect(
      segmentsOf(text, [
        { start: -4, end: 3, mark: 'x' },
        { start: 9, end: 99, mark: 'x' },
        { start: 5, end: 5, mark: 'x' },
      ])
        .map((p) => p.text)
        .join(''),
    ).toBe(text);
  });
});

test('only addresses of the web become links', () => {
  expect(isWebAddress('https://example.org/a')).toBe(true);
  expect(isWebAddress('javascript:alert(1)')).toBe(false);
  expect(isWebAddress('seed:mongolia')).toBe(false);
  expect(hostOf('https://www.example.org/a')).toBe('example.org');
});
