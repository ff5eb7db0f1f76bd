/** Proposals weighed: which actors, forums and affiliations of a document stand, and how surely. */
import type { ForumMention, Markup } from './recognise/mention.ts';
import type { Analysis } from './reader/analysis.ts';
import type { Actor } from './resolve/cast.ts';
import { resolve } from './resolve/resolve.ts';
import type { Position } from './resolve/sides.ts';
import type { StandingTie } from './resolve/tied.ts';
import { affiliationCandidates } from './score/affiliations.ts';
import { actorFeatures, type Evidence } from './score/actors.ts';
import { forumFeatures } from './score/forums.ts';
import { type Features, probability } from './score/logistic.ts';
import type { Scored, Scores } from './score/scores.ts';
import type { Page } from './segment/page.ts';

/** One proposal, as the fitting sees it. */
export interface Proposal<T> {
  of: T;
  kind: Scored;
  features: Features;
}

export function actorProposals(evidence: Evidence, positions: readonly Position[]): Proposal<Actor>[] {
  return evidence.cast.actors.map((of) => ({ of, kind: of.type, features: actorFeatures(evidence, positions, of) }));
}

export function forumProposals(evidence: Evidence, markup: Markup): Proposal<ForumMention[]>[] {
  const groups = new Map<string, ForumMention[]>();
  for (const m of markup.within(0, evidence.page.tokens.length))
    if (m.type === 'forum') groups.set(m.name.toLowerCase(), [...(groups.get(m.name.toLowerCase()) ?? []), m]);
  return [...groups.values()].map((of) => ({ of, kind: 'forum', features: forumFeatures(evidence, of) }));
}

/** Takes the mentions of what falls short out of the markup; gives the probability of what stays, by name and type. */
export function weigh(
  page: Page,
  markup: Markup,
  rules: Markup,
  analysis: Analysis,
  scores: Scores,
): Map<string, number> {
  const { cast, positions } = resolve(page, markup);
  const evidence: Evidence = { page, analysis, rules, cast };
  const kept = new Map<string, number>();
  for (const { of, kind, features } of actorProposals(evidence, positions)) {
    const p = probability(scores[kind], features);
    if (p < scores[kind].threshold) for (const m of of.mentions.filter((m) => m.type === of.type)) markup.remove(m);
    else kept.set(actorKey(of), p);
  }
  for (const { of, kind, features } of forumProposals(evidence, markup)) {
    const p = probability(scores[kind], features);
    if (p < scores[kind].threshold) for (const m of of) markup.remove(m);
    else kept.set(`forum ${of[0]?.name}`, p);
  }
  return kept;
}

/** The ties that stand, each with its probability. */
export function weighTies(evidence: Evidence, positions: readonly Position[], scores: Scores): StandingTie[] {
  return affiliationCandidates(evidence, positions).flatMap(({ person, body, features }) => {
    const model = scores[body.type === 'country' ? 'countryTie' : 'bodyTie'];
    const p = probability(model, features);
    return p >= model.threshold ? [{ person, body, probability: p }] : [];
  });
}

export const actorKey = (actor: Actor): string => `${actor.type} ${actor.name}`;
