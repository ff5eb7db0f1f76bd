/** What speaks for an actor: the reader's view of its mentions, the rules' view, and how it is told. */
import { givenNames, portfolioWords } from '../gazetteer/lexicon.ts';
import { foldWord } from '../gazetteer/phrases.ts';
import type { Analysis, WordSpan } from '../reader/analysis.ts';
import type { Markup, Mention } from '../recognise/mention.ts';
import type { Actor, Cast } from '../resolve/cast.ts';
import type { Position } from '../resolve/sides.ts';
import type { Page } from '../segment/page.ts';
import { type Features, logit } from './logistic.ts';

/** The reader's tag for each type of actor. */
export const TAGS = { person: 'PERSON', organization: 'ORG', country: 'COUNTRY' } as const;
const SUBJECT = /^(?:nsubj|nsubj:pass)$/;

export interface Evidence {
  page: Page;
  analysis: Analysis;
  rules: Markup;
  cast: Cast;
}

/** The words of a mention in the analysis. */
export function wordsOfMention({ page, analysis }: Evidence, { from, to }: Mention): WordSpan | null {
  return analysis.wordsAt(page.tokens[from]?.start ?? 0, page.tokens[to - 1]?.end ?? 0);
}

/** Features of an actor, all within about ±6. */
export function actorFeatures(evidence: Evidence, positions: readonly Position[], actor: Actor): Features {
  const { page, analysis, rules } = evidence;
  const tag = TAGS[actor.type];
  const named = actor.mentions.filter((m) => !(m.type === 'organization' && m.anaphor));
  const spans = named.flatMap((m) => wordsOfMention(evidence, m) ?? []);
  const probabilities = spans.map((s) => analysis.probability(s, tag)).sort((a, b) => b - a);
  const ruled = named.filter((m) => rules.at(m.from)?.type === actor.type).length;
  const mean = probabilities.reduce((a, b) => a + b, 0) / Math.max(1, probabilities.length);
  const relations = spans.map((s) => relationOf(analysis, s));
  const words = actor.name.split(/\s+/);
  const share = (test: (r: string) => boolean) => relations.filter(test).length / Math.max(1, relations.length);
  const first = actor.mentions[0];
  return {
    best: logit(probabilities[0] ?? 0.01),
    mean: logit(mean),
    second: logit(probabilities[1] ?? 0.1),
    mentions: Math.log2(1 + actor.mentions.length),
    ruled: ruled > 0 ? 1 : 0,
    bothSure: ruled > 0 && (probabilities[0] ?? 0) > 0.5 ? 1 : 0,
    subject: relations.some((r) => SUBJECT.test(r)) ? 1 : 0,
    subjects: share((r) => SUBJECT.test(r)),
    oblique: share((r) => r === 'obl' || r === 'nmod'),
    owner: share((r) => r === 'nmod:poss' || r === 'amod' || r === 'compound'),
    known: actor.mentions.some((m) => m.type === 'organization' && m.known) ? 1 : 0,
    single: words.length === 1 ? 1 : 0,
    acronym: /^\p{Lu}{2,}$/u.test(actor.name) ? 1 : 0,
    given: givenNames.has(foldWord(words[0] ?? '')) ? 1 : 0,
    portfolio: words.some((w) => portfolioWords.has(foldWord(w))) ? 1 : 0,
    named: actor.mentions.some((m) => m.type === 'country' && m.form === 'name') ? 1 : 0,
    capital: actor.mentions.every((m) => m.type === 'country' && m.form === 'capital') ? 1 : 0,
    demonym: actor.mentions.every((m) => m.type === 'country' && m.form === 'demonym') ? 1 : 0,
    late: first ? first.from / Math.max(1, page.tokens.length) : 1,
    holds: positions.some((p) => p.person === actor) ? 1 : 0,
    held: positions.some((p) => p.organization === actor || p.country === actor) ? 1 : 0,
    owned: actor.mentions.some((m) => m.type !== actor.type) ? 1 : 0,
  };
}

/** How the mention's head hangs in the tree; "none" where it is within another word's name. */
function relationOf(analysis: Analysis, { from, to }: WordSpan): string {
  for (let i = from; i < to; i++) {
    const head = analysis.heads[i] ?? -1;
    if (head < from || head >= to) return analysis.relations[i] ?? 'none';
  }
  return 'none';
}
