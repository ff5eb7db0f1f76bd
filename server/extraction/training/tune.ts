/**
 * The relator's training, step 5: the thresholds at which the scorer's figures are best on a fold that the relator did
 * not learn from, one threshold after the other: `node --import tsx tune.ts [--reader READER] SCORER GOLD FOLD WEIGHTS FOLDER…`. GOLD
 * holds the gold records of the fold alone. Prints each choice, and the figures with all of them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { affirmedRecord, emptyRecord, type SourceText } from '../../model/record.ts';
import { WEIGHTS } from '../reader/weights.ts';
import { complete } from '../relate/complete.ts';
import { decode, type Thresholds } from '../relator/decode.ts';
import { openRelator } from '../relator/relator.ts';
import { readScores } from '../score/scores.ts';
import { read } from '../trained.ts';
import { articlesOf, openReaderOf } from './folds.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { reader: { type: 'string' } } });
const [scorer, gold, fold, weights, ...folders] = positionals as [string, string, string, string, ...string[]];
const out = join(mkdtempSync(join(tmpdir(), 'entente-tune-')), 'predictions.jsonl');
const reader = await openReaderOf(values.reader ?? fileURLToPath(WEIGHTS));
const relator = await openRelator({ weights: pathToFileURL(`${resolve(weights)}/`), runtime: 'native' });
const scores = readScores(WEIGHTS);
const articles: { source: SourceText; done: Awaited<ReturnType<typeof read>> }[] = [];
for (const source of articlesOf(folders, fold))
  articles.push({ source, done: await read(source, reader, scores, relator) });

interface Figures {
  layers: Record<string, { f1: number }>;
  attributes: Record<string, number>;
}

function figuresAt(at: Thresholds): Figures {
  const lines = articles.map(({ source, done: { reading, related, judgement, record } }) => {
    if (!reading || !related || !judgement) return JSON.stringify(record);
    const again = emptyRecord(source, record.extractor, []);
    complete(again, reading, decode(reading, related, judgement.view, judgement.scores, at));
    return JSON.stringify(affirmedRecord(again));
  });
  writeFileSync(out, lines.join('\n'));
  return JSON.parse(execFileSync('node', [scorer, gold, out, '--json'], { encoding: 'utf8' })) as Figures;
}

const WHAT: readonly (readonly [keyof Thresholds, string])[] = [
  ['promise', 'commitments found'],
  ['met', 'who-met-whom'],
  ['attended', 'participations'],
  ['by', 'commitments right'],
  ['to', 'commitments right'],
  ['topic', 'commitments right'],
  ['promise', 'commitments right'],
];
const at = { ...relator.thresholds };
for (const [name, layer] of WHAT) {
  const tried = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7].map((value) => {
    const { layers } = figuresAt({ ...at, [name]: value });
    // For what is right and what is found alike.
    const found = name === 'promise' ? (layers['commitments found']?.f1 ?? 0) : 0;
    return { value, f1: (layers[layer]?.f1 ?? 0) + found };
  });
  const best = tried.reduce((a, b) => (b.f1 > a.f1 ? b : a));
  at[name] = best.value;
  console.log(`${name} ${best.value}: ${tried.map((t) => `${t.value} ${t.f1.toFixed(3)}`).join(', ')}`);
}
const { layers, attributes } = figuresAt(at);
console.log(JSON.stringify(at));
for (const [layer, { f1 }] of Object.entries(layers)) console.log(`${layer} ${f1.toFixed(3)}`);
for (const [name, share] of Object.entries(attributes)) console.log(`  ${name} ${share.toFixed(3)}`);
await relator.close();
await reader.close();
