/** Sides of a meeting: colleagues of one side do not meet one another. */

/** A gathering of actors: a meeting, a session, or a commitment with its parties. */
export interface Gathering {
  id: string;
  dateFrom: string | null;
  dateTo: string | null;
  datePrecision: string | null;
  confidence: number;
  participants: string[];
}

/** The side an actor was on: the country it spoke for there, else the body it speaks for, else itself. */
export type SideOf = (actor: string) => string;

export function sidesOf(
  represented: readonly { country: string; through: string[] | null }[],
  institutions: ReadonlyMap<string, readonly string[]>,
): SideOf {
  const country = new Map<string, string>();
  for (const row of represented) for (const actor of row.through ?? []) country.set(actor, row.country);
  return (actor) =>
    country.get(actor) ?? (actor.startsWith('person-') ? (institutions.get(actor)?.[0] ?? actor) : actor);
}

/** How many sides there were. */
export const countSides = (gathering: Gathering, sideOf: SideOf): number =>
  new Set(gathering.participants.map(sideOf)).size;

/** The persons whose side only their institutions tell: no country was represented there through them. */
export function unplaced(
  gathering: Gathering,
  represented: readonly { country: string; through: string[] | null }[],
): string[] {
  const placed = new Set(represented.flatMap((r) => r.through ?? []));
  return gathering.participants.filter((actor) => actor.startsWith('person-') && !placed.has(actor));
}
