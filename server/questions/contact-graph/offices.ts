/** What actors represent, and which of a person's offices count on a day. */
import { type Edge, into, outOf, type Vertex } from './graph.ts';

export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What an institution is part of, itself first, each once. */
export function upwards(institution: Vertex): Vertex[] {
  const found = new Set([institution]);
  for (const vertex of found) for (const edge of outOf(vertex, 'PART_OF')) found.add(edge.to);
  return [...found];
}

/** The bodies and countries that a position is of. */
const targetsOf = (position: Vertex): Vertex[] => outOf(position, 'OF').map((e) => e.to);

/** Bodies before countries: the closer institution names a link. */
const closestFirst = (a: Vertex, b: Vertex): number =>
  Number(a.kind === 'country') - Number(b.kind === 'country') || byId(a, b);

/** Everything that an actor represents at any time: itself when it is an institution. */
export function representedBy(actor: Vertex): Vertex[] {
  const direct = actor.kind === 'person' ? outOf(actor, 'HELD').flatMap((held) => targetsOf(held.to)) : [actor];
  return [...new Set(direct.flatMap(upwards))].sort(closestFirst);
}

/** All who represent an institution, itself among them. */
export function representativesOf(institution: Vertex): Vertex[] {
  const bodies = new Set([institution]);
  for (const body of bodies) for (const edge of into(body, 'PART_OF')) bodies.add(edge.from);
  const found = new Set(bodies);
  for (const body of bodies)
    for (const of of into(body, 'OF')) for (const held of into(of.from, 'HELD')) found.add(held.from);
  return [...found];
}

interface Interval {
  dateFrom: string | null;
  dateTo: string | null;
}

/** Milliseconds from the days on which an office was seen to an event; 0 when it was seen before and after. */
export function distance({ firstKnown, lastKnown }: Edge, { dateFrom, dateTo }: Interval): number {
  if (!firstKnown || !lastKnown || !dateFrom || !dateTo) return Number.POSITIVE_INFINITY;
  if (firstKnown <= dateTo && lastKnown >= dateFrom) return 0;
  return firstKnown > dateTo
    ? Date.parse(firstKnown) - Date.parse(dateTo)
    : Date.parse(dateFrom) - Date.parse(lastKnown);
}

export interface OfficesAtTheTime {
  /** HELD relationships, by the id of the position. */
  held: readonly Edge[];
  /** Whether the documents show the person in them before and after, or they are only assumed. */
  known: boolean;
}

/** The offices of a person that were seen nearest to an event. */
export function officesAt(person: Vertex, event: Interval): OfficesAtTheTime {
  const all = outOf(person, 'HELD').map((edge) => ({ edge, away: distance(edge, event) }));
  const least = Math.min(...all.map((o) => o.away));
  const held = all
    .filter((o) => o.away === least)
    .map((o) => o.edge)
    .sort((a, b) => byId(a.to, b.to));
  return { held, known: least === 0 };
}

/** What the offices stand for. */
export const representedByOffices = ({ held }: OfficesAtTheTime): Set<Vertex> =>
  new Set(held.flatMap((h) => targetsOf(h.to)).flatMap(upwards));

/** The body that an institution is part of in the end. */
function topOf(institution: Vertex): Vertex {
  const seen = new Set([institution]);
  for (let at = institution; ; ) {
    const next = outOf(at, 'PART_OF')
      .map((e) => e.to)
      .filter((v) => !seen.has(v))
      .sort(byId)[0];
    if (!next) return at;
    seen.add(next);
    at = next;
  }
}

const countryAmong = (institutions: readonly Vertex[]): Vertex | undefined =>
  institutions.filter((i) => i.kind === 'country').sort(byId)[0];

/** The side on which institutions stand: a country if they are of one, else the body at the top of the first. */
export function sideOfInstitutions(institutions: readonly Vertex[]): Vertex | undefined {
  const [first] = [...institutions].sort(byId);
  return first && (countryAmong(institutions.flatMap(upwards)) ?? topOf(first));
}

/** The side on which a person's offices put them; undefined when they tell none. */
export function sideOfOffices({ held }: OfficesAtTheTime): Vertex | undefined {
  const first = held.find((h) => outOf(h.to, 'OF').length > 0);
  return first && sideOfInstitutions(targetsOf(first.to));
}
