/** Where people and bodies are named near one another: how far apart, how they hang together, what the reader says. */
import type { Analysis, WordSpan } from '../reader/analysis.ts';
import type { Actor } from '../resolve/cast.ts';
import { type Evidence, wordsOfMention } from './actors.ts';

/** Mentions further apart, in words, are not looked at: it bounds the work on long texts. */
const REACH = 400;
/** Longer paths in the tree tell no more. */
export const FAR_APART = 9;
/** What the reader is taken to say of a pair that it never saw together (log odds). */
const UNSEEN = -8;

export interface Pair {
  /** The reader's log odds, pooled over pairs of mentions (log-sum-exp, as trained). */
  score: number;
  /** Fewest words between two mentions. */
  near: number;
  /** Fewest arcs between them in one tree. */
  path: number;
  /** The body hangs below the name somewhere. */
  inside: boolean;
  /** Pairs of mentions in one sentence. */
  together: number;
}

interface Placed {
  actor: Actor;
  span: WordSpan;
}

/** For each person the bodies and countries named within reach. */
export function pairsOf(evidence: Evidence): Map<Actor, Map<Actor, Pair>> {
  const { analysis, cast } = evidence;
  const placed = (actors: readonly Actor[]): Placed[] =>
    actors
      .flatMap((actor) =>
        actor.mentions.flatMap((m) => {
          const span = wordsOfMention(evidence, m);
          return span ? [{ actor, span }] : [];
        }),
      )
      .sort((a, b) => a.span.from - b.span.from);
  const bodies = placed(cast.actors.filter((a) => a.type !== 'person'));
  const out = new Map<Actor, Map<Actor, Pair>>();
  let first = 0;
  for (const person of placed(cast.actors.filter((a) => a.type === 'person'))) {
    while (first < bodies.length && (bodies[first] as Placed).span.from < person.span.from - REACH) first += 1;
    const own = out.get(person.actor) ?? new Map<Actor, Pair>();
    out.set(person.actor, own);
    for (let k = first; k < bodies.length; k++) {
      const body = bodies[k] as Placed;
      if (body.span.from > person.span.from + REACH) break;
      const pair = own.get(body.actor) ?? { score: UNSEEN, near: REACH, path: FAR_APART, inside: false, together: 0 };
      own.set(body.actor, pair);
      add(analysis, pair, person.span, body);
    }
  }
  return out;
}

function add(analysis: Analysis, pair: Pair, person: WordSpan, { actor, span }: Placed): void {
  const score = analysis.tie(person, span, actor.type === 'country' ? 'country' : 'organization');
  if (score !== null) pair.score = pair.score === UNSEEN ? score : logAdd(pair.score, score);
  pair.near = Math.min(pair.near, Math.abs(person.from - span.from));
  if (analysis.sentence[person.from] !== analysis.sentence[span.from]) return;
  const { length, below } = pathBetween(analysis, person, span);
  pair.together += 1;
  pair.path = Math.min(pair.path, length);
  pair.inside ||= below;
}

const logAdd = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** Arcs between two mentions' heads, and whether the second hangs below the first. */
function pathBetween(analysis: Analysis, a: WordSpan, b: WordSpan): { length: number; below: boolean } {
  const left = new Map(chain(analysis, a).map((word, i) => [word, i]));
  const right = chain(analysis, b);
  const j = right.findIndex((word) => left.has(word));
  if (j < 0) return { length: FAR_APART, below: false };
  const i = left.get(right[j] as number) ?? 0;
  return { length: Math.min(FAR_APART, i + j), below: i === 0 };
}

/** The head of a span and what it hangs on, up to the root. */
function chain({ heads }: Analysis, { from, to }: WordSpan): number[] {
  let at = from;
  while (at < to - 1 && (heads[at] ?? -1) >= from && (heads[at] as number) < to) at += 1;
  const out: number[] = [];
  for (let i = at; i >= 0 && out.length < 60; i = heads[i] ?? -1) out.push(i);
  return out;
}
