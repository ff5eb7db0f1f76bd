/** How actors belong to the institutions of a path: by a position, or by being part of them. */
import { groupBy } from '../../model/grouping.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';
import type { RelationshipReference } from '../elements.ts';
import { reference } from './references.ts';
import type { Step } from './shortest.ts';

export interface Holding {
  position: string;
  title: string;
  firstKnown: string | null;
  lastKnown: string | null;
}

/** An actor and the institution it is to be joined to, on the day and at the gathering next to the link. */
export interface Membership {
  actor: string;
  institution: string;
  on: string | null;
  at: string | null;
}

export interface Held extends Membership {
  /** The position by which it belongs, nearest to the day; null for bodies. */
  holding: Holding | null;
  /** Whether the documents show the actor so at that very gathering or day, or it is only assumed. */
  known: boolean;
  references: RelationshipReference[];
}

const isPerson = (id: string): boolean => id.startsWith('person-');

/** How far a day lies outside a holding's observations, as text order allows; '' when inside. */
function distance({ firstKnown, lastKnown }: Holding, on: string): number {
  if (!firstKnown || !lastKnown) return Number.POSITIVE_INFINITY;
  if (firstKnown <= on && on <= lastKnown) return 0;
  const nearest = on < firstKnown ? firstKnown : lastKnown;
  return Math.abs(Date.parse(nearest) - Date.parse(on));
}

function nearest(holdings: readonly Holding[], on: string | null): Holding | null {
  if (on === null) return holdings[0] ?? null;
  return [...holdings].sort((a, b) => distance(a, on) - distance(b, on))[0] ?? null;
}

function referencesOf({ actor, institution }: Membership, holding: Holding | null): RelationshipReference[] {
  if (actor === institution) return [];
  if (!isPerson(actor)) return [reference('PART_OF', actor, institution)];
  return holding ? [reference('HELD', actor, holding.position), reference('OF', holding.position, institution)] : [];
}

/** Reads what joins each actor to its institution. */
export async function readHeld(context: Context, memberships: readonly Membership[]): Promise<Held[]> {
  const persons = memberships.filter((m) => isPerson(m.actor));
  const gatherings = [...new Set(memberships.flatMap((m) => m.at ?? []))];
  const question = {
    persons: [...new Set(persons.map((m) => m.actor))],
    institutions: [...new Set(persons.map((m) => m.institution))],
  };
  const [positions, represented] = await Promise.all([
    persons.length > 0 ? context.store.read(reading.positionsBetween, question, optionsOf(context)) : [],
    gatherings.length > 0 ? context.store.read(reading.representedIn, { ids: gatherings }, optionsOf(context)) : [],
  ]);
  const byPair = groupBy(positions, (p) => `${p.person} ${p.institution}`);
  return memberships.map((membership) => {
    const { actor, institution, on, at } = membership;
    const holding = nearest(byPair.get(`${actor} ${institution}`) ?? [], on);
    const spokeThere = represented.some((r) => r.id === at && r.country === institution && r.through?.includes(actor));
    const known = !isPerson(actor) || on === null || spokeThere || (holding !== null && distance(holding, on) === 0);
    return { ...membership, holding, known, references: referencesOf(membership, holding) };
  });
}

/** The two memberships of each institutional link, seen from the contacts before and after it. */
export function membershipsOf(steps: readonly Step[], index: number): [Membership, Membership] | null {
  const step = steps[index];
  if (step?.link.type !== 'institution') return null;
  const before = steps.slice(0, index).findLast((s) => s.link.type === 'contact')?.link;
  const after = steps.slice(index + 1).find((s) => s.link.type === 'contact')?.link;
  const institution = step.link.via;
  return [
    { actor: step.from, institution, on: before?.dateFrom ?? null, at: before?.via ?? null },
    { actor: step.link.to, institution, on: after?.dateFrom ?? null, at: after?.via ?? null },
  ];
}
