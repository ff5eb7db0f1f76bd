import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { grey, mixed } from '../../client/figure/colours.ts';
import { weightOf } from '../../client/figure/fonts/families.ts';
import { facesFor } from '../../client/figure/fonts/needed.ts';
import { unfolded } from '../../client/figure/fonts/unfolded.ts';
import { datelineOf, imprintOf } from '../../client/figure/imprint.ts';
import { pdfOf } from '../../client/figure/pdf/pdf.ts';
import { runsOf, visualOrder } from '../../client/figure/pdf/runs.ts';
import { encodedPng } from '../../client/figure/png/encode.ts';
import type { FigureInput, FigureNode } from '../../client/figure/scene/input.ts';
import type { GroupItem, SceneItem, TextItem } from '../../client/figure/scene/items.ts';
import { crosses, namesPlaced } from '../../client/figure/scene/placement.ts';
import { sceneOf } from '../../client/figure/scene/scene.ts';
import { ALL_TIME } from '../../client/view/time.ts';

const measure = (text: string, font: string): number => text.length * Number(/([\d.]+)px/.exec(font)?.[1]) * 0.5;
const node = (label: string, x: number, y = 0, part: Partial<FigureNode> = {}): FigureNode => ({
  ...{ id: label, x, y, size: 40, label, kind: 'person' },
  ...part,
});
const scene = (part: Partial<FigureInput>) =>
  sceneOf({
    title: 'Who met whom',
    caption: '',
    dateline: '',
    graph: { nodes: [node('Oyun Bat', 0)], edges: [] },
    legend: [],
    footnotes: [],
    imprint: 'Drawn with Entente.',
    theme: 'light',
    palette: 'screen',
    ground: null,
    measure,
    ...part,
  });
const flat = (items: readonly SceneItem[]): Exclude<SceneItem, GroupItem>[] =>
  items.flatMap((i) => (i.type === 'group' ? flat(i.items) : [i]));
const texts = (items: readonly SceneItem[]): TextItem[] => flat(items).filter((i): i is TextItem => i.type === 'text');

async function printed(part: Partial<FigureInput>) {
  const made = scene(part);
  const written = texts(made.items);
  const of = (weight: 'regular' | 'bold'): string[] =>
    written.filter((t) => weightOf(t.weight) === weight).flatMap((t) => t.lines.map((l) => l.text));
  const faces = await Promise.all(
    facesFor({ regular: ['[', ...of('regular')], bold: ['[', ...of('bold')] }).map(async ({ file, weight }) => {
      const name = file.replace(/^(source-sans-3|dejavu-sans|noto-sans-sc)-.*$/, '$1');
      const path = fileURLToPath(new URL(`../../node_modules/@fontsource/${name}/files/${file}`, import.meta.url));
      return { name: file, weight, bytes: await unfolded(new Uint8Array(readFileSync(path))) };
    }),
  );
  const { bytes, lacking } = await pdfOf(made, { faces, made: new Date('2025-09-20T10:00:00Z'), language: 'en' });
  const document = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(document, { mergePages: true });
  const info: Record<string, unknown> = { ...(await document.getMetadata()).info };
  return { bytes, text: text.replace(/\s+/g, ' '), info, lacking, faces: faces.map((f) => f.name) };
}

