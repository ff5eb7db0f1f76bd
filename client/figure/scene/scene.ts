/** Composes a figure as plain data: title, caption, graph, legend and footnotes, one below the other. */
import { strings } from '../../strings/index.ts';
import { later } from '../../strings/later.ts';
import { TOKENS } from '../../ui/tokens.ts';
import { grey } from '../colours.ts';
import { accentOf } from '../palettes.ts';
import { withDrawings } from './drawings.ts';
import { pictureAt } from './graph.ts';
import type { FigureInput } from './input.ts';
import type { FigureScene, SceneItem, TextItem } from './items.ts';
import { legendAt } from './legend.ts';
import { notesAt } from './notes.ts';
import { paragraphAt, type Setting } from './paragraph.ts';
import { recoloured } from './recoloured.ts';

export const WIDTH = 1200;
export const MARGIN = 36;
const INNER = WIDTH - 2 * MARGIN;
/** A caption is read like a text: no line of it is longer. */
const READABLE = 860;
/** The bar above the title, which says where the figure begins. */
const BAR = { width: 44, height: 6 };
const MOST_KEYWORDS = 24;

/** The figure's scene; throws when there is nothing to draw. */
export function sceneOf(input: FigureInput): FigureScene {
  const { title, caption, dateline, footnotes, imprint, theme, palette, ground, measure } = input;
  if (input.graph.nodes.length === 0) throw new Error(strings.kept.nothing);
  const tokens = TOKENS[theme];
  const look = { theme, palette, ground: ground ?? tokens.canvas, measure };
  const graph = withDrawings(input, look);
  let y = MARGIN;
  const write = (text: string, setting: Omit<Setting, 'width'> & { width?: number }, before = 0): TextItem[] => {
    if (!text) return [];
    const { item, height } = paragraphAt({ x: MARGIN, y: y + before }, text, { width: INNER, ...setting }, measure);
    y += before + height;
    return [item];
  };

  const head: SceneItem[] = [
    ...write(title, { size: 30, weight: 600, colour: tokens.text, leading: 1.24 }),
    ...write(caption, { size: 17, colour: tokens.mute, width: READABLE }),
    ...write(dateline, { size: 14, colour: tokens.mute, width: READABLE }, caption ? 4 : 0),
  ];
  if (head.length > 0) {
    head.unshift({ type: 'rect', x: MARGIN, y: 0, ...BAR, fill: accentOf(palette, theme) });
    y += 18;
  }

  const picture = pictureAt({ x: MARGIN, y }, INNER, graph, look);
  y += picture.height + 20;
  const legend = legendAt({ x: MARGIN, y }, INNER, { ...input, graph });
  y += legend.height;
  const rule: SceneItem = { type: 'rect', x: MARGIN, y, width: INNER, height: 1, fill: tokens.line };
  y += 14;
  const notes = notesAt({ x: MARGIN, y }, INNER, footnotes, tokens, measure);
  y += notes.height;
  const foot = [...notes.items, ...write(imprint, { size: 12, colour: tokens.mute }, 8)];

  const items: SceneItem[] = [
    { type: 'group', id: 'figure-head', items: head },
    picture.item,
    { type: 'group', id: 'figure-legend', items: legend.items },
    rule,
    { type: 'group', id: 'figure-foot', items: foot },
  ];
  const isGrey = palette === 'greyscale';
  return {
    width: WIDTH,
    height: Math.ceil(y + MARGIN),
    ground: ground !== null && isGrey ? grey(ground) : ground,
    title: title || later.figure.untitled,
    description: caption || imprint,
    keywords: [...graph.nodes]
      .sort((a, b) => b.size - a.size)
      .slice(0, MOST_KEYWORDS)
      .map((n) => n.label),
    unlabelled: picture.unlabelled,
    // Whatever colours others chose.
    items: isGrey ? items.map((item) => recoloured(item, grey)) : items,
  };
}
