/** Puts what was read into the record's form, each assertion with its quotations. */

import type { Rank } from '../../model/ranks.ts';
import type { ExtractionRecord, Quotation } from '../../model/record.ts';
import type { Actor } from '../resolve/cast.ts';
import type { Position } from '../resolve/sides.ts';
import type { Sentence } from '../segment/page.ts';
import type { Commitment } from './commitments.ts';
import type { Forum, Participation } from './forums.ts';
import type { Meeting } from './meeting.ts';
import { quote, type Reading, sentenceOf } from './reading.ts';

export interface Findings {
  forums: readonly Forum[];
  participations: readonly Participation[];
  meetings: readonly Meeting[];
  commitments: readonly Commitment[];
}

const OF_STATES: ReadonlySet<Rank> = new Set(['head of state', 'head of government', 'deputy head of government']);

/** The president of a body that is no state heads an agency, not a state. */
const rankOf = ({ holding, organization, country }: Position): Rank =>
  organization && !country && OF_STATES.has(holding.office.rank) ? 'agency head' : holding.office.rank;

/** Fills the record from a reading and its findings. */
export function fillRecord(record: ExtractionRecord, reading: Reading, findings: Findings): ExtractionRecord {
  const { page, cast, positions } = reading;
  const quotes = (sentences: readonly Sentence[]): Quotation[] => sentences.map((s) => quote(page, s));
  const introduced = (actor: Actor): Sentence[] => {
    const held = positions.find((p) => p.person === actor);
    const first = held?.holding.sentence ?? sentenceOf(page, actor.mentions[0]?.from ?? 0);
    return first ? [first] : [];
  };
  // A description in the next sentence needs the one that names the person too.
  const namedIn = ({ mention, sentence }: Reading['positions'][number]['holding']): Sentence[] => {
    const named = sentenceOf(page, mention.from);
    return named && named !== sentence ? [named, sentence] : [sentence];
  };
  record.actors = cast.actors.map((a) => ({
    id: a.id,
    type: a.type,
    name: a.name,
    aliases: [...a.aliases],
    evidence: quotes(introduced(a)),
    basis: 'stated',
    polarity: 'affirmed',
    confidence: a.confidence,
    rule: a.rule,
    ...(a.code ? { code: a.code } : {}),
    ...(a.type === 'organization'
      ? { category: a.category ?? 'other', country: cast.country(a.country)?.id ?? null }
      : {}),
  }));
  record.positions = positions.map((p) => ({
    person: p.person.id,
    title: p.title,
    rank: rankOf(p),
    organization: p.organization?.id ?? null,
    country: p.country?.id ?? null,
    evidence: quotes(namedIn(p.holding)),
    basis: p.basis,
    polarity: 'affirmed',
    confidence: p.confidence,
    rule: p.holding.rule,
  }));
  record.forums = findings.forums.map((f) => ({
    id: f.id,
    name: f.name,
    edition: f.edition,
    place: f.place,
    country: f.country?.id ?? null,
    start: f.start,
    end: null,
    evidence: quotes(f.sentences.slice(0, 1)),
    basis: 'stated',
    polarity: 'affirmed',
    confidence: f.confidence,
    rule: f.rule,
  }));
  record.participations = findings.participations.map((p) => ({
    actor: p.actor.id,
    forum: p.forum.id,
    role: p.role,
    evidence: quotes(p.sentences),
    basis: p.basis,
    polarity: 'affirmed',
    confidence: p.confidence,
    rule: p.rule,
  }));
  record.meetings = findings.meetings.map((m) => ({
    id: m.id,
    participants: m.participants.map((a) => a.id),
    date: m.date,
    place: m.place,
    forum: m.forum?.id ?? null,
    mode: m.mode,
    evidence: quotes(m.sentences),
    basis: m.basis,
    polarity: m.polarity,
    confidence: m.confidence,
    rule: m.rule,
  }));
  record.commitments = findings.commitments.map((c, i) => ({
    id: `c${i + 1}`,
    kind: c.kind,
    by: c.by.map((a) => a.id),
    to: c.to.map((a) => a.id),
    speaker: c.speaker?.id ?? null,
    name: c.name,
    topics: c.topics,
    quantity: c.quantity,
    from: c.from,
    until: c.until,
    madeAt: c.madeAt,
    evidence: quotes([c.sentence]),
    basis: 'stated',
    polarity: c.polarity,
    confidence: Math.max(0.3, c.confidence),
    rule: c.rule,
  }));
  return record;
}
