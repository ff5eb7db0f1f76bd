/** From a record to claims: the only place that knows how what is read becomes a graph. */
import type { Claim, Passage } from '../../model/claims.ts';
import { parsePartialDate, spanOf } from '../../model/dates.ts';
import type { Properties } from '../../model/graph.ts';
import { countryId, nodeId, topicId } from '../../model/ids.ts';
import type {
  ExtractionRecord,
  RecordCommitment,
  RecordForum,
  RecordMeeting,
  RecordPosition,
} from '../../model/record.ts';
import { fold } from '../../model/text.ts';
import { ClaimBuilder, type Ground, inferredFrom } from './builder.ts';
import { commitmentCaption, meetingCaption } from './captions.ts';
import {
  countryCodeOf,
  countryNameOf,
  meetingId,
  positionId,
  type ResolvedActor,
  type ResolvedSession,
  resolveActors,
  resolveForum,
} from './identity.ts';
import { type Representation, representationOf } from './representation.ts';

interface Reading {
  record: ExtractionRecord;
  documentId: string;
  build: ClaimBuilder;
  actors: Map<string, ResolvedActor>;
  sessions: Map<string, ResolvedSession>;
  /** Local meeting id → its node. */
  meetings: Map<string, string>;
  representation: Map<string, Representation>;
}

/** All claims of one document. Pure: the same record gives the same claims, in the same order. */
export function claimsOfRecord(record: ExtractionRecord, documentId: string, passages: readonly Passage[]): Claim[] {
  // A month or a year is surely over on its last day: only then was the document known.
  const published = record.document.date ? (parsePartialDate(record.document.date)?.dateTo ?? null) : null;
  const actors = resolveActors(record);
  const reading: Reading = {
    record,
    documentId,
    build: new ClaimBuilder({ documentId, published, passages }),
    actors,
    sessions: new Map(record.forums.map((f) => [f.id, resolveForum(f, record, documentId)])),
    meetings: new Map(),
    representation: new Map(),
  };
  claimActors(reading);
  for (const position of record.positions) claimPosition(reading, position);
  reading.representation = representationOf(record, actors);
  for (const forum of record.forums) claimForum(reading, forum);
  claimParticipations(reading);
  for (const meeting of record.meetings) claimMeeting(reading, meeting);
  for (const commitment of record.commitments) claimCommitment(reading, commitment, published);
  return reading.build.claims();
}

function claimActors({ record, actors, build }: Reading): void {
  for (const actor of record.actors) {
    const { id, kind, name } = actors.get(actor.id) as ResolvedActor;
    const aliases = [...new Set([actor.name, ...actor.aliases])].filter((a) => a !== name);
    const properties: Properties = { name, ...(aliases.length > 0 ? { aliases } : {}) };
    if (actor.code) properties.code = actor.code;
    if (actor.category) properties.category = actor.category;
    build.node(id, kind, properties, actor);
    const state = actor.country ? actors.get(actor.country) : undefined;
    if (state && state.id !== id)
      build.relationship('PART_OF', id, state.id, { ...actor, confidence: actor.confidence * 0.95 });
  }
}

function claimPosition({ actors, build }: Reading, position: RecordPosition): void {
  const person = actors.get(position.person);
  if (!person) return;
  const key = build.node(
    positionId(position, actors),
    'position',
    { title: position.title, rank: position.rank },
    position,
  );
  build.relationship('HELD', person.id, key, position);
  for (const local of [position.organization, position.country]) {
    const of = local ? actors.get(local) : undefined;
    if (of) build.relationship('OF', key, of.id, position);
  }
}

function claimPlace(
  { build }: Reading,
  event: string,
  place: string | null,
  state: ResolvedActor | undefined,
  ground: Ground,
): void {
  if (!place) return;
  const code = countryCodeOf(place);
  const name = code ? countryNameOf(code) : place;
  const key = build.node(nodeId('place', fold(name)), 'place', { name }, ground);
  build.relationship('TOOK_PLACE_IN', event, key, ground);
  if (state) {
    build.relationship('LOCATED_IN', key, state.id, ground);
  } else if (code) {
    const country = build.node(
      countryId(code),
      'country',
      { name, code },
      inferredFrom(ground, 'country: the place is the country', 1),
    );
    build.relationship('LOCATED_IN', key, country, ground);
  }
}

function claimForum(reading: Reading, forum: RecordForum): void {
  const { build, sessions, actors } = reading;
  const { forum: series, session, editionStated } = sessions.get(forum.id) as ResolvedSession;
  const ground: Ground = editionStated
    ? forum
    : inferredFrom(forum, `${forum.rule}; year of the session from the date of the meeting or document`, 0.85);
  build.node(series.id, 'forum', { name: series.name }, forum);
  const properties: Properties = {
    name: session.name,
    ...(session.edition ? { edition: session.edition } : {}),
    ...(session.interval ?? {}),
  };
  build.node(session.id, 'session', properties, ground);
  build.relationship('SESSION_OF', session.id, series.id, ground);
  claimPlace(reading, session.id, forum.place, forum.country ? actors.get(forum.country) : undefined, ground);
}