describe('a PDF', () => {
  const graph = {
    nodes: [
      node('Oyun Bat', 0),
      node('Нурлан Ахметов', 300),
      node('王小明', 600),
      node('يوسف الهاشمي', 900),
      node('Ελένη Παππά', 1200),
    ],
    edges: [],
  };
  test('holds title and names of every script as text in the order in which they are read', async () => {
    const { text, lacking, info, bytes } = await printed({ title: 'Réunions – 会议 и встречи', graph });
    expect(text).toContain('Réunions – 会议 и встречи');
    for (const { label } of graph.nodes) expect(text).toContain(label);
    expect(lacking).toEqual([]);
    expect(info).toMatchObject({ Title: 'Réunions – 会议 и встречи', Creator: 'Entente' });
    expect(String(info.Keywords)).toContain('王小明');
    const file = Buffer.from(bytes).toString('latin1');
    // Each font that prints is within, of it only the letters used.
    expect(file.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(4);
    expect(file).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansSC/);
    expect(file).toMatch(/\/BaseFont \/[A-Z]{6}\+DejaVuSans/);
    expect(bytes.length).toBeLessThan(200_000);
  });
  test('needs few files for a few characters, and none of them for plain English but the Latin ones', async () => {
    const han = (await printed({ graph })).faces.filter((f) => f.startsWith('noto'));
    expect(han.length).toBeGreaterThan(0);
    expect(han.length).toBeLessThan(5);
    expect((await printed({})).faces).toEqual([
      'source-sans-3-latin-400-normal.woff',
      'source-sans-3-latin-600-normal.woff',
    ]);
  });
  test('a character that no font has is told, and its code printed', async () => {
    const { text, lacking } = await printed({ caption: 'Signed \u{1f9ff} here' });
    expect(lacking).toEqual(['\u{1f9ff}']);
    expect(text).toContain('Signed [U+1F9FF] here');
  });
});

test('stretches of both directions stand on paper as the bidirectional algorithm has them', () => {
  const told = (text: string, direction: 'ltr' | 'rtl'): string[] =>
    visualOrder(runsOf(text, direction, () => 'one')).map((r) => r.text);
  expect(told('Unit אב (12) x', 'ltr')).toEqual(['Unit ', '(', '12', ')', 'אב ', ' x']);
  expect(told('אב גד 12 הו', 'rtl')).toEqual(['הו', ' ', '12', 'אב גד ']);
});

describe('a PNG in bands', () => {
  const encoded = async (
    width: number,
    height: number,
    rows: number,
    transparent: boolean,
    pixels: Uint8ClampedArray,
  ) => {
    async function* bands(): AsyncGenerator<Uint8ClampedArray> {
      for (let y = 0; y < height; y += rows)
        yield pixels.subarray(4 * width * y, 4 * width * Math.min(height, y + rows));
    }
    const blob = await encodedPng({ width, height, transparent, perInch: 300, before: [] }, bands());
    return Buffer.from(await blob.arrayBuffer());
  };
  test('any decoder gets the same pixels back, however it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 41 }),
        fc.boolean(),
        fc.nat(),
        async (width, height, rows, transparent, seed) => {
          const pixels = Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) =>
            !transparent && i % 4 === 3 ? 255 : (i * 31 + seed * (i >> 2)) % 256,
          );
          const png = PNG.sync.read(await encoded(width, height, rows, transparent, pixels), { checkCRC: true });
          expect([png.width, png.height]).toEqual([width, height]);
          expect(Buffer.from(pixels).equals(png.data)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
  test('says how large it is in print', async () => {
    const file = await encoded(2, 2, 1, false, new Uint8ClampedArray(16).fill(255));
    const at = file.indexOf('pHYs');
    // 300 dots to an inch are 11,811 to a metre.
    expect([file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file[at + 12]]).toEqual([11811, 11811, 1]);
  });
  test('a band that fails fails the whole', async () => {
    async function* broken(): AsyncGenerator<Uint8ClampedArray> {
      yield new Uint8ClampedArray(4);
      throw new Error('given up');
    }
    const picture = { width: 1, height: 2, transparent: true, perInch: 96, before: [] };
    await expect(encodedPng(picture, broken())).rejects.toThrow('given up');
  });
});

describe('names of nodes', () => {
  const labelled = (n: FigureNode, width = 60) => ({
    type: 'text' as const,
    lines: [{ text: n.label, x: n.x, y: n.y + 35 }],
    ...{ size: 12, weight: 400, colour: '#000000', anchor: 'middle' as const, direction: 'ltr' as const },
    plate: { x: n.x - width / 2, y: n.y + 25, width, height: 16, fill: '#ffffff', opacity: 1, radius: 3 },
  });
  test('stand where no line comes from', () => {
    const a = node('a', 0);
    const named = new Map([[a, labelled(a)]]);
    const free = namesPlaced(named, { lines: [], words: [] });
    expect(free.get(a)?.plate.y).toBe(25);
    const down = [
      { x: 0, y: 0 },
      { x: 0, y: 200 },
    ] as const;
    const above = namesPlaced(named, { lines: [down], words: [] }).get(a);
    expect(above?.plate.y).toBeLessThan(-20);
    expect(above && crosses(down, above.plate)).toBe(false);
  });
  test('never cover one another; what has no room anywhere is left out and counted', () => {
    const place = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 25 }), (places) => {
        const nodes = places.map(([x, y], i) => node(`n${i}`, x, y));
        const { unlabelled, items } = scene({ graph: { nodes, edges: [] }, title: '', imprint: '' });
        const plates = texts(items).flatMap((t) => (t.plate ? [t.plate] : []));
        expect(plates.length + unlabelled).toBe(nodes.length);
        for (const [i, a] of plates.entries())
          for (const b of plates.slice(i + 1))
            expect(
              Math.min(a.x + a.width - b.x, b.x + b.width - a.x, a.y + a.height - b.y, b.y + b.height - a.y),
            ).toBeLessThan(0.01);
      }),
    );
  });
});

