/** The figure before it is saved, drawn from the same scene as the files. */
import { Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { later } from '../strings/later.ts';
import { ErrorNotice } from '../ui/notices.tsx';
import { paint } from './canvas/paint.ts';
import classes from './figure.module.css';
import type { FigureScene } from './scene/items.ts';
import type { Figure } from './useFigure.ts';

/** Width of the preview in the page's pixels, at most; and pixels of its canvas, which a browser must not refuse. */
const WIDTH = 760;
const MOST_PIXELS = 12_000_000;

/** Draws a scene on a canvas as sharply as the screen shows it. */
function show(canvas: HTMLCanvasElement, scene: FigureScene): void {
  const scale = Math.min(
    (WIDTH / scene.width) * Math.min(devicePixelRatio, 2),
    Math.sqrt(MOST_PIXELS / (scene.width * scene.height)),
  );
  canvas.width = Math.round(scene.width * scale);
  canvas.height = Math.round(scene.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error(later.figure.noCanvas);
  pen.scale(scale, scale);
  paint(pen, scene);
}

export function Preview({ figure: { drawn, error } }: { figure: Figure }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (drawn && canvas.current) show(canvas.current, drawn.scene);
  }, [drawn]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={classes.preview} aria-label={later.figure.previewArea} tabIndex={0}>
      {error ? <ErrorNotice error={error} /> : null}
      {!drawn && !error && <Loader size="sm" aria-label={later.figure.drawing} />}
      {drawn && (
        <canvas
          ref={canvas}
          role="img"
          aria-label={later.figure.preview}
          data-transparent={drawn.scene.ground === null || undefined}
        />
      )}
    </section>
  );
}
