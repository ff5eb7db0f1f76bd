/** The reference model: whom an actor represents, and the side that it was of at a gathering. */
import type { Gathering } from './gatherings.ts';
import { type Graph, relationshipsFrom, relationshipsTo, targets } from './support.ts';
import { kindOfId } from './world.ts';

const isCountry = (id: string): boolean => kindOfId(id) === 'country';

/** A body or country itself, and what it is part of, however far up. */
export function representedByInstitution(graph: Graph, institution: string): Set<string> {
  const found = new Set([institution]);
  // A set grows while it is walked: each new one is walked too.
  for (const one of found) for (const whole of targets(graph, 'PART_OF', one)) found.add(whole);
  return found;
}

const representedByPositions = (graph: Graph, positions: readonly string[]): Set<string> =>
  new Set(positions.flatMap((p) => targets(graph, 'OF', p)).flatMap((of) => [...representedByInstitution(graph, of)]));

/** The bodies and countries that an actor represents, at any time. */
export function represented(graph: Graph, actor: string): Set<string> {
  if (kindOfId(actor) === 'person') return representedByPositions(graph, targets(graph, 'HELD', actor));
  return representedByInstitution(graph, actor);
}

const daysBetween = (earlier: string, later: string): number => (Date.parse(later) - Date.parse(earlier)) / 86_400_000;

/** Days from the gathering to when the office was observed; 0 when they overlap. */
function distance({ dates }: Gathering, held: { firstKnown: string | null; lastKnown: string | null }): number {
  const { firstKnown, lastKnown } = held;
  if (!dates || firstKnown === null || lastKnown === null) return Number.POSITIVE_INFINITY;
  if (dates.to < firstKnown) return daysBetween(dates.to, firstKnown);
  if (dates.from > lastKnown) return daysBetween(lastKnown, dates.from);
  return 0;
}

/** The positions that a person held at the time: those observed nearest to it, in order of their ids. */
export function holdingsAt(
  graph: Graph,
  person: string,
  gathering: Gathering,
): { positions: string[]; known: boolean } {
  const held = relationshipsFrom(graph, 'HELD', person);
  const distances = held.map((h) => distance(gathering, h));
  const nearest = Math.min(...distances);
  const positions = held.filter((_, i) => distances[i] === nearest).map((h) => h.to);
  return { positions: positions.sort(), known: nearest === 0 };
}

/** What an actor represents at the time of a gathering. */
export function representedAt(graph: Graph, actor: string, gathering: Gathering): Set<string> {
  if (kindOfId(actor) === 'person') return representedByPositions(graph, holdingsAt(graph, actor, gathering).positions);
  return representedByInstitution(graph, actor);
}

/** The country of an institution, else the last body that it is part of. */
export function sideOfInstitution(graph: Graph, institution: string): string {
  const [country] = [...representedByInstitution(graph, institution)].filter(isCountry).sort();
  if (country) return country;
  const seen = [institution];
  for (;;) {
    const last = seen.at(-1) as string;
    const next = targets(graph, 'PART_OF', last).find((whole) => !seen.includes(whole));
    if (!next) return last;
    seen.push(next);
  }
}

export interface Side {
  id: string;
  /** Whether it is known that the actor stood for it then, or only assumed. */
  known: boolean;
}

/** The side of an actor at a gathering. */
export function sideOf(graph: Graph, actor: string, gathering: Gathering): Side {
  const [through] = relationshipsTo(graph, 'REPRESENTED_IN', gathering.id)
    .filter((r) => (r.properties.through as string[]).includes(actor))
    .map((r) => r.from)
    .sort();
  if (through) return { id: through, known: true };
  if (isCountry(actor)) return { id: actor, known: true };
  if (kindOfId(actor) === 'organization') return { id: sideOfInstitution(graph, actor), known: true };
  const { positions, known } = holdingsAt(graph, actor, gathering);
  const position = positions.find((p) => targets(graph, 'OF', p).length > 0);
  if (!position) return { id: actor, known: true };
  const [country] = [...representedByPositions(graph, [position])].filter(isCountry).sort();
  if (country) return { id: country, known };
  return { id: sideOfInstitution(graph, targets(graph, 'OF', position)[0] as string), known };
}
