/** Gatherings: who belongs to them, on which side, and which grade of contact they make. Worked out once for each picture. */
import type { Grade } from '../../contract/filters.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import { type ContactGraph, type Edge, into, outOf, type Vertex } from './graph.ts';
import {
  type OfficesAtTheTime,
  officesAt,
  representativesOf,
  representedBy,
  sideOfInstitutions,
  sideOfOffices,
} from './offices.ts';

/** An actor at a gathering. */
export interface Member {
  actor: Vertex;
  /** A country, a body, or the actor alone. */
  side: Vertex;
  /** Whether the documents tell the side, or it is assumed from an office seen at another time. */
  known: boolean;
  /** The relationship by which it belongs to the gathering. */
  edge: Edge;
}

export interface Gathering {
  vertex: Vertex;
  grade: Grade;
  members: readonly Member[];
}

/** Relationships that join actors to gatherings, and the end of each at which the gathering is. */
const BELONGING: readonly { type: RelationshipType; gatheringAt: 'to' | 'from' }[] = [
  { type: 'PARTICIPATED_IN', gatheringAt: 'to' },
  { type: 'ATTENDED', gatheringAt: 'to' },
  { type: 'MADE', gatheringAt: 'to' },
  { type: 'TO', gatheringAt: 'from' },
];

/** Of two ways to belong to a commitment the better supported one counts. */
const isBetter = (a: Edge, b: Edge): boolean =>
  a.sources !== b.sources
    ? a.sources > b.sources
    : a.confidence !== b.confidence
      ? a.confidence > b.confidence
      : a.id < b.id;

/** The gatherings of an actor, in no order; one may come twice when it both made and received a commitment. */
export function* gatheringsOf(actor: Vertex): Generator<Vertex> {
  for (const { type, gatheringAt } of BELONGING)
    for (const edge of gatheringAt === 'to' ? outOf(actor, type) : into(actor, type)) yield edge[gatheringAt];
}

/** The gatherings of both, each once. */
export function gatheringsOfBoth(a: Vertex, b: Vertex): Vertex[] {
  const ofA = new Set(gatheringsOf(a));
  return [...new Set(gatheringsOf(b))].filter((vertex) => ofA.has(vertex));
}

export class Sides {
  readonly graph: ContactGraph;
  readonly #gatherings = new Map<Vertex, Gathering>();
  readonly #represented = new Map<Vertex, readonly Vertex[]>();
  readonly #representatives = new Map<Vertex, readonly Vertex[]>();

  constructor(graph: ContactGraph) {
    this.graph = graph;
  }

  gathering(vertex: Vertex): Gathering {
    const known = this.#gatherings.get(vertex);
    if (known) return known;
    const members = this.#members(vertex);
    const gathering = { vertex, members, grade: gradeOf(vertex, members) };
    this.#gatherings.set(vertex, gathering);
    return gathering;
  }

  /** What an actor represents, bodies before countries. */
  represented(actor: Vertex): readonly Vertex[] {
    const known = this.#represented.get(actor) ?? representedBy(actor);
    this.#represented.set(actor, known);
    return known;
  }

  /** All who represent an institution, itself among them. */
  representatives(institution: Vertex): readonly Vertex[] {
    const known = this.#representatives.get(institution) ?? representativesOf(institution);
    this.#representatives.set(institution, known);
    return known;
  }

  #members(gathering: Vertex): Member[] {
    const edges = new Map<Vertex, Edge>();
    for (const { type, gatheringAt } of BELONGING) {
      for (const edge of gatheringAt === 'to' ? into(gathering, type) : outOf(gathering, type)) {
        const actor = gatheringAt === 'to' ? edge.from : edge.to;
        const known = edges.get(actor);
        if (!known || isBetter(edge, known)) edges.set(actor, edge);
      }
    }
    const countries = spokenFor(gathering);
    return [...edges].map(([actor, edge]) => ({ actor, edge, ...sideOf(actor, gathering, countries.get(actor.id)) }));
  }
}

/** For whom each country was represented at a gathering. */
function spokenFor(gathering: Vertex): Map<string, Vertex> {
  const countries = new Map<string, Vertex>();
  for (const { from: country, through } of into(gathering, 'REPRESENTED_IN')) {
    for (const actor of through) {
      const known = countries.get(actor);
      if (!known || country.id < known.id) countries.set(actor, country);
    }
  }
  return countries;
}

function sideOf(actor: Vertex, gathering: Vertex, told: Vertex | undefined): { side: Vertex; known: boolean } {
  if (told) return { side: told, known: true };
  if (actor.kind !== 'person') return { side: sideOfInstitutions([actor]) ?? actor, known: true };
  const offices: OfficesAtTheTime = officesAt(actor, gathering);
  const side = sideOfOffices(offices);
  return side ? { side, known: offices.known } : { side: actor, known: true };
}

function gradeOf(gathering: Vertex, members: readonly Member[]): Grade {
  if (gathering.kind === 'commitment') return 'commitment';
  if (gathering.kind === 'session')
    return gathering.dateFrom !== null && gathering.dateFrom === gathering.dateTo ? 'same-day' : 'session';
  return new Set(members.map((m) => m.side)).size === 2 ? 'meeting' : 'sitting';
}
