/** What the heads are given of a document, and what they say of it. */
import { groupBy } from '../../model/grouping.ts';
import type { Feed, Outputs } from '../reader/runtime.ts';
import { type Layout, pairKey } from './layout.ts';
import type { PairScores, RelationScores, SentenceScores } from './scores.ts';
import { type States, WIDTH } from './states.ts';
import { ENTITY_TYPES, MANNERS, type View } from './view.ts';
import type { RelatorManifest } from './weights.ts';

/** What the heads are given; where there are no pairs, one that nobody looks at. */
export function headsInput(
  { topics: names }: RelatorManifest,
  view: View,
  layout: Layout,
  states: States,
): Record<string, Feed> {
  const topics = names.length;
  const count = layout.sentences.length;
  const words: number[][] = layout.sentences.map(() => []);
  for (const [word, row] of layout.rows.entries()) words[row]?.push(word);
  const pooled = new Float32Array(count * 3 * WIDTH);
  const near = new Float32Array(count * topics).fill(-1);
  words.forEach((own, row) => {
    pool(states, own, pooled.subarray(row * 3 * WIDTH, (row + 1) * 3 * WIDTH));
    for (const w of own)
      for (let t = 0; t < topics; t++)
        near[row * topics + t] = Math.max(near[row * topics + t] ?? -1, states.near[w * topics + t] ?? -1);
  });
  const named = new Float32Array(count * topics);
  layout.sentences.forEach((sentence, row) => {
    for (const topic of view.topics.get(sentence) ?? []) named[row * topics + names.indexOf(topic)] = 1;
  });
  const mentions = new Float32Array(Math.max(1, layout.mentions.length) * WIDTH);
  layout.mentions.forEach(({ from, to }, m) => {
    for (let w = from; w < to; w++)
      for (let k = 0; k < WIDTH; k++)
        mentions[m * WIDTH + k] = (mentions[m * WIDTH + k] ?? 0) + (states.states[w * WIDTH + k] ?? 0) / (to - from);
  });
  const type = (mention: number): number =>
    ENTITY_TYPES.indexOf(view.entities[layout.mentions[mention]?.entity ?? -1]?.type ?? 'person');
  const manner = (mention: number): number => MANNERS.indexOf(layout.mentions[mention]?.manner ?? 'named');
  const role = (mention: number): number => layout.roles[mention] ?? 0;
  const args = layout.arguments.length > 0 ? layout.arguments : [{ row: 0, mention: 0, near: 0, told: 0 }];
  const pairs = layout.pairs.length > 0 ? layout.pairs : [{ one: 0, other: 0, near: 0, told: 0 }];
  const column = (values: readonly number[]): Feed => ({ integers: values, dims: [values.length] });
  const floats = (values: Float32Array, width: number): Feed => ({
    floats: values,
    dims: [values.length / width, width],
  });
  return {
    states: floats(states.states, WIDTH),
    rows: column(layout.rows),
    pooled: floats(pooled, 3 * WIDTH),
    named: floats(named, topics),
    near: floats(near, topics),
    mentions: floats(mentions, WIDTH),
    at: column(args.map((a) => a.row)),
    of: column(args.map((a) => a.mention)),
    a_near: column(args.map((a) => a.near)),
    a_manner: column(args.map((a) => manner(a.mention))),
    a_type: column(args.map((a) => type(a.mention))),
    a_role: column(args.map((a) => role(a.mention))),
    a_told: column(args.map((a) => a.told)),
    one: column(pairs.map((p) => p.one)),
    other: column(pairs.map((p) => p.other)),
    rows_one: column(pairs.map((p) => layout.at[p.one] ?? 0)),
    rows_other: column(pairs.map((p) => layout.at[p.other] ?? 0)),
    p_near: column(pairs.map((p) => p.near)),
    p_types: { integers: pairs.flatMap((p) => [type(p.one), type(p.other)]), dims: [pairs.length, 2] },
    p_roles: { integers: pairs.flatMap((p) => [role(p.one), role(p.other)]), dims: [pairs.length, 2] },
    p_told: column(pairs.map((p) => p.told)),
  };
}

