import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { keptChunk } from '../../client/figure/kept/png.ts';
import { readKept } from '../../client/figure/kept/read.ts';
import { type FigureKept, keptText, MOST_IDS } from '../../client/figure/kept/schema.ts';
import { metadataElement } from '../../client/figure/kept/svg.ts';
import { sceneOf } from '../../client/figure/scene/scene.ts';
import { svgOf } from '../../client/figure/svg/svg.ts';

const kept = (part: Partial<FigureKept> = {}): FigureKept => ({
  entente: 1,
  title: 'Who met whom',
  caption: '',
  question: '?node=oyun&from=a&to=b',
  hiddenKinds: ['topic'],
  pinned: ['oyun'],
  annotations: [
    { type: 'text', id: 'n1', x: 3, y: -4.5, text: 'Four days before the vote' },
    { type: 'hull', id: 'n2', nodes: ['oyun', 'meeting-1'], text: '' },
  ],
  appearance: { size: 'documents', colour: 'community', width: 'same', line: 'plain' },
  grouping: { by: 'country', opened: ['Ghana'] },
  lens: 'contacts',
  axis: { ticks: [{ x: 4, label: 'Sep 2025' }], top: -20, bottom: 90 },
  nodes: ['oyun', 'meeting-1'],
  relationships: ['r1'],
  positions: { oyun: { x: -3.25, y: 40 }, 'meeting-1': { x: 1e3, y: 0.1 } },
  camera: { zoom: 1.5, pan: { x: 10, y: -20 } },
  dataVersion: '1f2e',
  savedAt: '2025-09-20T10:00:00.000Z',
  ...part,
});

/** A small picture of as many colours as it has points. */
function picture(): Uint8Array {
  const png = new PNG({ width: 31, height: 17 });
  for (let i = 0; i < png.data.length; i++) png.data[i] = (i * 37 + (i >> 3)) % 256;
  return new Uint8Array(PNG.sync.write(png));
}
/** As the encoder writes it: what is kept stands before the picture. */
function embedInPng(png: Uint8Array, k: FigureKept): Uint8Array {
  const at = find(png, 'IDAT') - 4;
  return Uint8Array.from([...png.subarray(0, at), ...keptChunk(k), ...png.subarray(at)]);
}
const drawing = (metadata?: string): string =>
  svgOf(
    sceneOf({
      title: 'Who met whom',
      caption: '',
      dateline: '',
      graph: { nodes: [{ id: 'oyun', x: 0, y: 0, size: 40, label: 'Oyun', kind: 'person' }], edges: [] },
      legend: [],
      footnotes: [],
      imprint: 'Drawn with Entente.',
      theme: 'light',
      palette: 'screen',
      ground: null,
      measure: (text) => text.length * 7,
    }),
    metadata === undefined ? {} : { metadata },
  );
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const svgHolding = (text: string): Uint8Array =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg">${metadataElement(text)}</svg>`);
const find = (all: Uint8Array, text: string): number => Buffer.from(all).indexOf(text);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '👩🏽‍🚀 & <b>"x"</b>',
    'اجتماع \u202eabc',
    '\u0000\u0001\u001f\u007f\u0085',
    ']]></metadata>',
    '\ud800',
    '\ufffe\uffff',
    '__proto__',
  ),
);
const anyKept = fc
  .record({
    title: anyText,
    caption: anyText,
    question: anyText,
    nodes: fc.uniqueArray(
      anyText.filter((t) => t.length > 0 && t !== '__proto__'),
      { maxLength: 5 },
    ),
    place: fc.record({ x: fc.integer(), y: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n || 0) }),
    dataVersion: fc.option(fc.string({ maxLength: 64 })),
  })
  .map(({ place, ...part }) => kept({ ...part, positions: Object.fromEntries(part.nodes.map((id) => [id, place])) }));

