import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyIn, quantitiesIn, quantityOf } from '../../server/extraction/relate/quantities.ts';

describe('quantities', () => {
  it.each([
    ['Sylvania gives ISK 900 million (some EUR 6.1 million)', 900e6, 'ISK'],
    ['put 30m kroner on the table', 30e6, 'NOK'],
    ['a grant of USD50 million', 50e6, 'USD'],
    ['C$16mn for the fund', 16e6, 'CAD'],
    ['€1.5bn over four years', 1.5e9, 'EUR'],
    ['$2.5 million a year until 2030', 2.5e6, 'USD a year'],
    ['Rwf106 million will go to the dairies', 106e6, 'RWF'],
    ['half a billion dollars', 5e8, 'USD'],
    ['forty-five more police officers', 45, 'police officers'],
    ['take in 60 of our patients a year', 60, 'patients'],
    ['train 1,200 border and consular officers', 1200, 'border and consular officers'],
    ['two surveillance aircraft', 2, 'surveillance aircraft'],
    ['let the 41 crewmen go', 41, 'crewmen'],
    ['cut emissions by 81 per cent', 81, 'per cent'],
    ['a thousand teachers', 1000, 'teachers'],
    ['send back 59 Sylvanians', 59, 'Sylvanians'],
    ['a grant of $120 000', 120000, 'USD'],
    ['two hundred million euros', 200e6, 'EUR'],
    ['one million more meals', 1e6, 'meals'],
    ['send 24 of them', 24, 'of them'],
    ['200 million doses of vaccines', 200e6, 'doses'],
  ])('reads %s', (text, value, unit) => {
    expect(quantityOf(text)).toEqual({ value, unit });
  });

  it.each([
    'by the end of 2030',
    'on 14 October 2024',
    'over the next three years',
    'the two ministers agreed',
    'aligned with Article 6 of the Paris Agreement',
    'a C5+1 dialogue and the Five-Point plan',
    'at COP 26 in Glasgow',
    'food for three months.',
  ])('finds none in %s', (text) => {
    expect(quantityOf(text)).toBeNull();
  });

  it('takes a sum before a count, wherever it stands', () => {
    expect(quantityOf('four laboratories worth $4.6 million')).toEqual({ value: 4.6e6, unit: 'USD' });
  });

  it('takes a sum without a currency for one in the currency told last', () => {
    expect(quantityOf('Norway will add another 400 million', 'NOK')).toEqual({ value: 400e6, unit: 'NOK' });
    expect(quantityOf('Norway will add another 400 million')).toBeNull();
    expect(currencyIn('€3 million, then NOK 5 million a year')).toBe('NOK');
  });

  it('finds them in order in any text, and always finite', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('$', '€', ' 5 ', 'million', ' officers', ' the ', ',', '.', '1,000', 'bn'),
            fc.string(),
          ),
        ),
        (parts) => {
          const found = quantitiesIn(parts.join(''));
          expect(found.every((q) => Number.isFinite(q.value) && q.value >= 0 && q.unit.length > 0)).toBe(true);
          expect(found.map((q) => q.at)).toEqual(found.map((q) => q.at).sort((a, b) => a - b));
        },
      ),
    );
  });
});
