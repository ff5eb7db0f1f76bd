/** An honest nothing: what was searched, counted. */
import type { Searched } from '../contract/filters.ts';
import { counted } from '../model/wording.ts';
import * as reading from '../queries/reading.ts';
import type { Contacts } from './contact-graph/contacts.ts';
import { isGathering } from './contact-graph/graph.ts';
import type { Sides } from './contact-graph/sides.ts';
import { countsIn, isToday, type World } from './contact-graph/world.ts';
import { type Context, optionsOf } from './context.ts';
import type { Pause } from './pause.ts';

/** Counts of the whole graph, kept as long as the picture that they are of. */
const counts = new WeakMap<Sides, Map<string, number>>();
const MOST_KEPT = 200;

async function once({ sides }: Contacts, what: string, count: () => Promise<number>): Promise<number> {
  const kept = counts.get(sides) ?? new Map<string, number>();
  counts.set(sides, kept);
  const found = kept.get(what) ?? (await count());
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(what, found);
  return found;
}

/** Contacts that the filters leave between any two actors. */
async function countContacts(contacts: Contacts, pause: Pause): Promise<number> {
  let count = 0;
  for (const vertex of contacts.sides.graph.vertices()) {
    if (!isGathering(vertex)) continue;
    for (const _contact of contacts.at(vertex)) count += 1;
    if (pause.isDue) await pause.rest();
  }
  return count;
}

async function countRejected(context: Context): Promise<number> {
  const claims = await context.store.read(reading.claimCounts, {}, optionsOf(context));
  return claims.find((c) => !c.live)?.count ?? 0;
}

async function countDocuments(context: Context, world: World): Promise<number> {
  const rows = await context.store.read(reading.publications, {}, optionsOf(context));
  if (isToday(world)) return rows.length;
  return rows.filter(countsIn(world)).length;
}

export async function countSearched(
  context: Context,
  contacts: Contacts,
  world: World,
  actors: number,
  pause: Pause,
): Promise<Searched> {
  const [documents, rejectedClaims, joined] = await Promise.all([
    once(contacts, 'documents', () => countDocuments(context, world)),
    once(contacts, 'rejected claims', () => countRejected(context)),
    once(contacts, contacts.terms, () => countContacts(contacts, pause)),
  ]);
  return { actors, contacts: joined, documents, rejectedClaims };
}

export const searchedInWords = ({ actors, contacts, documents, rejectedClaims }: Searched): string =>
  [
    counted(documents ?? 0, 'document'),
    counted(contacts ?? 0, 'contact'),
    `${counted(actors, 'actor')} reached`,
    `${counted(rejectedClaims ?? 0, 'claim')} rejected or fallen`,
  ].join(', ');
