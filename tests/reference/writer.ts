/** Claims the facts of one document, each relationship with the nodes that it joins. */
import type { ClaimBuilder, Ground } from '../../server/loader/claims/builder.ts';
import { type DateInterval, parsePartialDate } from '../../server/model/dates.ts';
import type { Properties } from '../../server/model/graph.ts';
import { relationshipId } from '../../server/model/ids.ts';
import type { Kind } from '../../server/model/kinds.ts';
import type { RelationshipType } from '../../server/model/relationships.ts';
import { type Fact, kindOfId, type When, type World } from './world.ts';

function datesOf(when: When): DateInterval | undefined {
  if (when === null) return undefined;
  const [from, to] = when.split('/');
  if (to === undefined) return parsePartialDate(when) ?? undefined;
  return { dateFrom: String(from), dateTo: to, datePrecision: 'interval' };
}

function propertiesOf(world: World, id: string): Properties {
  const { meetings, sessions, commitments, positions } = world;
  const dates = datesOf((meetings[id] ?? sessions[id] ?? commitments[id])?.when ?? null);
  const position = positions[id];
  if (position) return { title: id, rank: position.rank };
  return { name: id, ...(commitments[id] ? { kind: 'pledge' } : {}), ...dates };
}

/** Claims the facts of one document. */
export class Writer {
  readonly #world: World;
  readonly #build: ClaimBuilder;
  readonly #ground: Ground;

  constructor(world: World, build: ClaimBuilder, ground: Ground) {
    this.#world = world;
    this.#build = build;
    this.#ground = ground;
  }

  #node(id: string): void {
    this.#build.node(id, kindOfId(id) as Kind, propertiesOf(this.#world, id), this.#ground);
  }

  /** A relationship with the nodes that it joins. */
  #relate(type: RelationshipType, from: string, to: string): void {
    this.#node(from);
    this.#node(to);
    this.#build.relationship(type, from, to, this.#ground);
  }

  fact(fact: Fact): void {
    const { bare = false } = fact;
    if (fact.tells === 'office') this.#office(fact.person, fact.position, bare);
    else if (fact.tells === 'part') this.#part(fact.body, fact.whole);
    else if (fact.tells === 'meeting') this.#meeting(fact.meeting, bare);
    else if (fact.tells === 'session') this.#session(fact.session, bare);
    else if (fact.tells === 'attended') this.#attended(fact.actor, fact.session);
    else if (fact.tells === 'spoke') this.#spoke(fact);
    else this.#commitment(fact.commitment, fact.half, bare);
  }

  #office(person: string, position: string, bare: boolean): void {
    this.#relate('HELD', person, position);
    if (!bare) for (const of of this.#world.positions[position]?.of ?? []) this.#relate('OF', position, of);
  }

  #part(body: string, whole: string): void {
    if (body === whole) this.#node(body);
    else this.#relate('PART_OF', body, whole);
  }

  /** Always with all who were there: a meeting's identity is who met and when. */
  #meeting(meeting: string, bare: boolean): void {
    const told = this.#world.meetings[meeting];
    for (const who of told?.who ?? []) this.#relate('PARTICIPATED_IN', who, meeting);
    if (bare) return;
    if (told?.during) this.#relate('DURING', meeting, told.during);
    if (told?.place) this.#place(meeting, told.place);
  }

  #session(session: string, bare: boolean): void {
    const told = this.#world.sessions[session];
    this.#node(session);
    if (bare) return;
    if (told?.forum) this.#relate('SESSION_OF', session, told.forum);
    if (told?.place) this.#place(session, told.place);
  }

  #place(event: string, place: string): void {
    this.#relate('TOOK_PLACE_IN', event, place);
    const country = this.#world.places[place];
    if (country) this.#relate('LOCATED_IN', place, country);
  }

  #attended(actor: string, session: string): void {
    this.#relate('ATTENDED', actor, session);
  }

  #spoke({ actor, country, at, position }: Fact & { tells: 'spoke' }): void {
    const isSession = kindOfId(at) === 'session';
    // A meeting in which the actor was not has nobody to speak there.
    if (!isSession && !this.#world.meetings[at]?.who.includes(actor)) return;
    if (isSession) this.#attended(actor, at);
    else this.#meeting(at, true);
    const offices: [RelationshipType, string, string][] =
      kindOfId(actor) === 'person'
        ? [
            ['HELD', actor, position],
            ['OF', position, country],
          ]
        : [['PART_OF', actor, country]];
    for (const office of offices) this.#relate(...office);
    this.#build.relationship('REPRESENTED_IN', country, at, this.#ground, {
      properties: { through: [actor] },
      aspect: actor,
      premises: [
        relationshipId(isSession ? 'ATTENDED' : 'PARTICIPATED_IN', actor, at),
        ...offices.map((office) => relationshipId(...office)),
      ],
    });
  }

  #commitment(commitment: string, half: 'both' | 'made' | 'to', bare: boolean): void {
    const told = this.#world.commitments[commitment];
    if (half !== 'to') for (const by of told?.made ?? []) this.#relate('MADE', by, commitment);
    if (half !== 'made') for (const to of told?.to ?? []) this.#relate('TO', commitment, to);
    if (bare) return;
    for (const topic of told?.about ?? []) this.#relate('ABOUT', commitment, topic);
    if (!told?.at) return;
    // A meeting is there with all its participants, or not at all.
    if (kindOfId(told.at) === 'meeting') this.#meeting(told.at, true);
    this.#relate('MADE_AT', commitment, told.at);
  }
}
