/** Officers of the government that publishes a text. */
import { expect, test } from 'vitest';
import { withPublisher } from '../../server/extraction/resolve/own-officers.ts';
import { resolve } from '../../server/extraction/resolve/resolve.ts';
import { recognise } from '../../server/extraction/rules.ts';
import { segment } from '../../server/extraction/segment/page.ts';

function officers(publisher: string, text: string): string[] {
  const page = segment({ id: 't', title: null, date: null, publisher, language: 'en', text });
  const { cast, positions } = resolve(page, recognise(page));
  return withPublisher(positions, cast).map((p) => `${p.person.name}: ${p.country?.code ?? '-'} ${p.basis}`);
}

test('whose country nothing tells are its own', () => {
  expect(officers('The White House', 'National Security Advisor Jane Miller spoke about rice.')).toEqual([
    'Jane Miller: USA inferred',
  ]);
  expect(officers('Ministry of Law, Singapore', 'Minister Adam Tan spoke about rice.')).toEqual([
    'Adam Tan: SGP inferred',
  ]);
});

test('whose country is told are not', () => {
  expect(officers('The White House', 'Kenyan Interior Minister Kip Ruto spoke about rice.')).toEqual([
    'Kip Ruto: KEN stated',
  ]);
});

test('with titles that the country does not have are not', () => {
  expect(officers('The White House', 'Prime Minister Adam Smith spoke about rice.')).toEqual(['Adam Smith: - stated']);
});

test('of a paper are nobody’s', () => {
  expect(officers('The Sun (Malaysia)', 'Secretary General Jane Miller spoke about rice in Malaysia.')).toEqual([
    'Jane Miller: - stated',
  ]);
  expect(officers('Springfield Gazette', 'President Jane Miller spoke about rice.')).toEqual(['Jane Miller: - stated']);
});
