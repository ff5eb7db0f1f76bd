/** A figure's scene as a PNG of any size: browsers leave canvases beyond some area blank without a word, so it is painted in bands. */
import { later } from '../../strings/later.ts';
import { paint } from '../canvas/paint.ts';
import { keptChunk } from '../kept/png.ts';
import type { FigureKept } from '../kept/schema.ts';
import type { FigureScene } from '../scene/items.ts';
import { encodedPng } from './encode.ts';

/** Pixels of one band: 8 MB, far below what any browser refuses. */
const BAND = 2_000_000;
/** A figure as it is on screen, and a PDF of it, have so many of its pixels to an inch. */
const SCREEN_INCH = 96;

export interface PngOptions {
  scale: number;
  kept: FigureKept;
  signal?: AbortSignal;
  /** Told how much is painted, 0 to 1. */
  onProgress?: (part: number) => void;
}

/** Width and height in pixels. */
export const sizeOf = ({ width, height }: FigureScene, scale: number): { width: number; height: number } => ({
  width: Math.round(width * scale),
  height: Math.round(height * scale),
});

/** So that the page can draw and hear a click between two bands. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function* bandsOf(
  scene: FigureScene,
  { scale, signal, onProgress }: PngOptions,
): AsyncGenerator<Uint8ClampedArray> {
  const { width, height } = sizeOf(scene, scale);
  const rows = Math.max(1, Math.min(height, Math.floor(BAND / width)));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, rows];
  const pen = canvas.getContext('2d', { willReadFrequently: true, alpha: scene.ground === null });
  if (!pen) throw new Error(later.figure.noCanvas);
  for (let top = 0; top < height; top += rows) {
    signal?.throwIfAborted();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, rows);
    pen.setTransform(scale, 0, 0, scale, 0, -top);
    paint(pen, scene);
    yield pen.getImageData(0, 0, width, Math.min(rows, height - top)).data;
    onProgress?.(Math.min(1, (top + rows) / height));
    await pause();
  }
}

/** The PNG; rejects with the signal's reason when it is given up. */
export const pngOf = (scene: FigureScene, options: PngOptions): Promise<Blob> =>
  encodedPng(
    {
      ...sizeOf(scene, options.scale),
      transparent: scene.ground === null,
      perInch: SCREEN_INCH * options.scale,
      before: [keptChunk(options.kept)],
    },
    bandsOf(scene, options),
  );
