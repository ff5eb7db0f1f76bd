import { describe, expect, test } from 'vitest';
import { ClaimBuilder, type Ground } from '../../server/loader/claims/builder.ts';
import { countryId, digest, documentId, nodeId, passageId, relationshipId, topicId } from '../../server/model/ids.ts';

describe('ids', () => {
  // Kept in stores and in exported decisions: another value here would orphan them.
  test('are what they have always been', () => {
    expect(digest('a', 1, null)).toBe('0ae764bffd3a17b6');
    expect(nodeId('person', 'wang xiaohong')).toBe('person-b00397210daf8397');
    expect(relationshipId('PARTICIPATED_IN', 'person-1', 'meeting-1')).toBe('participated-in-455f0bd7dde77956');
    expect(documentId('https://example.org/')).toBe('document-2f04a8aac590ce78');
    expect(countryId('CHN')).toBe('country-CHN');
    expect(topicId('border')).toBe('topic-border');
    expect(passageId('document-1', 3)).toBe('document-1:3');
  });

  test('keep their parts apart', () => {
    const all = [digest('ab', 'c'), digest('a', 'bc'), digest('abc'), digest('a', 'b', 'c'), digest('a","b', 'c')];
    expect(new Set(all).size).toBe(5);
    expect(digest('1')).not.toBe(digest(1));
    expect(digest(null)).not.toBe(digest('null'));
  });

  test('tell the two directions of a relationship apart, and its types', () => {
    const ids = [
      relationshipId('PART_OF', 'a', 'b'),
      relationshipId('PART_OF', 'b', 'a'),
      relationshipId('OF', 'a', 'b'),
    ];
    expect(new Set(ids).size).toBe(3);
  });
});

describe('the id of a claim', () => {
  const claimed = (text: string, quote: string, told: Partial<Ground> = {}) => {
    const start = text.indexOf(quote);
    const passages = [{ index: 0, start: 0, end: text.length, text }];
    const build = new ClaimBuilder({ documentId: 'd1', published: null, passages });
    const evidence = [{ quote, start, end: start + quote.length }];
    const ground: Ground = { evidence, basis: 'stated', polarity: 'affirmed', confidence: 0.9, rule: 'r', ...told };
    build.node('wang', 'person', { name: 'Wang' }, ground);
    return build.claims()[0];
  };

  test('stays when its sentence moves, and when the extractor is surer', () => {
    const here = claimed('Wang spoke.', 'Wang spoke.');
    const there = claimed('Ling came. Wang spoke.', 'Wang spoke.', { confidence: 0.5, rule: 'other' });
    expect(there?.id).toBe(here?.id);
    expect([here?.start, there?.start]).toEqual([0, 11]);
  });

  test('is another for other words', () => {
    expect(claimed('Wang spoke.', 'Wang')?.id).not.toBe(claimed('Wang spoke.', 'Wang spoke.')?.id);
  });
});

describe('a claim cites', () => {
  const passages = [
    { index: 0, start: 0, end: 10, text: 'Wang came.' },
    { index: 1, start: 11, end: 21, text: 'Ling came.' },
    { index: 2, start: 22, end: 32, text: 'They sang.' },
  ];

  test.each([
    [0, 10, [0]],
    [11, 21, [1]],
    [11, 32, [1, 2]],
    [5, 15, [0, 1]],
    [0, 32, [0, 1, 2]],
  ])('every sentence that its quotation from %d to %d touches, and no other', (start, end, cited) => {
    const build = new ClaimBuilder({ documentId: 'd1', published: null, passages });
    const evidence = [{ quote: 'Wang came. Ling came. They sang.'.slice(start, end), start, end }];
    const ground: Ground = { evidence, basis: 'stated', polarity: 'affirmed', confidence: 0.9, rule: 'r' };
    build.node('wang', 'person', { name: 'Wang' }, ground);
    expect(build.claims()[0]?.passages).toEqual(cited);
  });
});
