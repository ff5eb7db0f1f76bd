/** Where, at which forum and about what a gathering was. */
import { into, outOf, type Vertex } from './graph.ts';

/** The sessions that a gathering is, took place during, or was made at. */
function sessionsOf(gathering: Vertex): Vertex[] {
  if (gathering.kind === 'session') return [gathering];
  if (gathering.kind === 'meeting') return outOf(gathering, 'DURING').map((e) => e.to);
  return outOf(gathering, 'MADE_AT').flatMap((e) => sessionsOf(e.to));
}

/** Whether it belongs to a forum or session, given by its id. */
export const isOfForum = (gathering: Vertex, id: string): boolean =>
  sessionsOf(gathering).some((s) => s.id === id || outOf(s, 'SESSION_OF').some((e) => e.to.id === id));

const own = (gathering: Vertex): Vertex[] => outOf(gathering, 'TOOK_PLACE_IN').map((e) => e.to);

/** A meeting that names no place is where its session was; a commitment was made where its occasion was. */
function placesOf(gathering: Vertex): Vertex[] {
  if (gathering.kind === 'commitment') return outOf(gathering, 'MADE_AT').flatMap((e) => placesOf(e.to));
  const places = own(gathering);
  return places.length > 0 || gathering.kind !== 'meeting' ? places : sessionsOf(gathering).flatMap(own);
}

/** Whether it was at a place, or in a country, given by its id. */
export const isAtPlace = (gathering: Vertex, id: string): boolean =>
  placesOf(gathering).some((p) => p.id === id || outOf(p, 'LOCATED_IN').some((e) => e.to.id === id));

/** Whether a commitment of it is about a topic. */
export function isAboutTopic(gathering: Vertex, id: string): boolean {
  const commitments = gathering.kind === 'commitment' ? [gathering] : into(gathering, 'MADE_AT').map((e) => e.from);
  return commitments.some((c) => outOf(c, 'ABOUT').some((e) => e.to.id === id));
}
