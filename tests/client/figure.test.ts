import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../client/figure/file-name.ts';
import { footnoteOf, footnotesOf, withStandIns } from '../../client/figure/footnotes.ts';
import { notedElements } from '../../client/figure/supports.ts';
import { wrapped } from '../../client/words/wrapped.ts';
import { evidence, joins, node } from './support.ts';

describe('footnotes', () => {
  test('documents are numbered as the elements first need them, each once', () => {
    const { lines, marks } = footnotesOf([
      { id: 'm1', evidence: [evidence('b'), evidence('a')] },
      { id: 'm2', evidence: [evidence('a'), evidence('a')] },
      { id: 'm3', evidence: [] },
    ]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Title b');
    expect(Object.fromEntries(marks)).toEqual({ m1: '[1, 2]', m2: '[2]' });
    const many = footnotesOf([
      { id: 'm1', evidence: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => evidence(name)) },
      { id: 'm2', evidence: ['a', 'c', 'd', 'e'].map((name) => evidence(name)) },
    ]);
    expect(Object.fromEntries(many.marks)).toEqual({ m1: '[1–6]', m2: '[1, 3–5]' });
  });
  test('what was rejected or denies is no source', () => {
    const { lines, marks } = footnotesOf([
      {
        id: 'm',
        evidence: [
          evidence('a', { status: 'rejected' }),
          evidence('b', { status: 'fallen' }),
          evidence('c', { polarity: 'denied' }),
        ],
      },
    ]);
    expect(lines).toEqual([]);
    expect(marks.size).toBe(0);
  });
  test('a footnote tells publisher, title, day and address, as far as they are known', () => {
    expect(footnoteOf(evidence('a').document)).toBe('The Asia Review, “Title a”, 20 Sep 2025. https://example.org/a');
    expect(
      footnoteOf({ id: 'd', title: null, publisher: null, url: null, published: null, language: null, sources: [] }),
    ).toBe('d');
  });
  test('events bear the numbers; actors only where they stand alone or are joined directly', () => {
    const nodes = [
      node('wang'),
      node('m', 'meeting'),
      node('lone', 'country'),
      node('police', 'organization'),
      node('nicaragua', 'country'),
    ];
    expect(notedElements(nodes, [joins('wang', 'm'), joins('police', 'nicaragua', 'PART_OF')])).toEqual([
      'm',
      'lone',
      'police>nicaragua',
    ]);
  });
});

test('text is wrapped, and a word too long for a line is broken', () => {
  const measure = (text: string) => text.length;
  expect(wrapped('who met whom', 8, measure)).toEqual(['who met', 'whom']);
  expect(wrapped('https://example.org', 8, measure)).toEqual(['https://', 'example.', 'org']);
  expect(wrapped('', 8, measure)).toEqual(['']);
});

test('a file is named after the title', () => {
  expect(fileNameOf('Mongolia – Ghana: “paths”')).toBe('mongolia-ghana-paths');
  expect(fileNameOf('  ')).toBe('entente');
});

test('a line that stands for events bears the sources of them all, each once', () => {
  const supports = [
    { id: 'talks', evidence: [evidence('a'), evidence('b')] },
    { id: 'summit', evidence: [evidence('b'), evidence('c')] },
  ];
  const lines = [
    { id: 'contact', events: ['talks', 'summit'] },
    { id: 'bare', events: ['nothing known'] },
  ];
  const { marks } = footnotesOf(withStandIns(supports, lines));
  expect(marks.get('talks')).toBe('[1, 2]');
  expect(marks.get('contact')).toBe('[1–3]');
  expect(marks.has('bare')).toBe(false);
});
