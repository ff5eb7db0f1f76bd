/** A figure's scene as an SVG file: real text, no scripts, nothing from elsewhere. The same scene gives the same bytes. */
import { NAMED_FAMILIES } from '../fonts/families.ts';
import { metadataElement } from '../kept/svg.ts';
import type { Box, FigureScene, SceneItem, TextItem } from '../scene/items.ts';
import { short } from '../scene/path-data.ts';
import { escaped } from './escaped.ts';

type Value = string | number | undefined;

/** Attributes as they are written, those without a value left out. */
const attributes = (values: Readonly<Record<string, Value>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : ` ${name}="${typeof value === 'number' ? short(value) : escaped(value)}"`,
    )
    .join('');

const boxOf = ({ x, y, width, height }: Box) => ({ x, y, width, height });

/** The SVG of a scene. `metadata` is text that travels inside the file, as `keptText` gives it. */
export function svgOf(scene: FigureScene, { metadata }: { metadata?: string } = {}): string {
  const { width, height, ground, title, description, items } = scene;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    role: 'img',
    'aria-labelledby': 'figure-title figure-description',
    'font-family': NAMED_FAMILIES,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${root}>`,
    `<title id="figure-title">${escaped(title)}</title>`,
    `<desc id="figure-description">${escaped(description)}</desc>`,
    ...(metadata === undefined ? [] : [metadataElement(metadata)]),
    ...(ground === null ? [] : [`<rect${attributes({ width, height, fill: ground })}/>`]),
    ...items.map(elementOf),
    '</svg>',
    '',
  ].join('\n');
}

function elementOf(item: SceneItem): string {
  switch (item.type) {
    case 'rect':
      return `<rect${attributes({ ...boxOf(item), fill: item.fill })}/>`;
    case 'path':
      return `<path${attributes({
        d: item.d,
        fill: item.fill ?? 'none',
        stroke: item.stroke,
        'stroke-width': item.stroke && item.width,
        'stroke-dasharray': item.dash?.map(short).join(' '),
        'stroke-linecap': item.round ? 'round' : undefined,
        'stroke-linejoin': item.round ? 'round' : undefined,
        opacity: item.opacity,
      })}/>`;
    case 'text':
      return textOf(item);
    case 'group': {
      const clip = item.clip && `${item.id}-clip`;
      return [
        `<g${attributes({ id: item.id, opacity: item.opacity, 'clip-path': clip && `url(#${clip})` })}>`,
        ...(item.title === undefined ? [] : [`<title>${escaped(item.title)}</title>`]),
        ...(item.clip ? [`<clipPath id="${clip}"><rect${attributes(boxOf(item.clip))}/></clipPath>`] : []),
        ...item.items.map(elementOf),
        '</g>',
      ].join('\n');
    }
  }
}

/** Each line is a tspan of its own, so that no viewer's wrapping or fonts move the others. */
function textOf({ lines, size, weight, colour, anchor, direction, plate, rotate }: TextItem): string {
  const rtl = direction === 'rtl';
  const turn = rotate && `rotate(${[rotate.degrees, rotate.x, rotate.y].map(short).join(' ')})`;
  const text = attributes({
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    fill: colour,
    // The start of a text that runs from the right is its right end.
    'text-anchor': anchor === 'middle' ? 'middle' : rtl ? 'end' : undefined,
    direction: rtl ? 'rtl' : undefined,
    'unicode-bidi': rtl ? 'embed' : undefined,
    transform: turn,
  });
  const behind = plate
    ? `<rect${attributes({ ...boxOf(plate), rx: plate.radius, fill: plate.fill, opacity: plate.opacity, transform: turn })}/>\n`
    : '';
  const spans = lines.map(({ text: line, x, y, width }) => {
    // Where the fonts are others, the letters are fitted to the width that plates and lines were made for.
    const fitted = width ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {};
    return `<tspan${attributes({ x, y, ...fitted })}>${escaped(line)}</tspan>`;
  });
  return `${behind}<text${text}>${spans.join('')}</text>`;
}
