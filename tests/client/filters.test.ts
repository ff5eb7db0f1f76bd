import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleared, ENTRIES, idsOf, isSet } from '../../client/ui/filters/entries.ts';
import {
  FILTER_PARAMETERS,
  type Filters,
  faultsOf,
  isFilterParameter,
  readFilters,
  withParameter,
  writeFilters,
} from '../../client/ui/filters/filters.ts';
import { valueInWords } from '../../client/ui/filters/words.ts';
import { contactsQuerySchema } from '../../server/contract/contacts.ts';
import { GRADES } from '../../server/contract/filters.ts';
import { RANKS } from '../../server/model/ranks.ts';

const id = fc.stringMatching(/^[a-z]{1,8}-[A-Za-z0-9]{1,16}$/);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
const two = (n: number): string => String(n).padStart(2, '0');
const date = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 0, max: 12 }),
    day: fc.integer({ min: 0, max: 28 }),
  })
  .map(({ year, month, day }) => [year, ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join('-'));
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    knownBy: date,
    without: ids,
    since: date,
    until: date,
    dates: fc.constantFrom('possible', 'certain'),
    grade: fc.constantFrom(...GRADES),
    sources: fc.integer({ min: 1, max: 1000 }),
    confidence: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    kinds: fc.uniqueArray(fc.constantFrom('person', 'organization', 'country'), { minLength: 1, maxLength: 3 }),
    countries: ids,
    rank: fc.constantFrom(...RANKS),
    forum: id,
    place: id,
    topic: id,
    of: ids,
  },
  { requiredKeys: [] },
);

describe('filters', () => {
  test('the texts that are written are read as the same filters, and the API takes them', () => {
    fc.assert(
      fc.property(filters, (some) => {
        const canonical = readFilters(writeFilters(some));
        const texts = writeFilters(canonical);
        expect(readFilters(texts)).toEqual(canonical);
        const asked = contactsQuerySchema.parse(texts);
        expect(asked).toMatchObject(canonical);
        // What was left out is the default, or says nothing: nothing that a person set is lost.
        for (const name of FILTER_PARAMETERS) {
          if (some[name] === undefined || name === 'dates' || name === 'until') continue;
          expect(asked[name]).toEqual(some[name]);
        }
      }),
    );
  });

  test('a filter that is cleared leaves the others as they are', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...ENTRIES.map((e) => e.name)), (some, name) => {
        const before = readFilters(writeFilters(some));
        const after = cleared(name, before);
        expect(isSet(name, after)).toBe(false);
        for (const { name: other } of ENTRIES)
          if (other !== name) expect(isSet(other, after)).toBe(isSet(other, before));
      }),
    );
  });

  test('each parameter of the contract belongs to one filter of the bar', () => {
    expect(ENTRIES.flatMap((e) => e.parameters).sort()).toEqual([...FILTER_PARAMETERS].sort());
    expect(isFilterParameter('grade')).toBe(true);
    expect(isFilterParameter('toString')).toBe(false);
  });

  test('what is mistyped is left out, the rest counts', () => {
    expect(
      readFilters({ since: 'soon', grade: 'handshake', sources: '0', rank: 'minister', kinds: 'person,ghost' }),
    ).toEqual({
      rank: 'minister',
    });
    expect(readFilters({ since: '2025', until: '2024' })).toEqual({ since: '2025' });
    expect(readFilters({ dates: 'certain' })).toEqual({});
    expect(readFilters({ sources: '1', grade: 'sitting', confidence: '0' })).toEqual({});
  });

  test('a relaxation changes or leaves out one parameter', () => {
    const some: Filters = { since: '2024', dates: 'certain', countries: ['country-MNG'] };
    expect(withParameter(some, 'dates', 'possible')).toEqual({ since: '2024', countries: ['country-MNG'] });
    expect(withParameter(some, 'since', null)).toEqual({ countries: ['country-MNG'] });
    expect(withParameter(some, 'countries', 'country-MNG,country-GHA')).toMatchObject({
      countries: ['country-MNG', 'country-GHA'],
    });
  });

  test('faults are told by field', () => {
    expect(faultsOf(['since', 'until'], { since: '2025-02-30', until: '' })).toEqual({
      since: 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD',
    });
    expect(faultsOf(['since', 'until'], { since: '2025', until: '2024-12' })).toHaveProperty('until');
    expect(faultsOf(['sources'], { sources: '0' })).toHaveProperty('sources');
    expect(faultsOf(['since', 'until'], { since: '2024', until: '2024-03' })).toEqual({});
  });
});

describe('chips', () => {
  const names = (of: string): string => ({ 'country-MNG': 'Mongolia', 'country-GHA': 'Ghana' })[of] ?? of;
  test.each<[Parameters<typeof valueInWords>[0], Filters, string]>([
    ['date', { since: '2024', until: '2025-09' }, '2024 – Sep 2025'],
    ['date', { since: '2025-09', until: '2025-09' }, 'Sep 2025'],
    ['date', { since: '2025-09-19', dates: 'certain' }, 'since 19 Sep 2025, surely'],
    ['date', { until: '2025' }, 'until 2025'],
    ['grade', {}, 'a sitting of several'],
    ['rank', { rank: 'minister' }, 'minister or above'],
    ['rank', { rank: 'head of state' }, 'head of state'],
    ['kinds', { kinds: ['person', 'country'] }, 'people and countries'],
    ['countries', { countries: ['country-MNG', 'country-GHA'] }, 'Mongolia or Ghana'],
    ['of', { of: ['country-MNG', 'a', 'b', 'c'] }, 'Mongolia, a and 2 more'],
    ['sources', { sources: 2 }, '2 or more'],
    ['confidence', { confidence: 0.8 }, '0.8 or more'],
    ['knownBy', { knownBy: '2025-09-20' }, '20 Sep 2025'],
    ['without', { without: ['d1', 'd2'] }, 'd1 and d2'],
  ])('%s of %o reads %s', (name, some, told) => expect(valueInWords(name, some, names)).toBe(told));

  test('a filter knows the nodes it names', () => {
    expect(idsOf('forum', { forum: 'forum-1' })).toEqual(['forum-1']);
    expect(idsOf('of', { of: ['a', 'b'] })).toEqual(['a', 'b']);
    expect(idsOf('date', { since: '2024' })).toEqual([]);
    expect(idsOf('without', { without: ['d'] })).toEqual(['d']);
  });
});
