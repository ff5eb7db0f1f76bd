import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../server/extraction/segment/page.ts';
import { splitSentences } from '../../server/extraction/segment/sentences.ts';
import { tokenize } from '../../server/extraction/segment/tokens.ts';

const sentences = (text: string) => splitSentences(text).map((s) => text.slice(s.start, s.end));
const page = (text: string) => segment({ id: 'x', title: null, date: null, publisher: null, language: null, text });

describe('sentences', () => {
  it('end at full stops, but not behind titles, initials, months and figures', () => {
    expect(
      sentences('Mr. Ling of the U.S. office met Jessie K. Liu on Sept. 8. It cost 3.5 million. “Yes.” He left.'),
    ).toEqual([
      'Mr. Ling of the U.S. office met Jessie K. Liu on Sept. 8.',
      'It cost 3.5 million.',
      '“Yes.”',
      'He left.',
    ]);
  });

  it('end at the ends of lines, unless the text is wrapped at a fixed width', () => {
    expect(sentences('A heading\r\nFirst line.\r\n\r\nSecond')).toEqual(['A heading', 'First line.', 'Second']);
    const wrapped = Array.from(
      { length: 6 },
      (_, i) => `line ${i} of a paragraph that a mail program has cut at seventy`,
    ).join('\n');
    expect(sentences(`${wrapped}.`)).toHaveLength(1);
  });

  it('tile any text in order: only white space lies between them', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('. ', '\r\n', '\n\n', '…”', ' Mr. ', '🤝 ', '\u00a0', 'China met Wang. ', 'U.S. '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const s of splitSentences(text)) {
          expect(s.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, s.start).trim()).toBe('');
          expect(s.end).toBeGreaterThan(s.start);
          expect(text.slice(s.start, s.end)).toBe(text.slice(s.start, s.end).trim());
          at = s.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('are cut when one goes on without end, never inside a character', () => {
    for (const text of ['word '.repeat(3000), '🤝'.repeat(3000)]) {
      const parts = splitSentences(text);
      expect(parts.length).toBeGreaterThan(1);
      for (const p of parts) expect(text.slice(p.start, p.end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
  });
});

describe('tokens', () => {
  it('slice exactly and part genitives from names', () => {
    const text = 'Ghana–China’s 3,000 men, Côte d’Ivoire and the U.S.-led N’Djamena talks';
    const tokens = tokenize(text);
    expect(tokens.map((t) => t.text)).toEqual([
      'Ghana',
      '–',
      'China',
      '’s',
      '3,000',
      'men',
      ',',
      'Côte',
      'd’Ivoire',
      'and',
      'the',
      'U.S.',
      '-',
      'led',
      'N’Djamena',
      'talks',
    ]);
    for (const t of tokens) expect(text.slice(t.start, t.end)).toBe(t.text);
  });
});

describe('lines that narrate nothing', () => {
  it('are front matter and bylines', () => {
    const { sentences: all, date } = page(
      '---\ntitle: A\ndate: 2024-01-02\n---\n\nBy Prince Ahenkorah\nChina met Ghana.',
    );
    expect(date).toBe('2024-01-02');
    expect(all.filter((s) => s.narrates)).toHaveLength(1);
  });
});
