/** Where people and bodies are named near one another: how far apart, how they hang together, what the reader says. */
import type { Analysis, WordSpan } from '../reader/analysis.ts';
import { sentenceOf } from '../relate/reading.ts';
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
  /** Named in one paragraph or line. */
  line: boolean;
  /** Where the person comes first: the last of its type told before, and the first told after. */
  before: boolean;
  after: boolean;
  /** The last heading before the person is the body's name. */
  heading: boolean;
}

interface Placed {
  actor: Actor;
  span: WordSpan;
  /** The paragraph, and whether the mention is nearly all of it. */
  paragraph: number;
  alone: boolean;
}

/** A line with so few more words than the name is its heading. */
const HEADING_WORDS = 3;
export const NO_PAIR: Readonly<Pair> = {
  score: UNSEEN,
  near: REACH,
  path: FAR_APART,
  inside: false,
  together: 0,
  line: false,
  before: false,
  after: false,
  heading: false,
};

/** For each person the bodies and countries named within reach. */
export function pairsOf(evidence: Evidence): Map<Actor, Map<Actor, Pair>> {
  const { analysis, cast } = evidence;
  const bodies = placed(
    evidence,
    cast.actors.filter((a) => a.type !== 'person'),
  );
  const out = new Map<Actor, Map<Actor, Pair>>();
  let first = 0;
  for (const person of placed(
    evidence,
    cast.actors.filter((a) => a.type === 'person'),
  )) {
    const introduced = !out.has(person.actor);
    while (first < bodies.length && (bodies[first] as Placed).span.from < person.span.from - REACH) first += 1;
    const own = out.get(person.actor) ?? new Map<Actor, Pair>();
    out.set(person.actor, own);
    for (let k = first; k < bodies.length; k++) {
      const body = bodies[k] as Placed;
      if (body.span.from > person.span.from + REACH) break;
      const pair = own.get(body.actor) ?? { ...NO_PAIR };
      own.set(body.actor, pair);
      add(analysis, pair, person.span, body);
      pair.line ||= body.paragraph === person.paragraph;
    }
    if (introduced) introduce(own, bodies, first, person);
  }
  return out;
}

/** Mentions in the order of the text. */
function placed(evidence: Evidence, actors: readonly Actor[]): Placed[] {
  const { page } = evidence;
  return actors
    .flatMap((actor) =>
      actor.mentions.flatMap((m) => {
        const span = wordsOfMention(evidence, m);
        const sentence = sentenceOf(page, m.from);
        if (!span || !sentence) return [];
        const alone = sentence.to - sentence.from <= m.to - m.from + HEADING_WORDS && m.from === sentence.from;
        return [{ actor, span, paragraph: sentence.paragraph, alone }];
      }),
    )
    .sort((a, b) => a.span.from - b.span.from);
}

/** What stands around the first mention of a person. */
function introduce(own: Map<Actor, Pair>, bodies: readonly Placed[], first: number, person: Placed): void {
  const last = new Map<string, Placed>();
  const next = new Map<string, Placed>();
  let heading: Placed | undefined;
  for (let k = first; k < bodies.length; k++) {
    const body = bodies[k] as Placed;
    if (body.span.from > person.span.from + REACH) break;
    if (body.span.from < person.span.from) {
      last.set(body.actor.type, body);
      if (body.alone && body.paragraph !== person.paragraph) heading = body;
    } else if (!next.has(body.actor.type)) next.set(body.actor.type, body);
  }
  const mark = (placed: Placed | undefined, what: 'before' | 'after' | 'heading'): void => {
    const pair = placed && own.get(placed.actor);
    if (pair) pair[what] = true;
  };
  for (const placed of last.values()) mark(placed, 'before');
  for (const placed of next.values()) mark(placed, 'after');
  mark(heading, 'heading');
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
