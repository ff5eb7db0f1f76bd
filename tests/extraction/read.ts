/** Reads a text with the rule extractor; names in place of ids, for short assertions. */
import { createRuleExtractor } from '../../server/extraction/index.ts';
import { type ExtractionRecord, recordSchema, type SourceText } from '../../server/model/record.ts';

const extractor = createRuleExtractor();

export const read = async (text: string, about: Partial<SourceText> = {}): Promise<ExtractionRecord> =>
  recordSchema.parse(
    await extractor.extract({ id: 'test', title: null, date: null, publisher: null, language: null, text, ...about }),
  );

const denied = ({ polarity }: { polarity: string }): string => (polarity === 'denied' ? '; denied' : '');

/** The record with names for ids and without offsets. */
export function plain(record: ExtractionRecord) {
  const actor = new Map(record.actors.map((a) => [a.id, a.name]));
  const forum = new Map(record.forums.map((f) => [f.id, f.name]));
  const name = (id: string | null): string | null => (id === null ? null : (actor.get(id) ?? forum.get(id) ?? id));
  return {
    actors: record.actors.map((a) => `${a.type}: ${a.name}`),
    positions: record.positions.map(
      (p) =>
        `${name(p.person)}: ${p.title}, ${p.rank}${p.organization ? `, ${name(p.organization)}` : ''}${p.country ? `, ${name(p.country)}` : ''}`,
    ),
    forums: record.forums.map((f) => `${f.name} ${f.edition ?? '-'} ${f.place ?? '-'} ${f.start ?? '-'}`),
    participations: record.participations.map((p) => `${name(p.actor)} @ ${name(p.forum)} (${p.role})`),
    meetings: record.meetings.map(
      (m) =>
        `${m.participants.map(name).join(' + ')}; ${m.date ?? '-'}; ${m.place ?? '-'}; ${name(m.forum) ?? '-'}; ${m.mode}${denied(m)}`,
    ),
    commitments: record.commitments.map(
      (c) =>
        `${c.kind}: ${c.by.map(name).join(' + ')} > ${c.to.map(name).join(' + ')}; ${c.topics.join(' ')}${denied(c)}`,
    ),
  };
}

/** Every quotation of a record. */
export const quotationsOf = (r: ExtractionRecord) =>
  [r.actors, r.positions, r.forums, r.participations, r.meetings, r.commitments].flatMap((layer) =>
    layer.flatMap((x) => x.evidence),
  );
