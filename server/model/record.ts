/**
 * The record: what an extractor read in one document. It is the extraction
 * format of the evaluation (one JSON object for each document) with offsets,
 * basis, confidence and the rule that gave each assertion.
 * All offsets are UTF-16 code units into the document's text, end exclusive.
 */
import { z } from 'zod';
import { isPartialDate } from './dates.ts';
import { TOPICS } from './topics.ts';

const partialDate = z.string().refine(isPartialDate, 'not a date (YYYY, YYYY-MM or YYYY-MM-DD)');

/** An exact substring of the text, at most two sentences long. */
export const quotationSchema = z.object({
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

const assertion = {
  evidence: z.array(quotationSchema).min(1),
  basis: z.enum(['stated', 'inferred']),
  polarity: z.enum(['affirmed', 'denied']).default('affirmed'),
  /** The extractor's belief that the assertion is what the text says, 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** The rule or model head that gave it. */
  rule: z.string().min(1),
};

export const recordActorSchema = z.object({
  id: z.string(),
  type: z.enum(['person', 'organization', 'country']),
  /** Fullest name in the text. */
  name: z.string().min(1),
  aliases: z.array(z.string()),
  /** ISO 3166-1 alpha-3; countries only. */
  code: z.string().length(3).optional(),
  /** Organizations only: ministry, police, agency, company, intergovernmental … */
  category: z.string().optional(),
  /** Organizations only: id of the country whose organ it is, when the text ties them. */
  country: z.string().nullable().optional(),
  ...assertion,
});

export const recordPositionSchema = z.object({
  person: z.string(),
  title: z.string().min(1),
  rank: z.string(),
  organization: z.string().nullable(),
  country: z.string().nullable(),
  ...assertion,
});

export const recordForumSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  edition: z.string().nullable(),
  place: z.string().nullable(),
  country: z.string().nullable(),
  start: partialDate.nullable(),
  end: partialDate.nullable(),
  ...assertion,
});

export const recordParticipationSchema = z.object({
  actor: z.string(),
  forum: z.string(),
  role: z.enum(['host', 'speaker', 'attendee']),
  ...assertion,
});

export const recordMeetingSchema = z.object({
  id: z.string(),
  participants: z.array(z.string()).min(2),
  date: partialDate.nullable(),
  place: z.string().nullable(),
  forum: z.string().nullable(),
  mode: z.enum(['bilateral', 'multilateral', 'call']),
  ...assertion,
});

export const COMMITMENT_KINDS = ['pledge', 'agreement', 'request', 'assistance', 'initiative'] as const;

export const recordCommitmentSchema = z.object({
  id: z.string(),
  kind: z.enum(COMMITMENT_KINDS),
  by: z.array(z.string()),
  to: z.array(z.string()),
  speaker: z.string().nullable(),
  name: z.string().nullable(),
  topics: z.array(z.enum(TOPICS)),
  quantity: z.object({ value: z.number(), unit: z.string() }).nullable(),
  from: partialDate.nullable(),
  until: partialDate.nullable(),
  /** Id of the meeting or forum at which it was made, when the text ties them. */
  madeAt: z.string().nullable().default(null),
  ...assertion,
});

export const recordSchema = z.object({
  document: z.object({
    id: z.string(),
    title: z.string().nullable(),
    date: partialDate.nullable(),
    publisher: z.string().nullable(),
    language: z.string().nullable(),
  }),
  actors: z.array(recordActorSchema),
  positions: z.array(recordPositionSchema),
  forums: z.array(recordForumSchema),
  participations: z.array(recordParticipationSchema),
  meetings: z.array(recordMeetingSchema),
  commitments: z.array(recordCommitmentSchema),
  extractor: z.object({ name: z.string(), version: z.string() }),
  /** Doubts of the extractor, for people: what it could not read and why. */
  notes: z.array(z.string()),
});

export type Quotation = z.infer<typeof quotationSchema>;
export type ExtractionRecord = z.infer<typeof recordSchema>;
export type RecordActor = z.infer<typeof recordActorSchema>;
export type RecordPosition = z.infer<typeof recordPositionSchema>;
export type RecordForum = z.infer<typeof recordForumSchema>;
export type RecordParticipation = z.infer<typeof recordParticipationSchema>;
export type RecordMeeting = z.infer<typeof recordMeetingSchema>;
export type RecordCommitment = z.infer<typeof recordCommitmentSchema>;

/** The record in the form of the evaluation: what a text denies to have been met or promised stands apart. */
export function affirmedRecord(record: ExtractionRecord): ExtractionRecord & {
  denied: Pick<ExtractionRecord, 'meetings' | 'commitments'>;
} {
  const of = <T extends { polarity: 'affirmed' | 'denied' }>(list: readonly T[], polarity: T['polarity']): T[] =>
    list.filter((a) => a.polarity === polarity);
  return {
    ...record,
    meetings: of(record.meetings, 'affirmed'),
    commitments: of(record.commitments, 'affirmed'),
    denied: { meetings: of(record.meetings, 'denied'), commitments: of(record.commitments, 'denied') },
  };
}

/** What an extractor is given: the text and what is known of the document. */
export interface SourceText {
  id: string;
  title: string | null;
  date: string | null;
  publisher: string | null;
  language: string | null;
  text: string;
}

/** The empty record of a document: what there is when nothing can be read. */
export const emptyRecord = (
  source: Omit<SourceText, 'text'>,
  extractor: ExtractionRecord['extractor'],
  notes: string[] = [],
): ExtractionRecord => ({
  document: {
    id: source.id,
    title: source.title,
    date: source.date,
    publisher: source.publisher,
    language: source.language,
  },
  actors: [],
  positions: [],
  forums: [],
  participations: [],
  meetings: [],
  commitments: [],
  extractor,
  notes,
});
