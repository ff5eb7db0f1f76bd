/** Composes a figure as plain data: title, caption, graph, legend and footnotes, in the places that the PNG has. */
import { TOKENS } from '../../ui/tokens.ts';
import { wrapped } from '../wrapped.ts';
import { frameOf, graphDrawn, within } from './graph.ts';
import type { FigureInput } from './input.ts';
import { directionOf, type FigureScene, fontOf, type GroupItem, type TextItem } from './items.ts';
import { ASCENT } from './label.ts';
import { legendAt } from './legend.ts';
import { moved } from './moved.ts';

export const WIDTH = 1200;
export const MARGIN = 36;
const INNER = WIDTH - 2 * MARGIN;
const MOST_GRAPH_HEIGHT = 1100;
/** A small graph is not blown up beyond this times its size on screen. */
const MOST_ENLARGED = 3;

interface Block {
  text: string;
  size: number;
  weight: number;
  colour: string;
  direction: 'ltr' | 'rtl';
  /** Of the lines after the first. */
  hanging: number;
  /** Space above. */
  before: number;
}

/** The figure's scene; throws when there is nothing to draw. */
export function sceneOf(input: FigureInput): FigureScene {
  const { title, caption, graph, footnotes, imprint, theme, palette, ground, measure } = input;
  if (graph.nodes.length === 0) throw new Error('There is nothing on screen to export.');
  const tokens = TOKENS[theme];
  let y = MARGIN;
  const write = (block: Partial<Block> & Pick<Block, 'text' | 'size' | 'colour'>): TextItem => {
    const { text, size, colour, weight = 400, hanging = 0, before = 0, direction = directionOf(text) } = block;
    y += before;
    const font = fontOf(size, weight);
    const lines = wrapped(text, INNER - hanging, (t) => measure(t, font)).map((line, i) => {
      const at = { text: line, x: MARGIN + (i > 0 ? hanging : 0), y: y + size * ASCENT };
      y += Math.round(size * 1.42);
      return at;
    });
    return { type: 'text', lines, size, weight, colour, anchor: 'left', direction };
  };

  const head = [
    ...(title ? [write({ text: title, size: 26, weight: 650, colour: tokens.text })] : []),
    ...(caption ? [write({ text: caption, size: 15, colour: tokens.mute })] : []),
  ];
  if (head.length > 0) y += 18;

  const drawn = graphDrawn(graph, { theme, palette, ground: ground ?? tokens.canvas, measure });
  const frame = graph.frame ?? frameOf(drawn);
  const scale = Math.min(INNER / frame.width, MOST_GRAPH_HEIGHT / frame.height, MOST_ENLARGED * (graph.zoom ?? 1));
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
  const area = { x: MARGIN + (INNER - width) / 2, y, width, height };
  const move = { x: area.x - frame.x * scale, y: area.y - frame.y * scale, scale };
  const picture: GroupItem = {
    type: 'group',
    id: 'figure-graph',
    clip: area,
    items: drawn.filter((d) => within(d, frame)).map((d) => moved(d.item, move)),
  };
  y += height + 20;

  const legend = legendAt({ x: MARGIN, y }, INNER, input);
  y += legend.height;
  const rule = { type: 'rect' as const, x: MARGIN, y, width: INNER, height: 1, fill: tokens.line };
  y += 14;
  // A footnote begins with its number, so it runs from the left whatever its title is written in.
  const notes = footnotes.map((note, i) =>
    write({ text: `${i + 1}. ${note}`, size: 12, colour: tokens.mute, hanging: 18, direction: 'ltr' }),
  );
  const foot = [...notes, write({ text: imprint, size: 11, colour: tokens.mute, before: 8 })];

  return {
    width: WIDTH,
    height: Math.ceil(y + MARGIN),
    ground,
    title: title || 'Figure',
    description: caption || imprint,
    items: [
      { type: 'group', id: 'figure-head', items: head },
      picture,
      { type: 'group', id: 'figure-legend', items: legend.items },
      rule,
      { type: 'group', id: 'figure-foot', items: foot },
    ],
  };
}
