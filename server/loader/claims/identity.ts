/**
 * Entity resolution, first version: which node an actor, forum or meeting of one
 * document is. Ids are functions of what is told, so the order of loading cannot
 * change the partition. Names are compared folded; bodies of a state are told
 * apart by their country; people by their name in any order.
 */
import countries from 'i18n-iso-countries';
import { countryForms, knownBodies } from '../../extraction/gazetteer/lexicon.ts';
import type { Phrases } from '../../extraction/gazetteer/phrases.ts';
import { tokenize } from '../../extraction/segment/tokens.ts';
import { type DateInterval, parsePartialDate, spanOf } from '../../model/dates.ts';
import { countryId, nodeId } from '../../model/ids.ts';
import type { ExtractionRecord, RecordActor, RecordForum, RecordMeeting, RecordPosition } from '../../model/record.ts';
import { fold } from '../../model/text.ts';

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });

/** The usual English name of a country by its ISO 3166-1 alpha-3 code (CLDR), without what stands in brackets. */
export function countryNameOf(code: string): string {
  const alpha2 = countries.alpha3ToAlpha2(code);
  return (alpha2 && regionNames.of(alpha2)?.replace(/ \(.*\)$/, '')) || code;
}

function exactly<T>(phrases: Phrases<T>, name: string): T | null {
  const tokens = tokenize(name);
  const match = phrases.matchAt(tokens, 0, tokens.length);
  return match?.to === tokens.length ? match.value : null;
}

/** The code of a country by any of its names; null when it is none. */
export function countryCodeOf(name: string): string | null {
  const entry = exactly(countryForms, name);
  return entry?.form === 'name' ? entry.code : null;
}

const withoutArticle = (name: string): string => name.replace(/^the\s+/i, '');

/** The name by which a well-known body goes, whatever form a text uses. */
export const canonicalBody = (name: string): string =>
  exactly(knownBodies, withoutArticle(name))?.name ?? withoutArticle(name);

export interface ResolvedActor {
  id: string;
  kind: RecordActor['type'];
  name: string;
}

function resolveActor(actor: RecordActor, codes: ReadonlyMap<string, string>): ResolvedActor {
  if (actor.type === 'country') {
    return actor.code
      ? { id: countryId(actor.code), kind: 'country', name: countryNameOf(actor.code) }
      : { id: nodeId('country', fold(actor.name)), kind: 'country', name: actor.name };
  }
  if (actor.type === 'person') {
    return { id: nodeId('person', fold(actor.name).split(' ').sort().join(' ')), kind: 'person', name: actor.name };
  }
  const name = canonicalBody(actor.name);
  const state = actor.country ? (codes.get(actor.country) ?? '') : '';
  return { id: nodeId('organization', fold(name), state), kind: 'organization', name };
}

/** Local actor id → node. Two local actors may be one node. */
export function resolveActors(record: ExtractionRecord): Map<string, ResolvedActor> {
  const codes = new Map(record.actors.flatMap((a) => (a.code ? [[a.id, a.code] as const] : [])));
  return new Map(record.actors.map((a) => [a.id, resolveActor(a, codes)]));
}

export interface ResolvedSession {
  forum: { id: string; name: string };
  session: { id: string; name: string; edition: string | null; interval: DateInterval | null };
  /** False when the text does not say which session: the year is then that of the meeting or the document. */
  editionStated: boolean;
}

const yearOf = (date: string | null | undefined): string | null => date?.slice(0, 4) ?? null;

/** The forum and its session; the year is the one stated, else that of its dates, of a meeting at it, of the document. */
export function resolveForum(forum: RecordForum, record: ExtractionRecord, documentId: string): ResolvedSession {
  const name = withoutArticle(forum.name);
  const meeting = record.meetings.find((m) => m.forum === forum.id && m.date);
  const stated = forum.edition ?? yearOf(forum.start) ?? yearOf(forum.end);
  const edition = stated ?? yearOf(meeting?.date) ?? yearOf(record.document.date);
  const forumId = nodeId('forum', fold(name));
  return {
    forum: { id: forumId, name },
    session: {
      id: nodeId('session', forumId, edition ?? documentId),
      name: edition ? `${name} ${edition}` : name,
      edition,
      interval: spanOf(forum.start, forum.end),
    },
    editionStated: stated !== null,
  };
}

/** A dated meeting is known by who met when; an undated one only within its document. */
export function meetingId(meeting: RecordMeeting, participants: readonly string[], documentId: string): string {
  const date = meeting.date ? parsePartialDate(meeting.date) : null;
  const when = date ? `${date.dateFrom}/${date.dateTo}` : documentId;
  return nodeId('meeting', ...[...participants].sort(), when);
}

/** A position is known by its title and what it is a position of. */
export function positionId(position: RecordPosition, actors: ReadonlyMap<string, ResolvedActor>): string {
  const of = [position.organization, position.country].map((id) => (id ? (actors.get(id)?.id ?? '') : ''));
  return nodeId('position', fold(position.title), ...of);
}
