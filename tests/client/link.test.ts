import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inWholeNumbers, keptOf, since, sinceInWords } from '../../client/app/keptOf.ts';
import { type FigureKept, keptText, parsedKept } from '../../client/figure/kept/schema.ts';
import { USUAL_APPEARANCE } from '../../client/view/appearance.ts';
import { carriesText, fragmentOf, MOST_LINK, textIn } from '../../client/view/link.ts';
import { joins, node } from './support.ts';

const linkOf = (bytes: Uint8Array): string => `#shown=${Buffer.from(bytes).toString('base64url')}`;
const LOOK = {
  hiddenKinds: ['topic' as const],
  pinned: ['person-a', 'person-elsewhere'],
  annotations: [{ type: 'text' as const, id: 'n1', x: 1, y: 2, text: 'Four days before – “the vote”' }],
  appearance: { ...USUAL_APPEARANCE, colour: 'country' as const },
  grouping: { by: 'country' as const, opened: ['Ghana'] },
  lens: 'contacts' as const,
  axis: null,
};
const met = joins('person-a', 'meeting-b');
const ELEMENTS = { nodes: [node('person-a', 'person'), node('meeting-b', 'meeting')], relationships: [met] };
const PLACES = { 'person-a': { x: 12.4, y: -0.2 }, 'meeting-b': { x: 1e4, y: 7.5 }, gone: { x: 1, y: 1 } };

function keptNow(version: string | null = '7-aa'): FigureKept {
  vi.stubGlobal('location', { search: '?time.from=2024-01-01&time.to=2024-12-31' });
  return keptOf(ELEMENTS, LOOK, PLACES, version);
}
afterEach(() => void vi.unstubAllGlobals());

describe('a link to what is on screen', () => {
  test('carries any text there and back, in letters that addresses take', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), async (text) => {
        const fragment = await fragmentOf(text);
        expect(carriesText(fragment)).toBe(true);
        expect(fragment).toMatch(/^#shown=[\w-]+$/);
        expect(await textIn(fragment)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps all of an exploration: pins, notes, looks, the question, places in whole numbers', async () => {
    const kept = keptNow();
    expect(kept.pinned).toEqual(['person-a']);
    expect(kept.dataVersion).toBe('7-aa');
    const back = parsedKept(await textIn(await fragmentOf(keptText(inWholeNumbers(kept)))));
    expect(back).toEqual({
      ...kept,
      positions: { 'person-a': { x: 12, y: 0 }, 'meeting-b': { x: 10_000, y: 8 } },
    });
  });

  test('stays short for as much as a screen shows', async () => {
    const hex = (i: number): string =>
      Math.abs(Math.sin(i + 1))
        .toString(16)
        .slice(2, 14)
        .padEnd(16, 'a');
    const nodes = Array.from({ length: 60 }, (_, i) => node(`person-${hex(i)}`, 'person'));
    const relationships = Array.from({ length: 110 }, (_, i) =>
      joins('person-a', 'meeting-b', 'PARTICIPATED_IN', { id: `participated-in-${hex(i + 100)}` }),
    );
    const positions = Object.fromEntries(nodes.map((n, i) => [n.id, { x: i * 37.123, y: i * -91.77 }]));
    vi.stubGlobal('location', { search: '' });
    const kept = keptOf({ nodes, relationships }, LOOK, positions, '7-aa');
    expect((await fragmentOf(keptText(inWholeNumbers(kept)))).length).toBeLessThan(MOST_LINK / 2);
  });

  test('what is no such fragment carries nothing', () => {
    for (const fragment of ['', '#', '#show=a', '#x#shown=a']) expect(carriesText(fragment)).toBe(false);
  });
});

describe('links of others', () => {
  test.each<[string, string, string]>([
    ['nothing', '#shown=', 'cut off or changed'],
    ['letters of no link', '#shown=%3Cscript%3E', 'cut off or changed'],
    ['a length that base64 does not have', '#shown=abcde', 'cut off or changed'],
    ['no deflate', linkOf(Buffer.from('{"entente":1}')), 'cut off or changed'],
    ['cut short', linkOf(deflateRawSync('x'.repeat(40) + Math.PI).subarray(0, 6)), 'cut off or changed'],
    ['no UTF-8', linkOf(deflateRawSync(Uint8Array.of(0x7b, 0xff, 0xfe))), 'cut off or changed'],
    ['too long', `#shown=${'A'.repeat(4 * MOST_LINK + 1)}`, 'longer than'],
  ])('%s', async (_, fragment, message) => {
    await expect(textIn(fragment)).rejects.toThrow(message);
  });

  test('what unfolds to megabytes is given up early', async () => {
    const bomb = linkOf(deflateRawSync(Buffer.alloc(5 * 1024 * 1024, 0x20), { level: 9 }));
    expect(bomb.length).toBeLessThan(MOST_LINK);
    const began = performance.now();
    await expect(textIn(bomb)).rejects.toThrow('holds more than');
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('any change of a letter gives an error for people, or what was there', async () => {
    const text = keptText(inWholeNumbers(keptNow()));
    const fragment = await fragmentOf(text);
    const at = fc.integer({ min: '#shown='.length, max: fragment.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.constantFrom(...'AQgw-_09zZ'), async (i, letter) => {
        const read = textIn(fragment.slice(0, i) + letter + fragment.slice(i + 1)).then(parsedKept);
        await read.then(
          (kept) => expect(kept.entente).toBe(1),
          (error: unknown) => expect(String(error)).toMatch(/^Error: (it|what it keeps) .{8,}/),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('what became of a kept exploration', () => {
  const other = joins('person-a', 'meeting-b', 'DURING', { id: 'other' });
  const told = (
    version: string | null,
    now: string | null,
    part: { found?: (typeof met)[]; missing?: string[] } = {},
  ) => sinceInWords(since(keptNow(version), { found: [met], missing: [], version: now, ...part }));

  test('says nothing while the data are the same', () => {
    expect(told('7-aa', '7-aa')).toBe('');
  });
  test('says that they changed, and what of it this shows', () => {
    expect(told('7-aa', '8-bb')).toBe('The graph has changed since then, but nothing that this shows.');
    expect(told('7-aa', '8-bb', { found: [], missing: ['person-a'] })).toBe(
      'The graph has changed since then: 1 node and 1 relationship left it.',
    );
    expect(told('7-aa', '8-bb', { found: [met, other] })).toBe(
      'The graph has changed since then: 1 more relationship is among these nodes.',
    );
  });
  test('without a version tells only what is lost', () => {
    expect(told(null, '8-bb', { found: [met, other] })).toBe('');
    expect(told('7-aa', null, { found: [], missing: [] })).toBe(
      '1 relationship that it shows left the graph since then.',
    );
  });
});