describe('images that reopen', () => {
  test('a PNG gives back what it keeps, whatever the names', () => {
    const png = picture();
    fc.assert(
      fc.property(anyKept, (k) => {
        expect(readKept(embedInPng(png, k), 'figure.png')).toEqual(k);
      }),
    );
  });
  test('an SVG gives back what it keeps', () => {
    fc.assert(
      fc.property(anyKept, (k) => {
        expect(readKept(bytes(drawing(keptText(k))), 'figure.svg')).toEqual(k);
        expect(readKept(svgHolding(keptText(k)), 'figure.svg')).toEqual(k);
      }),
    );
  });
  test('the picture stays the same, and any decoder reads the file', () => {
    const [before, after] = [picture(), embedInPng(picture(), kept())];
    const [a, b] = [PNG.sync.read(Buffer.from(before)), PNG.sync.read(Buffer.from(after), { checkCRC: true })];
    expect([b.width, b.height]).toEqual([a.width, a.height]);
    expect(b.data.equals(a.data)).toBe(true);
    expect(find(after, 'entente')).toBeGreaterThan(find(after, 'IHDR'));
    expect(find(after, 'entente')).toBeLessThan(find(after, 'IDAT'));
  });
  test('an SVG saved anew by another program still reopens', () => {
    const svg = drawing();
    const text = keptText(kept()).replaceAll('"', '&#x22;');
    const saved = svg.replace(
      '<title',
      `<metadata id="m7"><e:kept xmlns:e="urn:entente:figure" id="k">${text}</e:kept></metadata><title`,
    );
    expect(readKept(bytes(`\ufeff${saved.replace('<svg', '<!-- <svg> of another kind -->\n<svg')}`), 'a.svg')).toEqual(
      kept(),
    );
  });
});

describe('files of others', () => {
  test.each([
    ['a PNG', picture()],
    ['an SVG', bytes(drawing())],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['a text that speaks of <svg>', bytes('see <svg> and urn:entente:figure')],
    ['nothing', new Uint8Array()],
  ])('%s keeps nothing', (_, file) => {
    expect(readKept(file, 'file')).toBeNull();
  });
  test('unknown keys, kinds and places of others are left out', () => {
    const { camera: _, ...plain } = kept();
    const more = {
      ...plain,
      hiddenKinds: ['topic', 'spaceship'],
      onload: 'x',
      positions: { ...plain.positions, stranger: { x: 1, y: 1 } },
    };
    expect(readKept(svgHolding(JSON.stringify(more)), 'a.svg')).toEqual(plain);
  });
  test('any bytes give an answer or an error that names the file', () => {
    const whole = embedInPng(picture(), kept());
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (i, by) => {
        const changed = whole.slice();
        changed[i] = ((changed[i] ?? 0) + by) % 256;
        let found: FigureKept | null;
        try {
          found = readKept(changed, 'odd.png');
        } catch (error) {
          expect(String(error)).toMatch(/^Error: odd\.png cannot be opened: .{10,}\.$/);
          return;
        }
        // What was changed elsewhere is not ours to judge; what is read is what was written.
        if (found) expect(found).toEqual(kept());
      }),
      { numRuns: 500 },
    );
  });
});

describe('damaged files say what is wrong', () => {
  const png = embedInPng(picture(), kept());
  const flipped = png.slice();
  const middle = find(png, 'Who met');
  flipped[middle] = (flipped[middle] ?? 0) ^ 1;
  test.each<[string, Uint8Array, string]>([
    ['cut short', png.subarray(0, middle), 'breaks off before its end'],
    ['cut short, without anything kept', picture().subarray(0, 60), 'breaks off before its end'],
    ['a changed letter', flipped, 'checksum is wrong'],
    ['an SVG cut short', bytes(drawing().slice(0, -20)), 'the SVG breaks off'],
    ['an SVG cut within what it keeps', svgHolding(keptText(kept())).subarray(0, 150), 'it breaks off'],
    ['no JSON', svgHolding('{"entente": 1,'), 'not JSON'],
    ['a newer version', svgHolding('{"entente": 2}'), 'newer version'],
    ['a missing part', svgHolding('{"entente": 1}'), 'title'],
    ['a place that is no number', svgHolding(keptText(kept()).replace('-3.25', '"left"')), 'positions.oyun.x'],
    ['a place beyond numbers', svgHolding(keptText(kept()).replace('-3.25', '1e999')), 'positions.oyun.x'],
    [
      'too many ids',
      svgHolding(keptText(kept({ relationships: Array.from({ length: MOST_IDS }, (_, i) => `r${i}`) }))),
      '20000',
    ],
    ['too much kept', svgHolding(`"${'x'.repeat(8 * 1024 * 1024)}"`), '8 MB'],
    ['too large', new Uint8Array(64 * 1024 * 1024 + 1), '64 MB'],
  ])('%s', (_, file, message) => {
    expect(() => readKept(file, 'figure')).toThrow(message);
  });
  test('a figure too large to reopen is refused as it is saved', () => {
    const nodes = Array.from({ length: 50_000 }, (_, i) => `${i}`.padEnd(190, 'x'));
    expect(() => keptChunk(kept({ nodes }))).toThrow('too many');
  });
});