/** The words of a sentence by their weight, their mean and their maximum, one after the other. */
function pool({ states, weight }: States, words: readonly number[], out: Float32Array): void {
  out.fill(Number.NEGATIVE_INFINITY, 2 * WIDTH);
  const shares = softmax(words.map((w) => weight[w] ?? 0));
  words.forEach((w, i) => {
    for (let k = 0; k < WIDTH; k++) {
      const x = states[w * WIDTH + k] ?? 0;
      out[k] = (out[k] ?? 0) + (shares[i] ?? 0) * x;
      out[WIDTH + k] = (out[WIDTH + k] ?? 0) + x / words.length;
      if (x > (out[2 * WIDTH + k] ?? 0)) out[2 * WIDTH + k] = x;
    }
  });
}

type Calibration = RelatorManifest['calibration'];

/** The scores of a document as probabilities. */
export function scoresOf(
  { kinds, topics, calibration }: RelatorManifest,
  view: View,
  layout: Layout,
  read: Outputs,
): RelationScores {
  const [promise, named] = [read.floats('promise'), read.floats('topics')];
  const row = (of: Float32Array, at: number, width: number): Float32Array => of.subarray(at * width, (at + 1) * width);
  const byRow = groupBy([...layout.arguments.keys()], (n) => layout.arguments[n]?.row);
  const sentences = new Map(
    layout.sentences.map((sentence, i): [number, SentenceScores] => {
      const [told = 0, ...own] = row(promise, i, 1 + kinds.length);
      const shares = softmax(own);
      const near = row(named, i, topics.length);
      return [
        sentence,
        {
          promise: calibrated(calibration.promise, told),
          kinds: new Map(kinds.map((kind, k) => [kind, shares[k] ?? 0])),
          topics: new Map(topics.map((topic, t) => [topic, sigmoid(near[t] ?? 0)])),
          ...argumentsOf(calibration, layout, byRow.get(i) ?? [], read.floats('arguments')),
        },
      ];
    }),
  );
  return { sentences, pairs: pairsOf(view, calibration, layout, read.floats('pairs')) };
}

const PARTS = ['by', 'to', 'speaker'] as const;

/** Scores of the mentions of one row added up for what they mean. */
function argumentsOf(
  calibration: Calibration,
  { arguments: all, mentions }: Layout,
  own: readonly number[],
  scores: Float32Array,
) {
  const sums = PARTS.map(() => new Map<number, number>());
  for (const n of own) {
    const entity = mentions[all[n]?.mention ?? -1]?.entity ?? -1;
    for (const [k, sum] of sums.entries()) addLog(sum, entity, scores[n * PARTS.length + k] ?? 0);
  }
  const [by, to, speaker] = sums.map(
    (sum, k) => new Map([...sum].map(([entity, x]) => [entity, calibrated(calibration[PARTS[k] ?? 'by'], x)])),
  );
  return { by, to, speaker } as Pick<SentenceScores, (typeof PARTS)[number]>;
}

function pairsOf(
  view: View,
  calibration: Calibration,
  { pairs, mentions, at, sentences }: Layout,
  scores: Float32Array,
): PairScores[] {
  const met = new Map<string, number>();
  const attended = new Map<string, number>();
  const best = new Map<string, { score: number; sentence: number; entities: [number, number] }>();
  pairs.forEach(({ one, other }, n) => {
    const entities: [number, number] = [mentions[one]?.entity ?? -1, mentions[other]?.entity ?? -1];
    const key = pairKey(...entities);
    const [meets = 0, attends = 0] = scores.subarray(2 * n, 2 * n + 2);
    addLog(met, key, meets);
    addLog(attended, key, attends);
    // Only of a pair with a forum was "attended" learned, only of the others "met".
    const score = entities.some((e) => view.entities[e]?.type === 'forum') ? attends : meets;
    // The later of the two mentions completes what is said.
    const sentence = sentences[Math.max(at[one] ?? 0, at[other] ?? 0)] ?? 0;
    if (score > (best.get(key)?.score ?? Number.NEGATIVE_INFINITY)) best.set(key, { score, sentence, entities });
  });
  return [...best].map(([key, { entities, sentence }]) => ({
    entities,
    sentence,
    met: calibrated(calibration.met, met.get(key) ?? 0),
    attended: calibrated(calibration.attended, attended.get(key) ?? 0),
  }));
}

/** Log-sum-exp, one summand after the other. */
function addLog<K>(sums: Map<K, number>, key: K, x: number): void {
  const sum = sums.get(key);
  sums.set(key, sum === undefined ? x : Math.max(sum, x) + Math.log1p(Math.exp(-Math.abs(sum - x))));
}

const calibrated = ({ scale, shift }: Calibration['met'], logit: number): number => sigmoid(scale * logit + shift);
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const shares = values.map((v) => Math.exp(v - most));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((s) => s / sum);
}
