/** Terms of promises: each wording with the document's day and what it means. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termIn } from '../../server/extraction/relate/terms.ts';

const DAY = '2025-06-18';
const CASES: readonly [string, string | null, string | null][] = [
  ['Ruritania will send ten boats by 2030.', null, '2030'],
  ['The loan runs through 2031.', null, '2031'],
  ['The posts stay open until the end of next year.', null, '2026'],
  ['They signed a plan for 2026-2030.', '2026', '2030'],
  ['A roadmap 2026–28 was adopted.', '2026', '2028'],
  ['It pledged 40 million euros over the next three years.', null, '2028'],
  ['Duties will fall over fifteen years.', null, '2040'],
  ['It will train 20 officers over the next year.', null, '2026'],
  ['The report is due by Q3 2026.', null, '2026-09'],
  ['A list will follow in the second quarter of 2026.', '2026-06', null],
  ['The list will reach the Council by 20 February.', null, '2026-02-20'],
  ['Carriers have until March 31 to answer.', null, '2026-03-31'],
  ['Patrols will run from June to September 2026.', '2026-06', '2026-09'],
  ['The vessel is lent from 1 September 2025 to 31 August 2026.', '2025-09-01', '2026-08-31'],
  ['A first group will be received starting in October.', '2025-10', null],
  ['The survey will be handed over by May.', null, '2026-05'],
  ['Sixty clerks will be trained in the course of 2026.', '2026', '2026'],
  ['It will ship 20 kits early next year.', '2026', null],
  ['The course can begin next April.', '2026-04', null],
  ['Thirty tonnes of tents will leave tomorrow.', '2025-06-19', null],
  ['It will train 20 officers over the next two decades.', null, '2045'],
  ['The text will be laid before the chamber by the end of the month.', null, '2025-06'],
  ['Inspectors will be recognised before the year is out.', null, '2025'],
  ['It gives 120 million dollars for fiscal year 2027.', '2027', null],
  ['Tests will be carried through to the end of December 2026.', null, '2026-12'],
  ['Ruritania is ready to work with everyone.', null, null],
  ['It will buy 2030 tractors and train 3,000 people.', null, null],
];
test.each(CASES)('%s', (sentence, from, until) => {
  expect(termIn(sentence, DAY)).toEqual({ from, until });
});

test('what is past looks back', () => {
  expect(termIn('It delivered ten boats in March.', DAY, true).from).toBe('2025-03');
  expect(termIn('It gave every family food for three months.', DAY, true).until).toBeNull();
  expect(termIn('It has sheltered 400 people since October 2018.', DAY, true).from).toBe('2018-10');
});

test('without the day of publication what is relative stays open', () => {
  expect(termIn('Patrols go on until the end of next year.', null)).toEqual({ from: null, until: null });
  expect(termIn('Patrols go on until December 2026.', null).until).toBe('2026-12');
});

test('any text gives partial dates or none', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(null, '2025', '2025-06', DAY), fc.boolean(), (text, day, isPast) => {
      for (const date of Object.values(termIn(`by ${text}`, day, isPast)))
        if (date !== null) expect(date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    }),
  );
});
