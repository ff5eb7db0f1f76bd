/** What speaks for a person's tie to a body or country. */
import { groupBy } from '../../model/grouping.ts';
import type { Actor } from '../resolve/cast.ts';
import { type Position, significant } from '../resolve/sides.ts';
import { type Evidence, TAGS, wordsOfMention } from './actors.ts';
import type { Features } from './logistic.ts';
import { NO_PAIR, type Pair, pairsOf } from './pairs.ts';

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
  const { actors } = evidence.cast;
  const pairs = pairsOf(evidence);
  const people = actors.filter((a) => a.type === 'person');
  const readness = new Map(actors.map((a) => [a, readnessOf(evidence, a)]));
  const held = groupBy(positions, (p) => p.person);
  const byBody = bestByBody(pairs);
  const out: Candidate[] = [];
  for (const type of ['organization', 'country'] as const) {
    const count = actors.filter((a) => a.type === type).length;
    const mentioned = Math.max(1, ...actors.map((a) => (a.type === type ? a.mentions.length : 0)));
    for (const person of people) {
      const own = held.get(person) ?? [];
      const near = pairs.get(person) ?? new Map<Actor, Pair>();
      const slot = (p: Position): Actor | null => (type === 'country' ? p.country : p.organization);
      const told = new Set(own.flatMap((p) => slot(p) ?? []));
      const group = [...new Set([...near.keys(), ...told])]
        .filter((a) => a.type === type)
        .map((body) => ({ body, pair: near.get(body) ?? NO_PAIR }))
        .sort((a, b) => b.pair.score - a.pair.score);
      const total = group.reduce((sum, g) => sum + Math.exp(g.pair.score), 1);
      const nearest = Math.min(...group.map((g) => g.pair.near));
      group.forEach(({ body, pair }, rank) => {
        if (!told.has(body) && pair.score < HOPELESS) return;
        const by = own.filter((p) => slot(p) === body);
        out.push({
          person,
          body,
          features: {
            ...readerFeatures(pair, total, rank, count),
            ...ruleFeatures(by, told, own),
            ...placeFeatures(pair, nearest),
            ...rivalFeatures(pair, byBody.get(body) ?? []),
            ...portfolioFeatures(own, body),
            toldTop: by.length > 0 && rank === 0 ? 1 : 0,
            organ: type === 'country' ? organOf(near, body) : 0,
            person: readness.get(person) ?? 0,
            body: readness.get(body) ?? 0,
            prominence: body.mentions.length / mentioned,
            once: person.mentions.length === 1 ? 1 : 0,
            people: Math.log2(1 + people.length),
          },
        });
      });
    }
  }
  return out;
}

/** The reader's views of all people beside a body, best first. */
function bestByBody(pairs: ReadonlyMap<Actor, ReadonlyMap<Actor, Pair>>): Map<Actor, number[]> {
  const out = new Map<Actor, number[]>();
  for (const near of pairs.values())
    for (const [body, { score }] of near) out.set(body, [...(out.get(body) ?? []), score]);
  for (const scores of out.values()) scores.sort((a, b) => b - a);
  return out;
}

/** Whether another person is likelier to be of the body. */
function rivalFeatures({ score }: Pair, all: readonly number[]): Features {
  const best = all.find((s) => s !== score) ?? -6;
  return { bodyTop: all[0] === score ? 1 : 0, bodyLead: Math.max(-6, Math.min(6, score - best)) };
}

/** "Minister of Trade" and "Ministry of Trade". */
function portfolioFeatures(own: readonly Position[], body: Actor): Features {
  const name = new Set(significant(body.name));
  const shares = own.map(({ title }) => {
    const words = new Set(significant(title));
    const common = [...words].filter((w) => name.has(w)).length;
    return common / Math.max(1, words.size + name.size - common);
  });
  const best = Math.max(0, ...shares);
  return { portfolioSame: best === 1 ? 1 : 0, portfolioPart: best };
}

const readerFeatures = ({ score }: Pair, total: number, rank: number, count: number): Features => ({
  tie: Math.max(-6, Math.min(6, score)),
  share: Math.exp(score) / total,
  top: rank === 0 ? 1 : 0,
  only: count === 1 ? 1 : 0,
  rivals: Math.log2(1 + count),
});

function ruleFeatures(by: readonly Position[], told: ReadonlySet<Actor>, own: readonly Position[]): Features {
  const stated = by.some((p) => p.basis === 'stated');
  return {
    told: by.length > 0 ? 1 : 0,
    toldSure: stated ? Math.max(...by.map((p) => p.confidence)) : 0,
    toldInferred: by.length > 0 && !stated ? 1 : 0,
    toldOther: by.length === 0 && told.size > 0 ? 1 : 0,
    none: own.length === 0 ? 1 : 0,
  };
}

const placeFeatures = ({ near, path, inside, together, ...pair }: Pair, nearest: number): Features => ({
  line: pair.line ? 1 : 0,
  before: pair.before ? 1 : 0,
  after: pair.after ? 1 : 0,
  onlyBefore: pair.before && !pair.after ? 1 : 0,
  beforeLine: pair.before && pair.line ? 1 : 0,
  afterLine: pair.after && pair.line ? 1 : 0,
  heading: pair.heading ? 1 : 0,
  near: near < 8 ? 1 : 0,
  far: near >= FAR ? 1 : 0,
  distance: Math.log2(1 + Math.min(near, FAR)),
  path,
  inside: inside ? 1 : 0,
  direct: path <= 2 ? 1 : 0,
  together: Math.min(3, together),
  apart: together === 0 ? 1 : 0,
  nearest: near === nearest ? 1 : 0,
});

/** The reader's best view of a tie to an organ of the country. */
const organOf = (near: ReadonlyMap<Actor, Pair>, country: Actor): number =>
  Math.max(
    -6,
    ...[...near].flatMap(([a, { score }]) =>
      a.type === 'organization' && a.country !== null && a.country === country.code ? [Math.min(6, score)] : [],
    ),
  );

/** The reader's surest view of the actor's mentions. */
const readnessOf = (evidence: Evidence, actor: Actor): number =>
  Math.max(
    0,
    ...actor.mentions.map((m) => {
      const span = wordsOfMention(evidence, m);
      return span ? evidence.analysis.probability(span, TAGS[actor.type]) : 0;
    }),
  );
