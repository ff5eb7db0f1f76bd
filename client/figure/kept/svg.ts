/** What a figure keeps inside an SVG: an element of our own namespace in its metadata. */
import { strings } from '../../strings/index.ts';
import { escaped } from '../svg/escaped.ts';

const words = strings.kept;

const NAMESPACE = 'urn:entente:figure';
// Whatever another program made of the prefix and the order of attributes; bounded, so that no file can keep it busy.
const OURS = new RegExp(`<((?:[\\w-]{1,40}:)?)kept\\b[^<>]{0,200}${NAMESPACE}[^<>]{0,200}>([^<]*)(</\\1kept\\s*>)?`);

/** The metadata element for a text. */
export const metadataElement = (text: string): string =>
  `<metadata><kept xmlns="${NAMESPACE}">${escaped(text)}</kept></metadata>`;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that an SVG keeps; null when it keeps none. */
export function textInSvg(svg: string): string | null {
  const found = OURS.exec(svg);
  if (!found) {
    if (!svg.includes('</svg') && !svg.trimEnd().endsWith('/>')) throw new Error(words.svgBreaksOff);
    return null;
  }
  if (!found[3]) throw new Error(words.damaged(words.breaksOff));
  return (found[2] ?? '').replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