describe('what others bring to the graph', () => {
  const hull: SceneItem = { type: 'path', d: 'M-400 -300L400 -300L400 300L-400 300Z', fill: '#ff0000', opacity: 0.2 };
  test('is drawn below and above, in the frame with the rest, and in grey where all is', () => {
    const graph = { nodes: [node('a', 0)], edges: [], under: [hull], over: [{ ...hull, fill: '#00ff00' }] };
    const drawn = scene({ graph, palette: 'greyscale' });
    const picture = drawn.items.find((i): i is GroupItem => i.type === 'group' && i.id === 'figure-graph');
    const paths = picture?.items.filter((i) => i.type === 'path') ?? [];
    expect(picture?.items[0]).toBe(paths[0]);
    expect(picture?.items.at(-1)).toBe(paths[1]);
    expect((picture?.clip?.width ?? 0) / (picture?.clip?.height ?? 1)).toBeCloseTo(808 / 608, 1);
    for (const item of flat(drawn.items)) {
      const colours =
        item.type === 'text' ? [item.colour] : item.type === 'path' ? [item.fill, item.stroke] : [item.fill];
      for (const c of colours) if (c) expect(grey(c)).toBe(c);
    }
  });
  test('nodes keep colours of their own, and groups have a second outline', () => {
    const graph = { nodes: [node('a', 0, 0, { colour: '#123456', group: true })], edges: [] };
    const items = flat(scene({ graph }).items);
    expect(items.filter((i) => i.type === 'path' && (i.fill === '#123456' || i.stroke === '#123456'))).toHaveLength(2);
  });
  test('what is dimmed is laid over the ground, with no opacity for a printer to lose', () => {
    const graph = { nodes: [node('a', 0, 0, { dim: true })], edges: [] };
    const fills = flat(scene({ graph, ground: '#ffffff' }).items).map((i) => (i.type === 'path' ? i.fill : undefined));
    expect(fills).toContain(mixed('#0072b2', '#ffffff', 0.22));
    expect(fills).not.toContain('#0072b2');
  });
});

test('a figure tells its days, when it was made, and from which data', () => {
  expect(datelineOf(ALL_TIME)).toBe('');
  const period = { from: '2025-09-01', to: '2025-09-20' };
  expect(datelineOf({ ...ALL_TIME, period })).toBe('What happened 1 Sep 2025 – 20 Sep 2025');
  const compare = { from: '2024-09-01', to: '2024-09-01' };
  expect(datelineOf({ ...ALL_TIME, period, compare, clock: 'publication' })).toBe(
    'What was published 1 Sep 2025 – 20 Sep 2025, compared with 1 Sep 2024',
  );
  const made = { day: '2025-09-21', sources: true, dataVersion: null, unlisted: 0 };
  expect(imprintOf(made)).toBe('Drawn with Entente on 21 Sep 2025 from the documents named.');
  expect(imprintOf({ day: null, sources: false, dataVersion: '1f2e', unlisted: 3 })).toBe(
    'Drawn with Entente. Version of the data: 1f2e.',
  );
  expect(imprintOf({ ...made, unlisted: 3 })).toContain('Sources of 3 elements more are not listed.');
});
