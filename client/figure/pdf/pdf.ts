/** A figure's scene as a PDF of one page: vectors, real text, its fonts inside. Fetched only when a PDF is asked for. */
import PDFDocument from 'pdfkit';
import type { FigureScene } from '../scene/items.ts';
import { drawItem } from './draw.ts';
import { type PdfFace, PdfFonts } from './fonts.ts';

/** Points in a pixel of the figure, as on a screen of 96 pixels to an inch. */
const POINTS = 0.75;

interface PdfOptions {
  faces: readonly PdfFace[];
  made: Date;
  /** BCP 47. */
  language: string;
}

/** The file, and the characters that none of the fonts has: their codes stand in their places. */
export async function pdfOf(
  scene: FigureScene,
  { faces, made, language }: PdfOptions,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; lacking: string[] }> {
  const { width, height, ground, title, description, keywords, items } = scene;
  const document = new PDFDocument({
    size: [width * POINTS, height * POINTS],
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Subject: description,
      Keywords: keywords.join(', '),
      Creator: 'Entente',
      Producer: 'Entente',
      CreationDate: made,
      ModDate: made,
    },
  });
  const parts: Uint8Array[] = [];
  const whole = new Promise<void>((resolve, reject) => {
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', resolve);
    document.on('error', reject);
  });
  const fonts = new PdfFonts(document, faces);
  document.scale(POINTS);
  if (ground !== null) document.rect(0, 0, width, height).fill(ground);
  for (const item of items) drawItem(document, fonts, item);
  document.end();
  await whole;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, lacking: fonts.lacking };
}
