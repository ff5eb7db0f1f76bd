import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentOf, colourOf, contrast, iconColourOn, type PALETTES } from '../../client/figure/palettes.ts';
import { bendsOf } from '../../client/figure/scene/graph.ts';
import type { FigureEdge, FigureInput, FigureNode } from '../../client/figure/scene/input.ts';
import type { Box, FigureScene, GroupItem, PathItem, SceneItem, TextItem } from '../../client/figure/scene/items.ts';
import { cornersOf, placed } from '../../client/figure/scene/path-data.ts';
import { MARGIN, sceneOf, WIDTH } from '../../client/figure/scene/scene.ts';
import { boundaryOf } from '../../client/figure/scene/shapes.ts';
import { svgOf } from '../../client/figure/svg/svg.ts';
import { KIND_NAMES, KINDS, type Kind } from '../../server/model/kinds.ts';

/** Every letter is half as wide as its font is high. */
const measure = (text: string, font: string): number => text.length * Number(/([\d.]+)px/.exec(font)?.[1]) * 0.5;

const at = (id: string, x: number, y: number, part: Partial<FigureNode> = {}): FigureNode => ({
  id,
  x,
  y,
  size: 40,
  label: id,
  kind: 'person',
  ...part,
});
const line = (id: string, source: string, target: string, part: Partial<FigureEdge> = {}): FigureEdge => ({
  id,
  source,
  target,
  label: 'took part in',
  ...part,
});
const input = (part: Partial<FigureInput> = {}): FigureInput => ({
  title: 'Who met whom',
  caption: 'Meetings of one week.',
  dateline: '',
  graph: {
    nodes: [
      at('Oyun Bat', 0, 0),
      at('19 Sep 2025', 200, 0, { kind: 'meeting', mark: '[1]' }),
      at('Kofi Ansah', 400, 120),
    ],
    edges: [
      line('a', 'Oyun Bat', '19 Sep 2025'),
      line('b', 'Kofi Ansah', '19 Sep 2025', { emphasis: 'route', mark: '[2]' }),
    ],
  },
  legend: [
    { kind: 'person', count: 2 },
    { kind: 'meeting', count: 1 },
  ],
  footnotes: ['The Steppe Post, “A visit”, 20 Sep 2025. https://example.org/a', 'The Coast Gazette.'],
  imprint: 'Drawn with Entente from the documents named.',
  theme: 'light',
  palette: 'screen',
  ground: '#ffffff',
  measure,
  ...part,
});

const group = (scene: FigureScene, id: string): GroupItem => {
  const found = scene.items.find((i): i is GroupItem => i.type === 'group' && i.id === id);
  if (!found) throw new Error(`no group ${id}`);
  return found;
};
const flat = (items: readonly SceneItem[]): Exclude<SceneItem, GroupItem>[] =>
  items.flatMap((i) => (i.type === 'group' ? flat(i.items) : [i]));
const texts = (items: readonly SceneItem[]): TextItem[] => flat(items).filter((i): i is TextItem => i.type === 'text');
const clipOf = (scene: FigureScene): Box => group(scene, 'figure-graph').clip ?? { x: 0, y: 0, width: 0, height: 0 };
const nodeGroup = (scene: FigureScene, n: number): GroupItem => {
  const found = group(scene, 'figure-graph').items.find(
    (i): i is GroupItem => i.type === 'group' && i.id === `node-${n}`,
  );
  if (!found) throw new Error(`no node ${n}`);
  return found;
};

