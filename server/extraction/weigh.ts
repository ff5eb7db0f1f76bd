/** Proposals weighed: which actors, forums and affiliations of a document stand, and how surely. */
import { groupBy } from '../model/grouping.ts';
import type { Analysis } from './reader/analysis.ts';
import type { ForumMention, Markup, Mention } from './recognise/mention.ts';
import type { Actor } from './resolve/cast.ts';
import { resolve } from './resolve/resolve.ts';
import type { Position } from './resolve/sides.ts';
import type { StandingTie } from './resolve/tied.ts';
import { actorFeatures, type Evidence } from './score/actors.ts';
import { affiliationCandidates } from './score/affiliations.ts';
import { forumFeatures } from './score/forums.ts';
import { type Features, probability } from './score/logistic.ts';
import { whyItStands } from './score/reasons.ts';
import type { Scored, Scores } from './score/scores.ts';
import type { Page } from './segment/page.ts';

/** One proposal, as the fitting sees it. */
export interface Proposal<T> {
  of: T;
  kind: Scored;
  features: Features;
}

/** What became of a proposal. */
export interface Verdict {
  kind: Scored;
  /** What it names, as the text has it. */
  name: string;
  features: Features;
  probability: number;
  stands: boolean;
}

export function actorProposals(evidence: Evidence, positions: readonly Position[]): Proposal<Actor>[] {
  return evidence.cast.actors.map((of) => ({ of, kind: of.type, features: actorFeatures(evidence, positions, of) }));
}

export function forumProposals(evidence: Evidence, markup: Markup): Proposal<ForumMention[]>[] {
  const mentions = markup.within(0, evidence.page.tokens.length).filter((m): m is ForumMention => m.type === 'forum');
  return [...groupBy(mentions, (m) => m.name.toLowerCase()).values()].map((of) => ({
    of,
    kind: 'forum',
    features: forumFeatures(evidence, of),
  }));
}

export interface Standing {
  confidence: number;
  rule: string;
}

export interface Weighed {
  verdicts: Verdict[];
  /** Of what a mention names: how surely it stands, and why. */
  standing: Map<Mention, Standing>;
  /** Countries that only an organ's name told and that do not stand. */
  refusedOwners: Set<string>;
}

/** Takes the mentions of what falls short out of the markup. */
export function weigh(page: Page, markup: Markup, rules: Markup, analysis: Analysis, scores: Scores): Weighed {
  const { cast, positions } = resolve(page, markup);
  const evidence: Evidence = { page, analysis, rules, cast };
  const out: Weighed = { verdicts: [], standing: new Map(), refusedOwners: new Set() };
  const judge = (kind: Scored, name: string, features: Features, mentions: readonly Mention[]): boolean => {
    const p = probability(scores[kind], features);
    const stands = p >= scores[kind].threshold;
    out.verdicts.push({ kind, name, features, probability: p, stands });
    const standing = { confidence: p, rule: whyItStands(kind, scores[kind], features, p) };
    for (const m of mentions)
      if (stands) out.standing.set(m, standing);
      else markup.remove(m);
    return stands;
  };
  for (const { of, kind, features } of actorProposals(evidence, positions)) {
    const own = of.mentions.filter((m) => m.type === of.type);
    if (!judge(kind, of.name, features, own) && own.length === 0 && of.code) out.refusedOwners.add(of.code);
  }
  for (const { of, kind, features } of forumProposals(evidence, markup)) judge(kind, of[0]?.name ?? '', features, of);
  return out;
}

/** The ties that stand, and the verdicts on all. */
export function weighTies(
  evidence: Evidence,
  positions: readonly Position[],
  scores: Scores,
): { ties: StandingTie[]; verdicts: Verdict[] } {
  const ties: StandingTie[] = [];
  const verdicts = affiliationCandidates(evidence, positions).map(({ person, body, features }): Verdict => {
    const kind = body.type === 'country' ? 'countryTie' : 'bodyTie';
    const p = probability(scores[kind], features);
    const stands = p >= scores[kind].threshold;
    if (stands) ties.push({ person, body, probability: p, rule: whyItStands(kind, scores[kind], features, p) });
    return { kind, name: `${person.name} – ${body.name}`, features, probability: p, stands };
  });
  return { ties, verdicts };
}
