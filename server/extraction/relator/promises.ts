/** From the relator's scores of sentences to commitments: the rules' own reading where it fits, the model's where they have none. */
import { groupBy } from '../../model/grouping.ts';
import { bound } from '../relate/bound.ts';
import { type Commitment, nameOf } from '../relate/commitments.ts';
import { quantityTold } from '../relate/quantities.ts';
import type { Reading } from '../relate/reading.ts';
import type { Related } from '../relate/relate.ts';
import { termIn } from '../relate/terms.ts';
import { topicsOf } from '../relate/topics.ts';
import type { Actor } from '../resolve/cast.ts';
import type { Page, Sentence } from '../segment/page.ts';
import { partsOf } from './parts.ts';
import { type RelationScores, round, type SentenceScores } from './scores.ts';
import type { View } from './view.ts';
import type { RelatorManifest } from './weights.ts';

/** Even where nobody reaches the threshold, one is bound who is at least so likely. */
const LIKELY = 0.15;
const MOST_TOPICS = 6;

/** Commitments as the relator believes them; `renamed` gives the meetings' new ids, null for those that were not kept. */
export function decodePromises(
  reading: Reading,
  related: Related,
  view: View,
  scores: RelationScores,
  at: RelatorManifest['thresholds'],
  renamed: ReadonlyMap<string, string | null>,
): Commitment[] {
  return new Promises(reading, related, view, scores, at, renamed).commitments();
}

class Promises {
  constructor(
    private readonly reading: Reading,
    private readonly related: Related,
    private readonly view: View,
    private readonly scores: RelationScores,
    private readonly at: RelatorManifest['thresholds'],
    private readonly renamed: ReadonlyMap<string, string | null>,
  ) {}

  commitments(): Commitment[] {
    const byRules = groupBy(this.related.commitments, (c) => c.sentence.index);
    const all: Commitment[] = [];
    for (const [index, scores] of this.scores.sentences) {
      const sentence = this.reading.page.sentences[index];
      const byPolarity = groupBy(byRules.get(index) ?? [], (c) => c.polarity);
      const { denied = [], affirmed: told = [] } = Object.fromEntries(byPolarity);
      const [only] = told;
      all.push(...denied.map((c) => this.#placed(c)));
      if (denied.length > 0 && told.length === 0) continue;
      if (!sentence || scores.promise < this.at.promise) continue;
      if (told.length > 1) all.push(...told.map((c) => this.#placed({ ...c, confidence: round(scores.promise) })));
      else all.push(...this.#split(this.#commitment(sentence, scores, only), scores).map((c) => this.#placed(c)));
    }
    return all;
  }

  /** Made at the meeting by its new id, or at none that was kept. */
  #placed(commitment: Commitment): Commitment {
    const id = this.renamed.get(commitment.madeAt ?? '');
    return id === undefined ? commitment : { ...commitment, madeAt: id };
  }

  #commitment(sentence: Sentence, scores: SentenceScores, rule: Commitment | undefined): Commitment {
    const likeliest = best(scores.kinds) ?? 'pledge';
    const isAgreement = likeliest === 'agreement';
    const bound = this.#bound(sentence, scores, isAgreement);
    const fits = (rule?.kind === 'agreement') === isAgreement;
    // The sides are the rule's where both take it for an agreement, or neither; an agreement of one alone is none.
    const kept = rule && (fits || (isAgreement && bound.length < 2)) ? rule : null;
    const kind = kept && !fits ? kept.kind : likeliest;
    const by = kept?.by ?? bound;
    const likely = this.#over(scores.to, this.at.to).filter((a) => !by.includes(a));
    const to = kind === 'agreement' ? [] : kept && kept.to.length > 0 ? kept.to : likely;
    const speaker = this.#over(scores.speaker, this.at.speaker).find((a) => a.type === 'person') ?? null;
    const ranked = [...scores.topics].sort((a, b) => b[1] - a[1]);
    const topics = ranked.filter(([, p]) => p >= this.at.topic);
    return {
      ...(rule ?? this.#termsOf(sentence, kind)),
      polarity: 'affirmed',
      kind,
      by,
      to,
      speaker,
      topics: (topics.length > 0 ? topics.slice(0, MOST_TOPICS) : ranked.slice(0, 1)).map(([t]) => t),
      sentence,
      confidence: round(scores.promise),
      rule: rule ? `relator: promise, ${rule.rule}` : 'relator: promise',
    };
  }

  /** A sentence that promises more than once, each promise with its own words. */
  #split(whole: Commitment, scores: SentenceScores): Commitment[] {
    const { page } = this.reading;
    const { sentence } = whole;
    const parts = partsOf(page.text.slice(sentence.start, sentence.end));
    if (parts.length < 2) return [whole];
    return parts.map((part): Commitment => {
      const clause = clauseOf(page, sentence, part);
      const kind = part.asks ? 'request' : whole.kind === 'request' && part.start > 0 ? 'pledge' : whole.kind;
      const subject = part.hasSubject && part.start > 0 ? this.#subjectOf(clause) : null;
      const by = subject && kind !== 'agreement' ? [subject] : whole.by;
      const named = this.#named(clause).filter((a) => !by.includes(a));
      const likely = this.#over(scores.to, this.at.to).filter((a) => named.includes(a));
      const own = topicsOf(page.text.slice(clause.start, clause.end));
      const topics = whole.topics.filter((t) => own.includes(t));
      return {
        ...whole,
        ...this.#termsOf(clause, kind),
        madeAt: whole.madeAt,
        kind,
        by,
        to: kind === 'agreement' ? [] : likely.length > 0 ? likely : whole.to.filter((a) => !by.includes(a)),
        topics: topics.length > 0 ? topics : own.length > 0 ? own.slice(0, MOST_TOPICS) : whole.topics,
        sentence: clause,
      };
    });
  }

  /** Who is bound by the first that a clause names. */
  #subjectOf(clause: Sentence): Actor | null {
    const [first] = this.#named(clause, 10);
    return first ?? null;
  }

  /** Those whom the mentions of a clause bind, within so many tokens. */
  #named({ from, to }: Sentence, most = Number.POSITIVE_INFINITY): Actor[] {
    const { markup, cast } = this.reading;
    return markup
      .within(from, Math.min(to, from + most))
      .flatMap((m) => cast.of(m) ?? [])
      .map((a) => bound(this.reading, a));
  }

  /** What the words of a sentence tell of its promise besides. */
  #termsOf(sentence: Sentence, kind: Commitment['kind']) {
    const { page, calendar } = this.reading;
    const text = page.text.slice(sentence.start, sentence.end);
    return {
      name: nameOf(this.reading, text),
      quantity: quantityTold(page, sentence.start, sentence.end),
      ...termIn(text, calendar.published, kind === 'assistance'),
      madeAt: this.related.forumOf(sentence)?.id ?? null,
    };
  }

