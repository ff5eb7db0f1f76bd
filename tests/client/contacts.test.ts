import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsByPosition, moved, shadeOf } from '../../client/contacts/matrix.ts';
import { captionsOf, mostOf, windowed } from '../../client/contacts/timeline.ts';
import {
  type Bucket,
  bucketInWords,
  byGradeInWords,
  type Cell,
  cellInWords,
  daysInWords,
} from '../../client/contacts/words.ts';
import { contacts as french } from '../../client/strings/fr/contacts.ts';
import { changed, readContacts, relaxedContacts, writeContacts } from '../../client/view/contacts.ts';

const cell = (part: Partial<Cell>): Cell => ({
  row: 0,
  column: 1,
  count: 1,
  grade: 'meeting',
  first: '2025-09-19',
  last: '2025-09-19',
  assumed: 0,
  ...part,
});
const bucket = (from: string, part: Partial<Bucket> = {}): Bucket => ({
  from,
  to: from,
  byGrade: {},
  certain: 0,
  uncertain: 0,
  ...part,
});

describe('matrix', () => {
  test('a cell is the same from either side, and nobody meets himself', () => {
    const one = cell({ row: 1, column: 3 });
    const at = cellsByPosition([one]);
    expect(at({ row: 1, column: 3 })).toBe(one);
    expect(at({ row: 3, column: 1 })).toBe(one);
    expect(at({ row: 3, column: 3 })).toBeUndefined();
    expect(at({ row: 0, column: 3 })).toBeUndefined();
  });

  test('keys lead by one cell, to the ends of the row, to the corners, and never out', () => {
    const from = { row: 2, column: 2 };
    expect(moved(from, 'ArrowUp', 5)).toEqual({ row: 1, column: 2 });
    expect(moved(from, 'ArrowRight', 5)).toEqual({ row: 2, column: 3 });
    expect(moved(from, 'Home', 5)).toEqual({ row: 2, column: 0 });
    expect(moved(from, 'End', 5)).toEqual({ row: 2, column: 4 });
    expect(moved(from, 'Home', 5, true)).toEqual({ row: 0, column: 0 });
    expect(moved(from, 'End', 5, true)).toEqual({ row: 4, column: 4 });
    expect(moved(from, 'x', 5)).toBeNull();
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...keys), { maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (walk, size) => {
          let at = { row: 0, column: 0 };
          for (const key of walk) {
            at = moved(at, key, size) ?? at;
            expect(at.row >= 0 && at.row < size && at.column >= 0 && at.column < size).toBe(true);
          }
        },
      ),
    );
  });

  test('more gatherings are darker, one is never as pale as none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 2, max: 500 }), (count, most) => {
        const [a, b] = [Math.min(count, most), Math.max(count, most)];
        expect(shadeOf(a, b)).toBeGreaterThan(shadeOf(a - 1, b));
        expect(shadeOf(b, b)).toBe(1);
      }),
    );
    expect(shadeOf(1, 1)).toBeGreaterThan(0);
    expect(shadeOf(0, 5)).toBe(0);
  });

  test.each([
    [undefined, 'no contact'],
    [cell({}), '1 meeting, 19 Sep 2025'],
    [
      cell({ count: 3, first: '2024-09-09', grade: 'sitting' }),
      '3 gatherings, closest a sitting of several, 9 Sep 2024 – 19 Sep 2025',
    ],
    [cell({ first: null, last: null }), '1 meeting, undated'],
    [
      cell({ count: 2, assumed: 1 }),
      '2 gatherings, closest a meeting of two sides, 19 Sep 2025, at 1 of 2 the country of one side is only assumed',
    ],
  ])('a cell is told', (one, told) => expect(cellInWords(one)).toBe(told));
});

