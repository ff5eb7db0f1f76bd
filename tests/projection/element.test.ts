import { describe, expect, test } from 'vitest';
import type { Kind } from '../../server/model/kinds.ts';
import { elementFrom, propertiesFrom, searchFields } from '../../server/projection/element.ts';
import { emptyTally } from '../../server/projection/tally.ts';

const shown = (kind: Kind, p: Record<string, Record<string, number>>) =>
  propertiesFrom({ element: 'node', kind }, { ...emptyTally(), n: 1, p });

describe('the value shown', () => {
  test('is what most documents tell', () => {
    expect(shown('person', { name: { '"Wang Xiaohong"': 1, '"Wang"': 2 } })).toEqual({ name: 'Wang' });
  });

  test('is the longer of two that equally many tell', () => {
    expect(shown('person', { name: { '"Wang"': 2, '"Wang Xiaohong"': 2 } })).toEqual({ name: 'Wang Xiaohong' });
  });

  test('is the first in order of two equally long, in whatever order they were counted', () => {
    expect(shown('person', { name: { '"Ling"': 1, '"Wang"': 1 } })).toEqual({ name: 'Ling' });
    expect(shown('person', { name: { '"Wang"': 1, '"Ling"': 1 } })).toEqual({ name: 'Ling' });
  });

  test('is a number again', () => {
    expect(shown('commitment', { quantity: { '500': 1, '50': 2 } })).toEqual({ quantity: 50 });
    expect(shown('commitment', { quantity: { '500': 1, '50': 1 } })).toEqual({ quantity: 500 });
  });

  test('is all of them, in order, where they are united', () => {
    expect(shown('person', { aliases: { '"c"': 1, '"a"': 3, '"b"': 1 } })).toEqual({ aliases: ['a', 'b', 'c'] });
  });

  test('is missing where nobody tells it', () => {
    expect(shown('person', {})).toEqual({});
  });
});

describe('an element', () => {
  const tally = { ...emptyTally(), n: 2, d: 39_120, first: '2025-05-04', firstN: 1, last: '2025-06-01', lastN: 1 };

  test('has its support', () => {
    expect(elementFrom('topic-border', { element: 'node', kind: 'topic' }, tally)).toEqual({
      id: 'topic-border',
      kind: 'topic',
      properties: {},
      sources: 2,
      confidence: 0.98,
      firstKnown: '2025-05-04',
      lastKnown: '2025-06-01',
    });
  });

  test('of a relationship has its ends', () => {
    const shape = { element: 'relationship', type: 'TO', from: 'commitment-1', to: 'country-MNG' } as const;
    expect(elementFrom('to-1', shape, tally)).toMatchObject({
      id: 'to-1',
      type: 'TO',
      from: 'commitment-1',
      to: 'country-MNG',
    });
  });
});

describe('what search looks at', () => {
  test('is every name, folded, and the grams of all', () => {
    const fields = searchFields({ name: 'Mönkhbaatar', aliases: ['MONKHBAATAR', 'Lhagva'], code: 'X' });
    expect(fields.searchText).toBe('monkhbaatar | lhagva');
    expect(fields.searchGrams.split(' ')).toEqual(expect.arrayContaining(['0mo', 'tar', '0lh', 'gva']));
    expect(fields.searchGrams).not.toContain('0x');
  });

  test('is the title of a position and the text of a commitment', () => {
    expect(searchFields({ title: 'Minister', rank: 'minister' }).searchText).toBe('minister');
    expect(searchFields({ name: 'Pledge', text: 'We will.', kind: 'pledge' }).searchText).toBe('pledge | we will');
  });
});