/** The state that someone speaks for was there through them. */
function claimRepresentation(
  { build, representation }: Reading,
  actor: ResolvedActor,
  event: string,
  presence: string,
  ground: Ground,
): void {
  const represents = representation.get(actor.id);
  if (!represents) return;
  const inferred = inferredFrom(ground, 'represented through someone who took part', represents.confidence);
  build.relationship('REPRESENTED_IN', represents.country, event, inferred, {
    properties: { through: [actor.id] },
    // Two delegates of one country in one sentence: either may be rejected, and the other still stands for it.
    aspect: actor.id,
    premises: [presence, ...represents.premises],
  });
}

function claimParticipations(reading: Reading): void {
  const { record, actors, sessions, build } = reading;
  for (const participation of record.participations) {
    const actor = actors.get(participation.actor);
    const session = sessions.get(participation.forum)?.session.id;
    if (!actor || !session) continue;
    const presence = build.relationship('ATTENDED', actor.id, session, participation, {
      properties: { role: participation.role },
    });
    claimRepresentation(reading, actor, session, presence, participation);
  }
}

/** Who met, most specific first: a country beside someone who speaks for it is no further participant. */
function participantsOf({ actors, representation }: Reading, meeting: RecordMeeting): ResolvedActor[] {
  const named = new Map(meeting.participants.flatMap((p) => actors.get(p) ?? []).map((actor) => [actor.id, actor]));
  const spokenFor = new Set([...named.keys()].map((id) => representation.get(id)?.country));
  return [...named.values()].filter((actor) => !spokenFor.has(actor.id));
}

function claimMeeting(reading: Reading, meeting: RecordMeeting): void {
  const { build, documentId, sessions } = reading;
  const participants = participantsOf(reading, meeting);
  if (participants.length < 2) return;
  const key = meetingId(
    meeting,
    participants.map((p) => p.id),
    documentId,
  );
  reading.meetings.set(meeting.id, key);
  const interval = meeting.date ? parsePartialDate(meeting.date) : null;
  build.node(
    key,
    'meeting',
    {
      name: meetingCaption(
        meeting,
        participants.map((p) => p.name),
      ),
      mode: meeting.mode,
      ...(interval ?? {}),
    },
    meeting,
  );
  for (const participant of participants) {
    const presence = build.relationship('PARTICIPATED_IN', participant.id, key, meeting);
    claimRepresentation(reading, participant, key, presence, meeting);
  }
  const session = meeting.forum ? sessions.get(meeting.forum)?.session.id : undefined;
  if (session) build.relationship('DURING', key, session, meeting);
  claimPlace(reading, key, meeting.place, undefined, meeting);
}

function claimCommitment(reading: Reading, commitment: RecordCommitment, published: string | null): void {
  const { record, actors, build, documentId, sessions, meetings } = reading;
  const text = commitment.evidence[0]?.quote ?? '';
  const parties = [commitment.by, commitment.to].map((ids) =>
    ids
      .flatMap((id) => actors.get(id)?.id ?? [])
      .sort()
      .join(' '),
  );
  const meeting = record.meetings.find((m) => m.id === commitment.madeAt);
  const told = spanOf(meeting?.date ?? published, null);
  const speaker = commitment.speaker ? actors.get(commitment.speaker) : undefined;
  const properties: Properties = {
    name: commitmentCaption(commitment),
    kind: commitment.kind,
    text,
    ...(told ?? {}),
    ...(commitment.quantity ? { quantity: commitment.quantity.value, unit: commitment.quantity.unit } : {}),
    ...(commitment.from ? { from: commitment.from } : {}),
    ...(commitment.until ? { until: commitment.until } : {}),
  };
  const id = nodeId('commitment', documentId, commitment.kind, ...parties, text, ...commitment.topics);
  const key = build.node(id, 'commitment', properties, commitment, { speakerId: speaker?.id ?? null });
  for (const by of commitment.by)
    if (actors.has(by)) build.relationship('MADE', (actors.get(by) as ResolvedActor).id, key, commitment);
  for (const to of commitment.to)
    if (actors.has(to)) build.relationship('TO', key, (actors.get(to) as ResolvedActor).id, commitment);
  if (speaker) build.relationship('ANNOUNCED', speaker.id, key, commitment);
  for (const topic of commitment.topics) {
    build.relationship(
      'ABOUT',
      key,
      build.node(topicId(topic), 'topic', { name: topic.replaceAll('-', ' ') }, commitment),
      commitment,
    );
  }
  const at = commitment.madeAt
    ? (meetings.get(commitment.madeAt) ?? sessions.get(commitment.madeAt)?.session.id)
    : undefined;
  if (at) build.relationship('MADE_AT', key, at, commitment);
}
