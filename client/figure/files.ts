/** A figure as a file of each format. */
import { language } from '../strings/language.ts';
import type { Composed } from './composed.ts';
import { unfolded } from './fonts/unfolded.ts';
import { type FigureKept, keptText } from './kept/schema.ts';
import { pngOf } from './png/png.ts';
import { svgOf } from './svg/svg.ts';

export const FORMATS = ['png', 'svg', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

export interface FileRequest {
  /** Of a PNG. */
  scale: number;
  kept: FigureKept;
  signal: AbortSignal;
  /** Told how much is drawn, 0 to 1, where that takes time. */
  onProgress: (part: number) => void;
}

interface FigureFile {
  blob: Blob;
  /** Characters that a PDF has only the codes of. */
  lacking: readonly string[];
}

/** Writes the file; rejects with the signal's reason when it is given up. */
export async function fileOf(
  format: Format,
  { scene, fonts }: Composed,
  { scale, kept, signal, onProgress }: FileRequest,
): Promise<FigureFile> {
  if (format === 'png') return { blob: await pngOf(scene, { scale, kept, signal, onProgress }), lacking: [] };
  if (format === 'svg') {
    const svg = svgOf(scene, { metadata: keptText(kept) });
    return { blob: new Blob([svg], { type: 'image/svg+xml' }), lacking: [] };
  }
  const { pdfOf } = await import('./pdf/pdf.ts');
  const faces = await Promise.all(
    fonts.map(async ({ file, weight, bytes }) => ({ name: file, weight, bytes: await unfolded(bytes) })),
  );
  signal.throwIfAborted();
  const { bytes, lacking } = await pdfOf(scene, { faces, made: new Date(), language });
  return { blob: new Blob([bytes], { type: 'application/pdf' }), lacking };
}
