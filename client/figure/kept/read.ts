/** Reads what an image keeps, whoever made the image: nothing in it is trusted. */
import { strings } from '../../strings/index.ts';
import { isPng } from '../png/chunks.ts';
import { textInPng } from './png.ts';
import { type FigureKept, parsedKept } from './schema.ts';
import { textInSvg } from './svg.ts';

const MOST_FILE = 64 * 1024 * 1024;

/** An SVG's text; null for other files. Its first element tells, behind declaration, comments and document type. */
function svgIn(bytes: Uint8Array): string | null {
  const decode = (part: Uint8Array): string => new TextDecoder().decode(part);
  const head = decode(bytes.subarray(0, 8192)).replace(/<!--[\s\S]*?(?:-->|$)|<[?!][^>]*>/g, '');
  return /^\s*<svg\b/.test(head) ? decode(bytes) : null;
}

/**
 * What a PNG or SVG keeps of an exploration; null for images and other files that keep nothing.
 * Throws, saying why, when the file is damaged or too large.
 */
export function readKept(bytes: Uint8Array, name: string): FigureKept | null {
  try {
    if (bytes.length > MOST_FILE) throw new Error(strings.kept.fileTooLarge);
    const svg = isPng(bytes) ? null : svgIn(bytes);
    const text = svg === null ? (isPng(bytes) ? textInPng(bytes) : null) : textInSvg(svg);
    return text === null ? null : parsedKept(text);
  } catch (error) {
    throw new Error(strings.kept.cannotOpen(name, error instanceof Error ? error.message : String(error)));
  }
}
