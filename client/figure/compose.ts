/** Draws the figure: title, caption, graph, legend and footnotes on one canvas. */
import { type Kind, kindOf } from '../../server/model/kinds.ts';
import { SHAPE_PATHS } from '../ui/shapes.ts';
import { type Theme, TOKENS } from '../ui/tokens.ts';
import { wrapped } from './wrapped.ts';

export interface FigureParts {
  title: string;
  caption: string;
  legend: readonly { kind: Kind; count: number }[];
  footnotes: readonly string[];
  /** What the figure was made from, said in small print. */
  imprint: string;
  image: CanvasImageSource & { width: number; height: number };
  theme: Theme;
  ground: string;
  scale: number;
}

const WIDTH = 1200;
const MARGIN = 36;
const FONT = 'Inter, "Source Sans 3", "Segoe UI", system-ui, "DejaVu Sans", sans-serif';
const MOST_GRAPH_HEIGHT = 1100;

interface Line {
  text: string;
  font: string;
  colour: string;
  height: number;
  indent?: number;
  /** Space above. */
  before?: number;
}

/** Composes the figure on a new canvas. */
export function composeFigure(parts: FigureParts): HTMLCanvasElement {
  const { title, caption, legend, footnotes, imprint, image, theme, ground, scale } = parts;
  const tokens = TOKENS[theme];
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  const inner = WIDTH - 2 * MARGIN;
  const lines = (text: string, size: number, colour: string, weight = 400, indent = 0): Line[] => {
    const font = `${weight} ${size}px ${FONT}`;
    context.font = font;
    return wrapped(text, inner - indent, (t) => context.measureText(t).width).map((t) => ({
      text: t,
      font,
      colour,
      height: Math.round(size * 1.42),
      indent,
    }));
  };
  const head = [
    ...(title ? lines(title, 26, tokens.text, 650) : []),
    ...(caption ? lines(caption, 15, tokens.mute) : []),
  ];
  const foot = [
    ...footnotes.flatMap((note, i) =>
      lines(`${i + 1}. ${note}`, 12, tokens.mute).map((l, k) => (k > 0 ? { ...l, indent: 18 } : l)),
    ),
    ...lines(imprint, 11, tokens.mute).map((l) => ({ ...l, before: 8 })),
  ];
  const tall = (all: readonly Line[]): number => all.reduce((sum, l) => sum + l.height + (l.before ?? 0), 0);
  // A small graph is not blown up beyond twice its size on screen.
  const ratio = Math.min(inner / image.width, MOST_GRAPH_HEIGHT / image.height, 2 / scale);
  // Whole numbers: lines between pixels blur, and a last row half filled shows through.
  const [graphWidth, graphHeight] = [Math.round(image.width * ratio), Math.round(image.height * ratio)];
  const legendRows = legendLayout(legend, inner, context);
  const headHeight = head.length > 0 ? tall(head) + 18 : 0;
  const legendHeight = legend.length > 0 ? legendRows.rows * 26 + 14 : 0;
  const height =
    MARGIN + headHeight + graphHeight + 20 + legendHeight + tall(foot) + MARGIN + (foot.length > 0 ? 14 : 0);
  canvas.width = Math.round(WIDTH * scale);
  canvas.height = Math.round(height * scale);
  context.scale(scale, scale);
  context.fillStyle = ground;
  context.fillRect(0, 0, WIDTH, height);
  context.textBaseline = 'top';
  let y = MARGIN;
  const write = (all: readonly Line[]): void => {
    for (const line of all) {
      context.font = line.font;
      context.fillStyle = line.colour;
      y += line.before ?? 0;
      context.fillText(line.text, MARGIN + (line.indent ?? 0), y);
      y += line.height;
    }
  };
  write(head);
  if (head.length > 0) y += 18;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, MARGIN + (inner - graphWidth) / 2, y, graphWidth, graphHeight);
  y += graphHeight + 20;
  for (const { kind, text, x, row } of legendRows.entries) {
    const descriptor = kindOf(kind);
    context.save();
    context.translate(MARGIN + x, y + row * 26);
    context.scale(15 / 24, 15 / 24);
    context.fillStyle = descriptor.colour[theme];
    context.fill(new Path2D(SHAPE_PATHS[descriptor.shape]));
    context.restore();
    context.font = `400 14px ${FONT}`;
    context.fillStyle = tokens.text;
    context.fillText(text, MARGIN + x + 23, y + row * 26);
  }
  y += legendHeight;
  context.fillStyle = tokens.line;
  context.fillRect(MARGIN, y, inner, 1);
  y += 14;
  write(foot);
  return canvas;
}

function legendLayout(legend: FigureParts['legend'], inner: number, context: CanvasRenderingContext2D) {
  context.font = `400 14px ${FONT}`;
  let [x, row] = [0, 0];
  const entries = legend.map(({ kind, count }) => {
    const text = `${count === 1 ? kindOf(kind).caption : kindOf(kind).plural} ${count}`;
    const width = 23 + context.measureText(text).width + 26;
    if (x > 0 && x + width > inner) [x, row] = [0, row + 1];
    const entry = { kind, text, x, row };
    x += width;
    return entry;
  });
  return { entries, rows: entries.length > 0 ? row + 1 : 0 };
}

/** A smaller copy for the eye: halved step by step, since one long step leaves small letters ragged. */
export function shrunk(figure: HTMLCanvasElement, mostWidth: number, mostHeight: number): HTMLCanvasElement {
  const ratio = Math.min(1, mostWidth / figure.width, mostHeight / figure.height);
  const [width, height] = [Math.round(figure.width * ratio), Math.round(figure.height * ratio)];
  let source = figure;
  for (;;) {
    const step = document.createElement('canvas');
    step.width = Math.max(width, Math.ceil(source.width / 2));
    step.height = Math.max(height, Math.ceil(source.height / 2));
    const context = step.getContext('2d');
    if (!context) return figure;
    context.imageSmoothingQuality = 'high';
    context.drawImage(source, 0, 0, step.width, step.height);
    if (step.width <= width && step.height <= height) return step;
    source = step;
  }
}
