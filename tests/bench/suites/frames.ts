/** Frames of a large graph while it is panned and zoomed, beside plain Cytoscape and sigma.js. */
import { openChromium } from '../../browser/support/chromium.ts';
import { buildPage, type Trial, tryEngine } from '../frames/trial.ts';
import { type Measure, measure, ms, p50, p95, type SuiteOptions, spread } from '../measure.ts';
import type { StoreSource } from '../stores.ts';

const QUICKER = { of: 'least', value: 2 } as const;
const BESIDE_SIGMA = { of: 'least', value: 1 } as const;
const WITHIN = { of: 'most', value: 1 } as const;
const KEPT = { of: 'least', value: 0.6 } as const;
const SLOWEST_FRAME_MS = 100;
const BACK_MS = 200;

const framesOf = ({ pan, zoom }: Trial): number[] => [...pan, ...zoom];
const rate = (frames: readonly number[]): number =>
  (1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0);
const each = (times: readonly number[]): string => times.map(ms).join(', ');
const rates = ({ pan, zoom }: Trial): string => `pan ${rate(pan).toFixed(1)}, zoom ${rate(zoom).toFixed(1)} a second`;

export async function frames(_source: StoreSource, { say }: SuiteOptions): Promise<Measure[]> {
  const script = await buildPage();
  const browser = await openChromium();
  try {
    say('  plain Cytoscape');
    const plain = await tryEngine(browser, script, 'plain');
    say('  ours');
    const ours = await tryEngine(browser, script, 'ours');
    say('  sigma.js');
    const sigma = await tryEngine(browser, script, 'sigma');
    const row = (row: Omit<Parameters<typeof measure>[0], 'suite'>): Measure => measure({ suite: 'frames', ...row });
    return [
      row({
        name: 'frames a second, ours : plain Cytoscape',
        ours: rate(framesOf(ours)),
        reference: rate(framesOf(plain)),
        unit: '/s',
        bar: QUICKER,
        note: `3,000 nodes, 10,000 relationships; ours ${rates(ours)}; plain ${rates(plain)}`,
      }),
      row({
        name: 'frames a second, ours : sigma.js',
        ours: rate(framesOf(ours)),
        reference: rate(framesOf(sigma)),
        unit: '/s',
        bar: BESIDE_SIGMA,
        note: `sigma ${rates(sigma)}, on WebGL in software`,
      }),
      row({
        name: 'p95 of a frame : 100 ms',
        ours: p95(framesOf(ours)),
        reference: SLOWEST_FRAME_MS,
        unit: 'ms',
        bar: WITHIN,
        note: `ours ${spread(framesOf(ours))}; plain ${spread(framesOf(plain))}; sigma ${spread(framesOf(sigma))}`,
      }),
      row({
        name: 'pixels of edges in mid-pan : at rest',
        ours: ours.edgePixels.moving,
        reference: ours.edgePixels.resting,
        unit: 'px',
        bar: KEPT,
        note: `plain ${plain.edgePixels.moving} of ${plain.edgePixels.resting}`,
      }),
      row({
        name: 'labels back after a zoom, p50 : 200 ms',
        ours: p50(ours.labelsBack),
        reference: BACK_MS,
        unit: 'ms',
        bar: WITHIN,
        note: `the first draws new bitmaps of the names: ours ${each(ours.labelsBack)}; plain ${each(plain.labelsBack)}`,
      }),
      row({
        name: 'the whole picture back after a zoom, p50 : 200 ms',
        ours: p50(ours.pictureBack),
        reference: BACK_MS,
        unit: 'ms',
        bar: WITHIN,
        note: `to the pixel: ours ${each(ours.pictureBack)}; plain ${each(plain.pictureBack)}`,
      }),
    ];
  } finally {
    await browser.close();
  }
}
