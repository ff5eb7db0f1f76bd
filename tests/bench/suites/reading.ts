/** How well and how fast texts are read: F1 by layer and part, names swapped, and time against the bare encoder. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Extractor } from '../../../server/extraction/extractor.ts';
import { createRuleExtractor } from '../../../server/extraction/index.ts';
import { openReadingExtractor } from '../../../server/extraction/open.ts';
import { WEIGHTS } from '../../../server/extraction/reader/weights.ts';
import { RELATOR_WEIGHTS } from '../../../server/extraction/relator/weights.ts';
import { type Measure, measure, type SuiteOptions, timed } from '../measure.ts';
import { openEncoders } from '../reading/encoders.ts';
import { type Article, articlesOf, EVALUATION, score } from '../reading/evaluate.ts';
import { swapped } from '../reading/swap.ts';
import type { StoreSource } from '../stores.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const READ = ['actors', 'affiliations', 'forums'];
const LAYERS = [...READ, 'participations', 'who-met-whom', 'commitments found', 'commitments right'];
/** The least F1 on articles that nobody read, and on the real ones among them. */
const BARS: Readonly<Record<string, readonly [number, number?]>> = {
  actors: [0.92, 0.89],
  affiliations: [0.78, 0.68],
  forums: [0.78, 0.68],
  participations: [0.62, 0.56],
  'who-met-whom': [0.6, 0.5],
  'commitments found': [0.78, 0.7],
  'commitments right': [0.34, 0.24],
  'commitment kind': [0.85],
  'commitment by': [0.84],
  'commitment to': [0.74],
  'commitment topics': [0.64],
  'commitment quantity': [0.85],
  'commitment until': [0.55],
  'meeting date': [0.9],
};
const SWAPS = 3;
const ORIGINALS = /^00\d_[0-9a-f]{16}$/;
const ORIGINAL_BARS: Readonly<Record<string, number>> = {
  actors: 0.95,
  affiliations: 0.95,
  forums: 0.9,
  participations: 0.9,
  'who-met-whom': 0.9,
  'commitments found': 0.9,
  'commitments right': 0.6,
};

export async function reading(_source: StoreSource, { say, blind, long }: SuiteOptions): Promise<Measure[]> {
  const began = performance.now();
  const extractor = await openReadingExtractor();
  const dev = articlesOf('dev');
  await extractor.extract(sourceOf(dev[0] as Article));
  const opened = performance.now() - began;
  const out: Measure[] = [];
  const fact = (
    name: string,
    ours: number,
    reference: number,
    bar: Measure['bar'],
    note: string,
    ratio = ours,
  ): void => {
    out.push(measure({ suite: 'reading', name, ours, reference, unit: 'F1', ratio, bar, note }));
  };
  say('reading: dev, with rules alone beside it');
  const [ours, rules] = [await score(dev, extractor), await score(dev, createRuleExtractor())];
  const [reader, relator] = [WEIGHTS, RELATOR_WEIGHTS].map(recordedFigures) as [Figures, Figures];
  const kept = { ...reader.crossValidated, ...relator.crossValidated };
  const unseen = blind ? blindScores() : null;
  for (const layer of LAYERS) {
    const [f1, by] = [ours[layer] ?? 0, rules[layer] ?? 0];
    const train = kept[layer] ?? 0;
    const note = `reference: rules alone; cross-validated on train ${train.toFixed(3)} (as recorded with the weights), fall from dev ${(f1 - train).toFixed(3)}`;
    fact(`${layer}, dev`, f1, by, { of: 'least', value: by }, note);
  }
  for (const [i, part] of (unseen ? [unseen.all, unseen.real] : []).entries())
    for (const [name, bars] of Object.entries(BARS)) {
      const bar = bars[i];
      if (bar === undefined) continue;
      const note = `reference: the bar; cross-validated ${kept[name]?.toFixed(3) ?? 'not recorded'}`;
      fact(`${name}, blind${i ? ' (real)' : ''}`, part[name] ?? 0, bar, { of: 'least', value: bar }, note);
    }
  const originals = await score(
    dev.filter((a) => ORIGINALS.test(a.id)),
    extractor,
  );
  for (const layer of LAYERS)
    fact(
      `${layer}, the three originals`,
      originals[layer] ?? 0,
      ours[layer] ?? 0,
      { of: 'least', value: ORIGINAL_BARS[layer] ?? 0 },
      'reference: dev',
    );
  say('reading: dev with other people and countries');
  const swaps = [];
  for (let turn = 1; turn <= SWAPS; turn++)
    swaps.push(
      await score(
        dev.map((a) => swapped(a, turn)),
        extractor,
      ),
    );
  for (const layer of READ) {
    const mean = swaps.reduce((sum, s) => sum + (s[layer] ?? 0), 0) / SWAPS;
    const fall = (ours[layer] ?? 0) - mean;
    fact(
      `${layer}, names swapped`,
      mean,
      ours[layer] ?? 0,
      { of: 'most', value: 0.02 },
      `ratio: F1 lost, mean of ${SWAPS} swaps`,
      fall,
    );
  }
  out.push(...calibration(reader), ...calibration(relator), ...rising(relator));
  const train = articlesOf('train');
  out.push(...(await speed(extractor, train, opened)), await oneLongDocument(extractor, train));
  say(`reading: memory over ${long ? 20_000 : 1000} documents`);
  out.push(await memory(extractor, train, long ? 20_000 : 1000));
  await extractor.close?.();
  return out;
}

