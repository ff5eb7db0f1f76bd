/** What speaks for a forum: the reader's view of its mentions, the rules' view, and the words of its name. */
import { forumHeads, knownForums } from '../gazetteer/lexicon.ts';
import type { ForumMention } from '../recognise/mention.ts';
import { tokenize } from '../segment/tokens.ts';
import { type Evidence, wordsOfMention } from './actors.ts';
import { type Features, logit } from './logistic.ts';

/** Features of the mentions of one forum. */
export function forumFeatures(evidence: Evidence, mentions: readonly ForumMention[]): Features {
  const { page, analysis, rules } = evidence;
  const spans = mentions.flatMap((m) => wordsOfMention(evidence, m) ?? []);
  const best = Math.max(0.001, ...spans.map((s) => analysis.probability(s, 'FORUM')));
  const ruled = mentions.some((m) => rules.at(m.from)?.type === 'forum');
  const name = tokenize(mentions[0]?.name ?? '');
  const heads = name.flatMap((_, i) => forumHeads.matchAt(name, i, name.length) ?? []);
  return {
    best: logit(best),
    ruled: ruled ? 1 : 0,
    bothSure: ruled && best > 0.5 ? 1 : 0,
    mentions: Math.log2(1 + mentions.length),
    head: heads.length > 0 ? 1 : 0,
    weak: heads.length > 0 && heads.every((h) => h.value.weak) ? 1 : 0,
    known: name.length > 0 && knownForums.matchAt(name, 0, name.length) ? 1 : 0,
    short: name.length < 3 ? 1 : 0,
    long: name.length > 7 ? 1 : 0,
    edition: mentions.some((m) => m.edition) ? 1 : 0,
    body: Math.max(0, ...spans.map((s) => analysis.probability(s, 'ORG'))),
    late: (mentions[0]?.from ?? 0) / Math.max(1, page.tokens.length),
  };
}