  /** Who is bound: the likely ones; of an agreement as many as it tells of, at least two where two can be told. */
  #bound(sentence: Sentence, { by }: SentenceScores, isAgreement: boolean): Actor[] {
    const sure = this.#over(by, this.at.by);
    if (!isAgreement) return sure.length > 0 ? sure : this.#over(by, LIKELY).slice(0, 1);
    const likely = this.#over(by, LIKELY);
    const count = countIn(this.reading.page.text.slice(sentence.start, sentence.end));
    if (count !== null && likely.length >= count) return likely.slice(0, count);
    return sure.length >= 2 ? sure : likely.slice(0, 2);
  }

  /** Actors from a probability on, the likeliest first. */
  #over(scores: ReadonlyMap<number, number>, least: number): Actor[] {
    return [...scores]
      .filter(([, p]) => p >= least)
      .sort((a, b) => b[1] - a[1])
      .map(([e]) => this.view.entities[e]?.of as Actor);
  }
}

/** A part of a sentence as a sentence of its own: what it quotes is its words alone. */
function clauseOf({ tokens }: Page, sentence: Sentence, { start, end }: { start: number; end: number }): Sentence {
  const [first, last] = [sentence.start + start, sentence.start + end];
  let { from, to } = sentence;
  while (from < to && (tokens[from]?.start ?? 0) < first) from += 1;
  while (to > from && (tokens[to - 1]?.end ?? 0) > last) to -= 1;
  return { ...sentence, start: first, end: last, from, to };
}

function best<K>(scores: ReadonlyMap<K, number>): K | undefined {
  return [...scores].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** "the two countries", "both sides": how many agree. */
const COUNT = /\b(?:the|these|all) (two|three|four|five)\b|\b(both)\b|\bthe (pair)\b/iu;
const COUNTS: Readonly<Record<string, number>> = { two: 2, both: 2, pair: 2, three: 3, four: 4, five: 5 };

function countIn(text: string): number | null {
  const told = COUNT.exec(text)?.slice(1).find(Boolean);
  return told ? (COUNTS[told.toLowerCase()] ?? null) : null;
}