const sourceOf = ({ id, text }: Article) => ({ id, title: null, date: null, publisher: null, language: null, text });

const figuresSchema = z.object({
  crossValidated: z.record(z.string(), z.number()),
  reliability: z.record(
    z.string(),
    z.array(z.object({ from: z.number(), share: z.number(), mean: z.number(), right: z.number() })),
  ),
});

type Figures = z.infer<typeof figuresSchema>;

/** What the models that did not learn from an article made of it, recorded by the training's last step. */
const recordedFigures = (weights: URL): Figures =>
  figuresSchema.parse(JSON.parse(readFileSync(new URL('figures.json', weights), 'utf8')));

/** How far confidence and truth lie apart, out of fold: the mean over fifths of the confidence. */
const calibration = (figures: Figures): Measure[] =>
  Object.entries(figures.reliability).map(([kind, rows]) => {
    const error = rows.reduce((sum, r) => sum + r.share * Math.abs(r.mean - r.right), 0);
    const table = rows.map((r) => `${r.from.toFixed(1)}+: ${r.mean.toFixed(2)} said, ${r.right.toFixed(2)} right`);
    return measure({
      suite: 'reading',
      name: `calibration of ${kind}`,
      ours: error,
      reference: 0.05,
      unit: 'error',
      ratio: error,
      bar: { of: 'most', value: 0.05 },
      note: table.join('; '),
    });
  });

/** Whether more of it is right from each fifth of the confidence to the next; fifths of hardly any are left out. */
const rising = (figures: Figures): Measure[] =>
  Object.entries(figures.reliability).map(([head, rows]) => {
    const shares = rows.filter((r) => r.share >= 0.002).map((r) => r.right);
    const falls = shares.filter((right, i) => right < (shares[i - 1] ?? 0)).length;
    return measure({
      suite: 'reading',
      name: `precision of ${head} by confidence`,
      ours: falls,
      reference: shares.length,
      unit: 'falls',
      ratio: falls,
      bar: { of: 'most', value: 0 },
      note: `right by fifth: ${shares.map((x) => x.toFixed(2)).join(', ')}`,
    });
  });

