/** What speaks for a person's tie to a body or country. */
import type { Analysis, WordSpan } from '../reader/analysis.ts';
import type { Actor } from '../resolve/cast.ts';
import type { Position } from '../resolve/sides.ts';
import { type Evidence, wordsOfMention } from './actors.ts';
import type { Features } from './logistic.ts';

export interface Candidate {
  person: Actor;
  body: Actor;
  features: Features;
}

/** Ties less likely than this to the reader are no candidates unless a rule proposes them (log odds). */
const HOPELESS = -4;
const FAR = 60;

/** Pairs that the reader or a rule holds for possible. */
export function affiliationCandidates(evidence: Evidence, positions: readonly Position[]): Candidate[] {
  const { cast } = evidence;
  const people = cast.actors.filter((a) => a.type === 'person');
  const out: Candidate[] = [];
  for (const person of people) {
    const own = positions.filter((p) => p.person === person);
    const scored = cast.actors
      .filter((a) => a.type !== 'person')
      .map((body) => ({ body, ...tieOf(evidence, person, body) }));
    for (const type of ['organization', 'country'] as const) {
      const group = scored.filter((s) => s.body.type === type).sort((a, b) => b.score - a.score);
      const total = group.reduce((sum, s) => sum + Math.exp(s.score), 1);
      group.forEach((s, rank) => {
        const told = own.filter((p) => (type === 'country' ? p.country : p.organization) === s.body);
        if (told.length === 0 && s.score < HOPELESS) return;
        const other = own.some((p) => {
          const holder = type === 'country' ? p.country : p.organization;
          return holder !== null && holder !== s.body;
        });
        const best = told.reduce((a, p) => Math.max(a, p.confidence), 0);
        const organs = scored.filter((x) => x.body.type === 'organization' && x.body.country === s.body.country);
        const organ = Math.max(-6, ...organs.map((x) => x.score));
        out.push({
          person,
          body: s.body,
          features: {
            tie: Math.max(-6, Math.min(6, s.score)),
            share: Math.exp(s.score) / total,
            top: rank === 0 ? 1 : 0,
            told: told.length > 0 ? 1 : 0,
            toldSure: told.some((p) => p.basis === 'stated') ? best : 0,
            toldInferred: told.length > 0 && told.every((p) => p.basis === 'inferred') ? 1 : 0,
            toldTop: told.length > 0 && rank === 0 ? 1 : 0,
            toldOther: told.length === 0 && other ? 1 : 0,
            none: own.length === 0 ? 1 : 0,
            near: s.near < 8 ? 1 : 0,
            far: s.near >= FAR ? 1 : 0,
            distance: Math.log2(1 + Math.min(s.near, FAR)),
            person: readness(evidence, person),
            body: readness(evidence, s.body),
            organ: type === 'country' ? organ : 0,
            only: group.length === 1 ? 1 : 0,
            ...linkFeatures(evidence, person, s.body, scored),
          },
        });
      });
    }
  }
  return out;
}

/** How the two hang together in the sentences that name both, and how the body stands in the document. */
function linkFeatures(
  evidence: Evidence,
  person: Actor,
  body: Actor,
  all: readonly { body: Actor; near: number }[],
): Features {
  const { analysis, cast } = evidence;
  let shortest = 9;
  let [inside, together, direct] = [0, 0, 0];
  for (const p of person.mentions) {
    const left = wordsOfMention(evidence, p);
    if (!left) continue;
    for (const b of body.mentions) {
      const right = wordsOfMention(evidence, b);
      if (!right || analysis.sentence[left.from] !== analysis.sentence[right.from]) continue;
      together += 1;
      const path = pathBetween(analysis, left, right);
      shortest = Math.min(shortest, path.length);
      if (path.below) inside = 1;
      if (path.length <= 2) direct = 1;
    }
  }
  const same = all.filter((x) => x.body.type === body.type);
  const mentions = (a: Actor): number => a.mentions.length;
  return {
    path: shortest,
    inside,
    direct,
    together: Math.min(3, together),
    apart: together === 0 ? 1 : 0,
    nearest: same.every((x) => x.near >= (all.find((y) => y.body === body)?.near ?? 0)) ? 1 : 0,
    rivals: Math.log2(1 + same.length),
    prominence: mentions(body) / Math.max(1, ...same.map((x) => mentions(x.body))),
    once: person.mentions.length === 1 ? 1 : 0,
    people: Math.log2(1 + cast.actors.filter((a) => a.type === 'person').length),
  };
}

/** Arcs between two mentions' heads, and whether the second hangs below the first. */
function pathBetween(analysis: Analysis, a: WordSpan, b: WordSpan): { length: number; below: boolean } {
  const up = (span: WordSpan): number[] => {
    const chain: number[] = [];
    for (let i = headOf(analysis, span); i >= 0 && chain.length < 60; i = analysis.heads[i] ?? -1) chain.push(i);
    return chain;
  };
  const [left, right] = [up(a), up(b)];
  const seen = new Map(left.map((w, i) => [w, i]));
  const j = right.findIndex((w) => seen.has(w));
  if (j < 0) return { length: 9, below: false };
  const i = seen.get(right[j] as number) ?? 0;
  return { length: Math.min(9, i + j), below: i === 0 };
}

/** The word of a span whose head lies outside it. */
function headOf({ heads }: Analysis, { from, to }: WordSpan): number {
  for (let i = from; i < to; i++) if ((heads[i] ?? -1) < from || (heads[i] as number) >= to) return i;
  return from;
}

const TAGS = { person: 'PERSON', organization: 'ORG', country: 'COUNTRY' } as const;

/** The reader's surest view of the actor's mentions. */
const readness = (evidence: Evidence, actor: Actor): number =>
  Math.max(
    0,
    ...actor.mentions.map((m) => {
      const span = wordsOfMention(evidence, m);
      return span ? evidence.analysis.probability(span, TAGS[actor.type]) : 0;
    }),
  );

/** The tie pooled over pairs of mentions (log-sum-exp, as trained), and the smallest distance in words. */
function tieOf(evidence: Evidence, person: Actor, body: Actor): { score: number; near: number } {
  const { analysis } = evidence;
  const kind = body.type === 'country' ? 'country' : 'organization';
  let sum = 0;
  let near = Number.POSITIVE_INFINITY;
  for (const p of person.mentions) {
    const left = wordsOfMention(evidence, p);
    if (!left) continue;
    for (const b of body.mentions) {
      const right = wordsOfMention(evidence, b);
      if (!right || Math.abs(left.from - right.from) > 400) continue;
      near = Math.min(near, Math.abs(left.from - right.from));
      const score = analysis.tie(left, right, kind);
      if (score !== null) sum += Math.exp(score);
    }
  }
  return { score: sum > 0 ? Math.log(sum) : -8, near };
}