/** A name scanner, enough to see that every element is closed in order and every entity is one of XML's. */
function wellFormed(xml: string): void {
  expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
  const open: string[] = [];
  const rest = xml
    .replace(/<\?xml[^?]*\?>/, '')
    .replace(/<(\/?)([\w:]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/g, (_, close, name, attributes, empty) => {
      const names = [...attributes.matchAll(/\s([\w:-]+)=/g)].map((m: RegExpMatchArray) => m[1]);
      expect(new Set(names).size).toBe(names.length);
      if (close) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
}

describe('the scene of a figure', () => {
  test('title, caption, graph, legend, rule and footnotes follow one another down the page, as in the PNG', () => {
    const scene = sceneOf(input());
    const [title, caption] = texts(group(scene, 'figure-head').items);
    expect(title?.lines[0]).toMatchObject({ x: MARGIN, y: MARGIN + 30 * 0.8 });
    // 30 px and 17 px of letters stand in lines of 37 and 24 px.
    expect(caption?.lines[0]?.y).toBe(MARGIN + 37 + 17 * 0.8);
    const graph = clipOf(scene);
    expect(graph.y).toBe(MARGIN + 37 + 24 + 18);
    const legendTop = graph.y + graph.height + 20;
    const legend = texts(group(scene, 'figure-legend').items);
    // What lines mean, then what shapes mean.
    expect(legend.map((t) => t.lines[0]?.text)).toEqual(['on the path', 'People 2', 'Meeting 1']);
    expect(legend[1]?.lines[0]?.y).toBeCloseTo(legendTop + 27 + 15 * 0.8);
    const rule = scene.items.find((i) => i.type === 'rect');
    expect(rule).toMatchObject({ x: MARGIN, y: legendTop + 54 + 14, width: WIDTH - 2 * MARGIN });
    const foot = texts(group(scene, 'figure-foot').items);
    expect(foot.map((t) => t.lines[0]?.text.slice(0, 7))).toEqual(['Sources', '1. The ', '2. The ', 'Drawn w']);
    expect(scene.height).toBe(legendTop + 54 + 14 + 14 + 24 + 2 * 18 + 8 + 17 + MARGIN);
  });

  test('without title, caption, legend and footnotes the graph and the imprint remain', () => {
    const scene = sceneOf(input({ title: '', caption: '', legend: [], footnotes: [] }));
    expect(clipOf(scene).y).toBe(MARGIN);
    expect(scene.height).toBe(MARGIN + clipOf(scene).height + 20 + 14 + 8 + 17 + MARGIN);
  });

  test('wherever nodes stand, the graph stays in its area, all of it seen, and the legend below it', () => {
    const place = fc.integer({ min: -5000, max: 5000 });
    const nodes = fc.uniqueArray(fc.tuple(place, place, fc.constantFrom(...KIND_NAMES)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(nodes, fc.nat(20), (places, many) => {
        const all = places.map(([x, y, kind], i) => at(`n${i}`, x, y, { kind }));
        const legend = KIND_NAMES.map((kind) => ({ kind, count: many * 1000 }));
        const scene = sceneOf(input({ graph: { nodes: all, edges: [] }, legend }));
        const area = clipOf(scene);
        expect(area.x).toBeGreaterThanOrEqual(MARGIN);
        expect(area.x + area.width).toBeLessThanOrEqual(WIDTH - MARGIN + 1);
        expect(area.height).toBeLessThanOrEqual(1100);
        for (const [i] of all.entries())
          for (const t of texts(nodeGroup(scene, i + 1).items)) {
            expect(t.plate?.x).toBeGreaterThanOrEqual(area.x - 0.5);
            expect((t.plate?.y ?? 0) + (t.plate?.height ?? 0)).toBeLessThanOrEqual(area.y + area.height + 0.5);
          }
        for (const t of texts(group(scene, 'figure-legend').items)) {
          expect((t.lines[0]?.y ?? 0) - t.size).toBeGreaterThan(area.y + area.height);
          expect((t.lines[0]?.x ?? 0) + measure(t.lines[0]?.text ?? '', `${t.size}px`)).toBeLessThanOrEqual(
            WIDTH - MARGIN,
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  test('the graph keeps its proportions: nodes stand as far apart as before, all in one scale', () => {
    const scene = sceneOf(input());
    const x = (n: number): number => texts(nodeGroup(scene, n).items)[0]?.lines[0]?.x ?? 0;
    expect((x(3) - x(1)) / (x(2) - x(1))).toBeCloseTo(2);
    // A small graph is drawn at most three times as large.
    expect(x(2) - x(1)).toBeLessThanOrEqual(600);
  });

  test('of a frame only what lies in it is drawn', () => {
    const graph = { ...input().graph, frame: { x: -60, y: -60, width: 120, height: 120 }, zoom: 2 };
    const ids = group(sceneOf(input({ graph })), 'figure-graph').items.map((i) => (i.type === 'group' ? i.id : ''));
    expect(ids).toEqual(['relationship-1', 'node-1']);
  });

  test('nothing on screen is no figure; a relationship without its ends is left out', () => {
    expect(() => sceneOf(input({ graph: { nodes: [], edges: [] } }))).toThrow('nothing on screen');
    const scene = sceneOf(input({ graph: { nodes: [at('a', 0, 0)], edges: [line('e', 'a', 'gone')] } }));
    expect(group(scene, 'figure-graph').items).toHaveLength(1);
  });

  test('footnote numbers stand after names, and a relationship bears a name only where it must', () => {
    const told = texts(group(sceneOf(input()), 'figure-graph').items).map((t) => t.lines.map((l) => l.text).join(' '));
    expect(told).toEqual(['took part in [2]', 'Oyun Bat', '19 Sep 2025 [1]', 'Kofi Ansah']);
  });

  test('names along lines are never upside down', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (angle) => {
        const nodes = [at('a', 0, 0), at('b', 300 * Math.cos(angle), 300 * Math.sin(angle))];
        const scene = sceneOf(input({ graph: { nodes, edges: [line('e', 'a', 'b', { named: true })] } }));
        const turn = texts(group(scene, 'figure-graph').items)[0]?.rotate?.degrees ?? Number.NaN;
        expect(Math.abs(turn)).toBeLessThanOrEqual(90);
      }),
    );
  });

  test('parallel relationships bend apart evenly, whichever way they point', () => {
    const nodes = [at('a', 0, 0), at('b', 300, 0)];
    const edges = [line('1', 'a', 'b'), line('2', 'b', 'a'), line('3', 'a', 'b')];
    const bends = bendsOf({ nodes, edges });
    // Seen from one side of the pair, so the one that points back counts the other way.
    expect([bends.get('1'), -(bends.get('2') ?? Number.NaN), bends.get('3')]).toEqual([-34, 0, 34]);
    expect(bendsOf({ nodes, edges: edges.slice(0, 1) }).get('1')).toBe(0);
  });

  test('dashes and widths tell inferred, strong, institutional and lit relationships apart', () => {
    const nodes = [at('a', 0, 0), at('b', 300, 0)];
    const widths = (part: Partial<FigureEdge>) => {
      const scene = sceneOf(
        input({
          graph: { nodes, edges: [line('e', 'a', 'b', part)], frame: { x: -564, y: -50, width: 1128, height: 100 } },
        }),
      );
      const [stroke] = flat(group(scene, 'figure-graph').items).filter((i): i is PathItem => i.type === 'path');
      return [stroke?.width, stroke?.dash, stroke?.stroke];
    };
    expect(widths({})).toEqual([1.6, undefined, '#8f97a5']);
    expect(widths({ strong: true })[0]).toBe(2);
    expect(widths({ quiet: true })[1]).toBeDefined();
    expect(widths({ emphasis: 'route', institutional: true })).toEqual([2.6, [8, 6], accentOf('screen', 'light')]);
    expect(widths({ width: 7, colour: '#123456', dash: [1] })).toEqual([7, [1], '#123456']);
  });
});

describe('path data', () => {
  test('an outline moved and scaled has its corners moved and scaled', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 1, max: 9 }),
        ({ shape }, by, scale) => {
          const d = 'M2 3h14l7 9l-7 9h-14z M4 4v2a3 3 0 0 1 3 3C1 2 3 4 5 6';
          const move = { x: by, y: -by, scaleX: scale, scaleY: scale };
          expect(cornersOf(placed(d, move))).toEqual(
            cornersOf(d).map((c) => ({ x: c.x * scale + by, y: c.y * scale - by })),
          );
          // A line to a node's middle ends on its outline: no further out than its corner, no nearer than its narrowest part.
          const p = boundaryOf(shape, { x: 0, y: 0 }, 40, { x: by * 100 + 50, y: 300 });
          expect(Math.hypot(p.x, p.y)).toBeLessThanOrEqual(20 * Math.SQRT2 + 1e-6);
          expect(Math.hypot(p.x, p.y)).toBeGreaterThan(5);
        },
      ),
    );
  });
  test('what cannot be read is refused', () => {
    expect(() => cornersOf('M0 0S1 1 2 2')).toThrow('"S"');
  });
});

describe('SVG', () => {
  test('holds every label, name and footnote as text', () => {
    const svg = svgOf(sceneOf(input()));
    wellFormed(svg);
    for (const text of [
      'Who met whom',
      'Meetings of one week.',
      'Oyun Bat',
      '19 Sep 2025 [1]',
      'took part in [2]',
      'People 2',
      '1. The Steppe Post, “A visit”, 20 Sep 2025. https://example.org/a',
    ])
      expect(svg).toContain(`>${text}</tspan>`);
    expect(svg).toContain('<title id="figure-title">Who met whom</title>');
    expect(svg).toContain('<title>Person: Oyun Bat</title>');
  });
  test('the same figure gives the same bytes, nothing from elsewhere and no script', () => {
    const svg = svgOf(sceneOf(input()));
    expect(svgOf(sceneOf(input()))).toBe(svg);
    expect(svg).not.toMatch(/<script|<image|<foreignObject|href=|@import|\son\w+=/i);
    expect([...svg.matchAll(/url\(([^)]*)\)/g)].map((m) => m[1])).toEqual(['#figure-graph-clip']);
    const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('the ground is painted, or left out', () => {
    const rects = (ground: string | null) => svgOf(sceneOf(input({ ground }))).match(/<rect width="1200"[^>]*>/g);
    expect(rects('#ffffff')).toHaveLength(1);
    expect(rects(null)).toBeNull();
  });
  test('Arabic and Hebrew run from the right and begin where other text does; Chinese stays text', () => {
    const svg = svgOf(
      sceneOf(input({ title: 'اجتماع في بكين', caption: '会议 与 外交部', footnotes: ['وكالة الأنباء'] })),
    );
    wellFormed(svg);
    expect(svg).toMatch(
      /<text[^>]* text-anchor="end" direction="rtl" unicode-bidi="embed"[^>]*><tspan x="36"[^>]*>اجتماع في بكين</,
    );
    expect(svg).toMatch(/<text font-size="17" fill="[^"]*"><tspan x="36"[^>]*>会议 与 外交部</);
    expect(svg).toMatch(/<text font-size="13" fill="[^"]*"><tspan x="36"[^>]*>1. وكالة الأنباء</);
  });
  test('is well formed whatever names, titles and colours hold', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"><script>', ']]>', "'&amp;", '\u0000\u0008\ud800', '\ufffe<'),
    );
    fc.assert(
      fc.property(any, any, any, (title, label, colour) => {
        const nodes = [at('a', 0, 0, { label }), at('b', 200, 50, { label: title })];
        const graph = { nodes, edges: [line('e', 'a', 'b', { label, named: true, colour })] };
        wellFormed(svgOf(sceneOf(input({ title, caption: label, graph })), { metadata: title }));
      }),
    );
  });
});

/** sRGB as linear light. */
const linear = (colour: string): number[] =>
  [1, 3, 5].map((i) => {
    const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
/** CIE L*a*b* (D65) of linear light. */
function lab([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
/** G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1. */
const MACHADO = {
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
} as const;
const seen = (colour: string, matrix: readonly number[]): number[] => {
  const [r = 0, g = 0, b = 0] = linear(colour);
  return [0, 3, 6].map((i) =>
    Math.min(1, Math.max(0, (matrix[i] ?? 0) * r + (matrix[i + 1] ?? 0) * g + (matrix[i + 2] ?? 0) * b)),
  );
};
const leastApart = (colours: readonly number[][]): number =>
  Math.min(
    ...colours.flatMap((a, i) => colours.slice(i + 1).map((b) => Math.hypot(...a.map((v, k) => v - (b[k] ?? 0))))),
  );

describe.each(['light', 'dark'] as const)('palettes, %s', (theme) => {
  const colours = (palette: (typeof PALETTES)[number]) =>
    KIND_NAMES.map((kind: Kind) => colourOf(kind, palette, theme));
  test('on screen colours are the registry’s', () => {
    expect(colours('screen')).toEqual(KINDS.map((k) => k.colour[theme]));
  });
  test('greys are grey and at least seven steps of lightness apart', () => {
    const lightness = colours('greyscale').map((c) => [lab(linear(c))[0] ?? 0]);
    for (const c of colours('greyscale')) expect(c.slice(1, 3) + c.slice(1, 3) + c.slice(1, 3)).toBe(c.slice(1));
    expect(leastApart(lightness)).toBeGreaterThan(7);
  });
  test.each(['deuteranopia', 'protanopia'] as const)('no two kinds look alike under %s', (deficiency) => {
    const look = colours('colour-blind').map((c) => lab(seen(c, MACHADO[deficiency])));
    expect(leastApart(look)).toBeGreaterThan(15);
  });
  test('an icon reads upon its kind in each palette of our own', () => {
    for (const palette of ['colour-blind', 'greyscale'] as const)
      for (const c of colours(palette)) expect(contrast(c, iconColourOn(c))).toBeGreaterThan(3);
  });
});
