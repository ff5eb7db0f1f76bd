/**
 * The filters of contacts, the same for every question about who met whom.
 *
 * A *contact* joins two actors of different sides at a gathering: a meeting, a
 * session of a forum, or a commitment with its parties (who made it and to whom).
 * Its *documents* are those that support both actors' belonging to the gathering;
 * for a session, where each may be told elsewhere, the fewer of the two count.
 */
import { z } from 'zod';
import { parsePartialDate } from '../model/dates.ts';
import { KINDS, type Kind } from '../model/kinds.ts';
import { RANKS } from '../model/ranks.ts';
import { dateParam, idParam, listParam } from './common.ts';

/** How close a contact was, strongest first. */
export const GRADES = ['meeting', 'sitting', 'same-day', 'session', 'commitment'] as const;
export const gradeSchema = z.enum(GRADES);
export type Grade = z.infer<typeof gradeSchema>;

const ACTOR_KINDS = KINDS.filter((k) => k.isActor).map((k) => k.kind) as [Kind, ...Kind[]];
export const actorKindSchema = z.enum(ACTOR_KINDS);

/** What is known of the world that the question is asked of: today's, or an earlier or poorer one. */
export const worldShape = {
  /** As known on this day: claims of documents published on or before it (its last day when it is a month or year). Undated documents do not count. */
  knownBy: dateParam.optional(),
  /** Ids of documents that are set aside: "without this source?" */
  without: listParam(idParam, 20).optional(),
};

export const contactFilterShape = {
  ...worldShape,
  /** First and last day of the event. */
  since: dateParam.optional(),
  until: dateParam.optional(),
  /** `possible`: the event may lie in the window (an undated one may); `certain`: it surely does. */
  dates: z.enum(['possible', 'certain']).default('possible'),
  /** The weakest contact that counts. */
  grade: gradeSchema.default('sitting'),
  /** At least so many documents of the contact. */
  sources: z.coerce.number().int().min(1).max(1000).default(1),
  /** At least this confidence: of the gathering, and of both actors' belonging to it, each. */
  confidence: z.coerce.number().min(0).max(1).default(0),
  /** Kinds of the actors: both of a contact; of a path, its steps between the ends. */
  kinds: listParam(actorKindSchema).optional(),
  /** Ids of countries: at least one of the two stood for one of them at the time. */
  countries: listParam(idParam).optional(),
  /** Both are people who held this rank or a higher one at the time, known or assumed. */
  rank: z.enum(RANKS).optional(),
  /** Id of a forum or session: the gathering is of it, took place during it, or was made at it. */
  forum: idParam.optional(),
  /** Id of a place, or of a country where the place lies; a meeting during a session is where that was. */
  place: idParam.optional(),
  /** Id of a topic: the commitment is about it, or one made at the gathering is. */
  topic: idParam.optional(),
};

/** Refuses a window that ends before it begins. */
export const isWindow = ({ since, until }: { since?: string | undefined; until?: string | undefined }): boolean => {
  const from = since ? parsePartialDate(since) : null;
  const to = until ? parsePartialDate(until) : null;
  return !from || !to || from.dateFrom <= to.dateTo;
};
export const WINDOW_FAULT = { path: ['until'], message: 'must not be before `since`' };

const filterSchema = z.object(contactFilterShape);
export type ContactFilter = z.output<typeof filterSchema>;

/** One changed or dropped constraint that would give an answer. */
export const relaxationSchema = z.object({
  /** Name of the parameter; `since,until` where the whole window of dates is one constraint. */
  parameter: z.string(),
  /** null: leave the parameter out. */
  value: z.string().nullable(),
  told: z.string(),
});
export type Relaxation = z.infer<typeof relaxationSchema>;

/** What was searched. All but the first are counted only when nothing was found: they say what the nothing is worth. */
export const searchedSchema = z.object({
  /** Actors that the search reached. */
  actors: z.int(),
  /** Contacts that the filters leave, between any two actors. */
  contacts: z.int().nullable(),
  /** Documents that count. */
  documents: z.int().nullable(),
  /** Claims that people rejected, or that fell with rejected ones. */
  rejectedClaims: z.int().nullable(),
});
export type Searched = z.infer<typeof searchedSchema>;
