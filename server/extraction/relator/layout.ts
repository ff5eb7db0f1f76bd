/** A view laid out for the heads: rows of sentences, pairs of sentence and mention, pairs of mentions. The training lays out the same way. */
import type { Analysis } from '../reader/analysis.ts';
import type { Block } from './blocks.ts';
import type { View, ViewMention } from './view.ts';

/** Sentences are told apart by distance up to this. */
const NEAR = 5;
/** Two mentions further apart, in sentences, are no pair; of an actor and a forum four times as far. */
const FAR = 3;
const NEARBY = 2;
/** Bits: what the rules say of an argument, of a pair. */
const SAID = { by: 1, to: 2, met: 1, attended: 2 } as const;

export interface Argument {
  row: number;
  mention: number;
  near: number;
  told: number;
}
export interface MentionPair {
  one: number;
  other: number;
  near: number;
  told: number;
}
/** Its words and mentions are counted from the begin of the block. */
export interface Layout {
  /** Page sentences that are narrated, in order. */
  sentences: number[];
  /** By word: its row among them, -1 outside. */
  rows: number[];
  mentions: ViewMention[];
  /** By mention: its row, and the relation of the word by which it hangs on the rest of its sentence. */
  at: number[];
  roles: number[];
  arguments: Argument[];
  pairs: MentionPair[];
}

export function layoutOf(
  view: View,
  analysis: Analysis,
  relationIds: ReadonlyMap<string, number>,
  { from, to }: Block,
): Layout {
  const sentence = view.sentence.slice(from, to);
  const sentences = [...new Set(sentence.filter((s) => s >= 0))].sort((a, b) => a - b);
  const rowOf = new Map(sentences.map((s, i) => [s, i]));
  const rows = sentence.map((s) => rowOf.get(s) ?? -1);
  const inside = view.mentions.filter((m) => m.from >= from && m.to <= to && (rows[m.from - from] ?? -1) >= 0);
  const roles = inside.map((m) => roleOf(analysis, m, relationIds));
  const mentions = inside.map((m) => ({ ...m, from: m.from - from, to: m.to - from }));
  const at = mentions.map((m) => rows[m.from] as number);
  const layout = { sentences, rows, mentions, at, roles };
  return { ...layout, arguments: argumentsOf(view, layout, rowOf), pairs: pairsOf(view, layout) };
}

/** The relation of the word of a span whose head lies outside it; 0 for none. */
function roleOf({ heads, relations }: Analysis, { from, to }: ViewMention, ids: ReadonlyMap<string, number>): number {
  for (let i = from; i < to; i++) {
    const head = heads[i] ?? -1;
    if (head < from || head >= to) return ids.get(relations[i] ?? '') ?? 0;
  }
  return 0;
}

type Placed = Pick<Layout, 'sentences' | 'mentions' | 'at'>;

function argumentsOf(view: View, { sentences, mentions, at }: Placed, rowOf: ReadonlyMap<number, number>): Argument[] {
  const told = new Map<string, number>();
  for (const vow of view.vows)
    for (const part of ['by', 'to'] as const)
      for (const entity of vow[part]) {
        const key = `${rowOf.get(vow.sentence)} ${entity}`;
        told.set(key, (told.get(key) ?? 0) | SAID[part]);
      }
  const out: Argument[] = [];
  for (const row of sentences.keys()) {
    const reached = new Set<number>();
    const order = [...mentions.keys()].sort((i, j) => distance(i, row) - distance(j, row) || i - j);
    for (const mention of order) {
      const { entity } = mentions[mention] as ViewMention;
      if (view.entities[entity]?.type === 'forum') continue;
      if (distance(mention, row) > NEARBY && reached.has(entity)) continue;
      reached.add(entity);
      out.push({
        row,
        mention,
        near: Math.max(-NEAR, Math.min(NEAR, (at[mention] ?? 0) - row)) + NEAR,
        told: told.get(`${row} ${entity}`) ?? 0,
      });
    }
  }
  return out;

  function distance(mention: number, row: number): number {
    return Math.abs((at[mention] ?? 0) - row);
  }
}

export const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function pairsOf(view: View, { mentions, at }: Placed): MentionPair[] {
  const met = new Set(view.met.map(([a, b]) => pairKey(a, b)));
  const attended = new Set(view.attended.map(([a, b]) => pairKey(a, b)));
  const own = [...mentions.keys()].filter((i) => ['named', 'pronoun'].includes(mentions[i]?.manner ?? ''));
  const isForum = (entity: number): boolean => view.entities[entity]?.type === 'forum';
  return own.flatMap((one, k) =>
    own.slice(k + 1).flatMap((other) => {
      const [a, b] = [mentions[one]?.entity ?? -1, mentions[other]?.entity ?? -1];
      const forums = Number(isForum(a)) + Number(isForum(b));
      const apart = (at[other] ?? 0) - (at[one] ?? 0);
      if (a === b || forums === 2 || apart > (forums === 1 ? 4 * FAR : FAR)) return [];
      const key = pairKey(a, b);
      const told = (met.has(key) ? SAID.met : 0) | (attended.has(key) ? SAID.attended : 0);
      return [{ one, other, near: Math.min(NEAR, apart) + NEAR, told }];
    }),
  );
}