describe('timeline', () => {
  test('a bar asks for its days', () => {
    const month = { from: '2025-09-01', to: '2025-09-30' };
    expect(windowed({ grade: 'meeting' }, month, 'month')).toEqual({
      grade: 'meeting',
      since: '2025-09',
      until: '2025-09',
    });
    expect(windowed({}, { from: '2024-01-01', to: '2024-12-31' }, 'year')).toEqual({ since: '2024', until: '2024' });
  });

  test('a year is told where it begins; months only where bars are few', () => {
    const months = ['2024-11-01', '2024-12-01', '2025-01-01'].map((from) => bucket(from));
    expect(captionsOf(months, 'month')).toEqual([
      { month: 'Nov', year: '2024' },
      { month: 'Dec', year: '' },
      { month: 'Jan', year: '2025' },
    ]);
    const years = Array.from({ length: 60 }, (_, i) => bucket(`${1960 + i}-01-01`));
    expect(captionsOf(years, 'year').filter((c) => c.year)).toHaveLength(12);
    expect(captionsOf(years, 'month').every((c) => c.month === '')).toBe(true);
  });

  test('a bar tells what is sure by grade, and what is not apart', () => {
    const some = bucket('2025-09-01', {
      to: '2025-09-30',
      byGrade: { meeting: 3, sitting: 1, session: 0 },
      certain: 4,
      uncertain: 2,
    });
    expect(bucketInWords(some, 'month')).toBe('Sep 2025: 3 meetings, 1 sitting; 2 gatherings then or later');
    expect(bucketInWords(bucket('2025-10-01', { to: '2025-10-31' }), 'month')).toBe('Oct 2025: nothing');
    expect(mostOf([some])).toBe(6);
    expect(mostOf([])).toBe(1);
  });

  test('counts by grade are told closest first', () => {
    expect(byGradeInWords({ 'same-day': 2, meeting: 1 })).toBe('1 meeting, 2 same-day sessions');
    expect(daysInWords({ first: '2025-05-01', last: '2025-05-31' })).toBe('1–31 May 2025');
  });
});

test('contacts in French: one and several, and the space before a colon', () => {
  expect(french.assumedAt(1, 3)).toBe('pour 1 réunion sur 3, le pays d’une des parties n’est que supposé');
  expect(french.timeline.undated(1)).toContain('1 réunion sans date ne figure');
  expect(french.timeline.undated(1_200)).toContain('1\u202f200 réunions sans date ne figurent');
  expect(french.bar('sept. 2025', ['3 rencontres', french.uncertain(2)])).toBe(
    'sept. 2025\u00a0: 3 rencontres\u00a0; 2 réunions à cette date ou plus tard',
  );
});

describe('state', () => {
  const begun = readContacts({});

  test('what is written is read again; defaults leave no trace', () => {
    expect(writeContacts(begun)).toEqual({});
    const some = changed(begun, {
      tab: 'matrix',
      by: 'country',
      order: 'name',
      size: 60,
      sort: 'last',
      filters: { since: '2024', countries: ['country-MNG'] },
      pair: { a: 'country-CHN', b: 'country-MNG' },
    });
    expect(some.pair).toEqual({ a: 'country-CHN', b: 'country-MNG' });
    expect(readContacts(writeContacts(some))).toEqual(some);
  });

  test('two actors are no pair of countries', () => {
    const some = changed(begun, { pair: { a: 'person-1', b: 'person-2' } });
    expect(changed(some, { tab: 'matrix' }).pair).not.toBeNull();
    expect(changed(some, { by: 'country' }).pair).toBeNull();
  });

  test('what a link says amiss is left out', () => {
    expect(readContacts({ tab: 'globe', by: 'cat', a: 'person-1', size: '900', b: 'person-1' })).toEqual(begun);
  });

  test('a relaxation changes a filter or what is counted, and nothing that the screen does not know', () => {
    const some = changed(begun, { by: 'country', filters: { rank: 'minister', grade: 'meeting' } });
    expect(relaxedContacts(some, 'rank', null)?.filters).toEqual({ grade: 'meeting' });
    expect(relaxedContacts(some, 'grade', 'session')?.filters).toEqual({ rank: 'minister', grade: 'session' });
    expect(relaxedContacts(some, 'by', 'actor')?.by).toBe('actor');
    expect(relaxedContacts(some, 'by', null)?.by).toBe('actor');
    expect(relaxedContacts(some, 'maxHops', '8')).toBeNull();
    const dated = { ...some, filters: { ...some.filters, since: '2024', until: '2025', dates: 'certain' as const } };
    expect(relaxedContacts(dated, 'since,until', null)?.filters).toEqual(some.filters);
    expect(relaxedContacts(dated, 'since,moon', null)).toBeNull();
  });
});