/** Totals on articles that nobody reads; each run of it is one to be listed. */
function blindScores(): { all: Record<string, number>; real: Record<string, number> } {
  const text = execFileSync(process.execPath, [join(EVALUATION, 'blind.mjs')], { cwd: ROOT, encoding: 'utf8' });
  const [all, real] = text.split(/^== /m).slice(1) as [string, string];
  const read = (part: string): Record<string, number> =>
    Object.fromEntries(
      [...part.matchAll(/^\s*(\S.*?)\s+(?:P [\d.]+\s+R [\d.]+\s+F1 )?([\d.]+)(?:\s+\(tp.*)?$/gm)].map((m) => [
        m[1],
        Number(m[2]),
      ]),
    );
  return { all: read(all), real: read(real) };
}

/** The share of the bare int8 MiniLM's speed in one thread that all reading reaches at least: 15,000 characters of 35,000. */
const SHARE = 15 / 35;

/** Everything against the bare encoders on the same texts, and what opening takes. */
async function speed(extractor: Extractor, articles: readonly Article[], opened: number): Promise<Measure[]> {
  const threads = Math.min(2, availableParallelism());
  const encoders = await openEncoders(articles.map(sourceOf), threads);
  const chars = articles.reduce((sum, a) => sum + a.text.length, 0);
  const whole = async (): Promise<void> => {
    for (const article of articles) await extractor.extract(sourceOf(article));
  };
  await whole();
  const best: number[] = [];
  for (let turn = 0; turn < 2; turn++)
    for (const [i, work] of [encoders.both, encoders.single, whole].entries())
      best[i] = Math.min(best[i] ?? Number.POSITIVE_INFINITY, await timed(work));
  const [both, single, ours] = best.map((ms) => (chars / ms) * 1000) as [number, number, number];
  await encoders.close();
  const texts = `${articles.length} articles, ${chars} characters, ${encoders.runtime}`;
  return [
    measure({
      suite: 'reading',
      name: 'everything to the bare encoders',
      ours,
      reference: both,
      unit: 'characters/s',
      ratio: both / ours,
      bar: { of: 'most', value: 1.6 },
      note: `${texts}, ${threads} threads`,
    }),
    measure({
      suite: 'reading',
      name: 'everything to one bare MiniLM',
      ours,
      reference: single,
      unit: 'characters/s',
      ratio: ours / single,
      bar: { of: 'least', value: SHARE },
      note: `${texts}; reference: one thread of the reader's encoder alone`,
    }),
    measure({
      suite: 'reading',
      name: 'from opening to the first record',
      ours: opened / 1000,
      reference: 2,
      unit: 's',
      ratio: opened / 1000,
      bar: { of: 'most', value: 2 },
      note: 'weights checked and opened, one article read',
    }),
  ];
}

const MEGABYTE = 1_000_000;
const rss = (): number => process.memoryUsage().rss / MEGABYTE;

/** A document of 1 MB against as many characters in articles. */
async function oneLongDocument(extractor: Extractor, articles: readonly Article[]): Promise<Measure> {
  let text = '';
  for (let i = 0; text.length < MEGABYTE; i++)
    text += `${articles[i % articles.length]?.text.replace(/^---[\s\S]*?\n---\n/, '')}\n\n`;
  const short = articles.slice(0, 40);
  const chars = short.reduce((sum, a) => sum + a.text.length, 0);
  const reference = await timed(async () => {
    for (const article of short) await extractor.extract(sourceOf(article));
  });
  const before = rss();
  const ours = await timed(() => extractor.extract(sourceOf({ id: 'long', text, gold: '' })));
  return measure({
    suite: 'reading',
    name: 'one document of 1 MB, a character to that of an article',
    ours: (ours / text.length) * 1000,
    reference: (reference / chars) * 1000,
    unit: 'µs',
    bar: { of: 'most', value: 2 },
    note: `${(ours / 1000).toFixed(1)} s; ${(rss() - before).toFixed(0)} MB more than before`,
  });
}

/** Memory after many documents against memory after the first hundred. */
async function memory(extractor: Extractor, articles: readonly Article[], documents: number): Promise<Measure> {
  let first = 0;
  for (let i = 0; i < documents; i++) {
    if (i === 100) first = rss();
    const article = articles[i % articles.length] as Article;
    await extractor.extract(sourceOf({ ...article, text: article.text.slice(0, 1200) }));
  }
  return measure({
    suite: 'reading',
    name: `memory after ${documents} documents`,
    ours: rss(),
    reference: first,
    unit: 'MB',
    bar: { of: 'most', value: 1.25 },
    note: 'reference: after the first hundred; 1,200 characters each',
  });
}
