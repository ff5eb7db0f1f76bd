/** An honest nothing: what was searched, counted. */
import type { Searched } from '../contract/filters.ts';
import { counted } from '../model/wording.ts';
import * as reading from '../queries/reading.ts';
import type { Contacts } from './contact-graph/contacts.ts';
import { isGathering } from './contact-graph/graph.ts';
import { countsIn, isToday, type World } from './contact-graph/world.ts';
import { type Context, optionsOf } from './context.ts';
import type { Pause } from './pause.ts';

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
  const [documents, claims, joined] = await Promise.all([
    countDocuments(context, world),
    context.store.read(reading.claimCounts, {}, optionsOf(context)),
    countContacts(contacts, pause),
  ]);
  return { actors, contacts: joined, documents, rejectedClaims: claims.find((c) => !c.live)?.count ?? 0 };
}

export const searchedInWords = ({ actors, contacts, documents, rejectedClaims }: Searched): string =>
  [
    counted(documents ?? 0, 'document'),
    counted(contacts ?? 0, 'contact'),
    `${counted(actors, 'actor')} reached`,
    `${counted(rejectedClaims ?? 0, 'claim')} rejected or fallen`,
  ].join(', ');
