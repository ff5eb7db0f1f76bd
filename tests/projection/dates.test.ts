import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateWindow, isPartialDate, isWithin, parsePartialDate, spanOf } from '../../server/model/dates.ts';

describe('a partial date', () => {
  test.each([
    ['2025', '2025-01-01', '2025-12-31', 'year'],
    ['2025-09', '2025-09-01', '2025-09-30', 'month'],
    ['2025-12', '2025-12-01', '2025-12-31', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['1900-02', '1900-02-01', '1900-02-28', 'month'],
    ['2025-09-19', '2025-09-19', '2025-09-19', 'day'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day'],
  ])('%s is the days from %s to %s, known to the %s', (text, dateFrom, dateTo, datePrecision) => {
    expect(parsePartialDate(text)).toEqual({ dateFrom, dateTo, datePrecision });
  });

  test.each([
    '',
    '25',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025-09-31',
    '2025-09-00',
    '2025-9-1',
    '2025-09-19T00:00',
    'May 2025',
    ' 2025',
  ])('%j is none', (text) => {
    expect(parsePartialDate(text)).toBeNull();
    expect(isPartialDate(text)).toBe(false);
  });

  test('holds its days, and is held by its month and its year', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parsePartialDate(day)).toEqual({ dateFrom: day, dateTo: day, datePrecision: 'day' });
        for (const text of [day.slice(0, 7), day.slice(0, 4)]) {
          const interval = parsePartialDate(text);
          expect(interval && interval.dateFrom <= day && day <= interval.dateTo).toBe(true);
        }
      }),
    );
  });
});

describe('a span', () => {
  test.each<[string | null, string | null, [string, string, string] | null]>([
    ['2025-09-17', '2025-09-19', ['2025-09-17', '2025-09-19', 'interval']],
    ['2025-09', '2025-10-02', ['2025-09-01', '2025-10-02', 'interval']],
    ['2024', '2025', ['2024-01-01', '2025-12-31', 'interval']],
    ['2025-09-17', '2025-09-17', ['2025-09-17', '2025-09-17', 'day']],
    ['2025-09-17', null, ['2025-09-17', '2025-09-17', 'day']],
    [null, '2025-09', ['2025-09-01', '2025-09-30', 'month']],
    // It cannot end before it begins: the end is misread.
    ['2025-09-17', '2025-09-16', ['2025-09-17', '2025-09-17', 'day']],
    [null, null, null],
  ])('from %s to %s', (start, end, days) => {
    const interval = spanOf(start, end);
    expect(interval && [interval.dateFrom, interval.dateTo, interval.datePrecision]).toEqual(days);
  });
});

describe('whether something was in a window', () => {
  const september = { dateFrom: '2025-09-01', dateTo: '2025-09-30' };
  const unknown = { dateFrom: null, dateTo: null };

  test.each<[string, typeof september | typeof unknown, DateWindow, possible: boolean, certain: boolean]>([
    ['a window that holds it', september, { from: '2025-09-01', to: '2025-09-30' }, true, true],
    ['a window within it', september, { from: '2025-09-10', to: '2025-09-12' }, true, false],
    ['a window over its first day', september, { from: '2025-08-01', to: '2025-09-01' }, true, false],
    ['a window over its last day', september, { from: '2025-09-30', to: '2025-10-30' }, true, false],
    ['a window before it', september, { from: '2025-08-01', to: '2025-08-31' }, false, false],
    ['a window after it', september, { from: '2025-10-01', to: '2025-10-31' }, false, false],
    ['no begin, and an end after it', september, { to: '2025-09-30' }, true, true],
    ['no begin, and an end within it', september, { to: '2025-09-29' }, true, false],
    ['no begin, and an end before it', september, { to: '2025-08-31' }, false, false],
    ['a begin before it, and no end', september, { from: '2025-09-01' }, true, true],
    ['a begin within it, and no end', september, { from: '2025-09-02' }, true, false],
    ['a begin after it, and no end', september, { from: '2025-10-01' }, false, false],
    ['no window', september, {}, true, true],
    ['a window, without a date', unknown, { from: '2025-09-01' }, true, false],
    ['no window, without a date', unknown, {}, true, true],
  ])('%s', (_, interval, window, possible, certain) => {
    expect(isWithin(interval, window, 'possible')).toBe(possible);
    expect(isWithin(interval, window, 'certain')).toBe(certain);
  });
});
