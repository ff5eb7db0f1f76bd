/**
 * What a person sees first of the graph. Worked out once for each commit: the latest
 * events by one pass over the picture in memory, the pairs from its sums; the store is
 * asked for counts, and for the few nodes that are named.
 */
import { contactsQuerySchema } from '../contract/contacts.ts';
import type { Node } from '../contract/graph.ts';
import type { HomeResponse } from '../contract/home.ts';
import * as reading from '../queries/reading.ts';
import { into, type Vertex } from './contact-graph/graph.ts';
import { pictureFor } from './contact-graph/keeper.ts';
import type { Sides } from './contact-graph/sides.ts';
import { contactsOf } from './contacts/list.ts';
import type { Context } from './context.ts';
import { nodesById } from './elements.ts';
import { Pause } from './pause.ts';
import { stats } from './stats.ts';

const MOST_SOURCES = 8;
const MOST_EVENTS = 6;
const MOST_ACTORS = 4;
const MOST_PAIRS = 5;

interface Event {
  vertex: Vertex;
  actors: readonly Vertex[];
}

const known = new WeakMap<Sides, Promise<HomeResponse>>();

/** Home as of the last commit. */
export async function home(context: Context): Promise<HomeResponse> {
  const { sides } = await pictureFor(context, {});
  // Not ended with the question that asked first: others may wait for the same answer.
  const answer = known.get(sides) ?? workedOut({ store: context.store }, sides);
  known.set(sides, answer);
  return answer.catch((error: unknown) => {
    known.delete(sides);
    throw error;
  });
}

async function workedOut(context: Context, sides: Sides): Promise<HomeResponse> {
  const [counts, sources, events, pairs] = await Promise.all([
    stats(context),
    context.store.read(reading.publishers, { limit: MOST_SOURCES }),
    latestEvents(sides),
    contactsOf(context, contactsQuerySchema.parse({ by: 'country', limit: MOST_PAIRS })),
  ]);
  const meetings = events.meetings.map((vertex) => event(vertex, participants(sides, vertex)));
  const commitments = events.commitments.map((vertex) => event(vertex, makers(vertex)));
  const named = [...meetings, ...commitments].flatMap(({ vertex, actors }) => [
    vertex.id,
    ...shown(actors).map((a) => a.id),
  ]);
  const nodes = await nodesById(context, named);
  const told = (of: readonly Event[]) => of.flatMap((e) => eventView(e, nodes) ?? []);
  return {
    stats: counts,
    sources,
    otherDocuments: sources.reduce((left, s) => left - s.documents, counts.documents),
    latestMeetings: told(meetings),
    latestCommitments: told(commitments),
    busiestPairs: pairs.items,
  };
}

/** The day by which an event is late or early; a commitment without one counts by its publication. */
const dayOf = ({ kind, dateFrom, firstKnown }: Vertex): string =>
  dateFrom ?? (kind === 'commitment' ? firstKnown : null) ?? '';

function byDayLatestFirst(a: Vertex, b: Vertex): number {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x > y ? -1 : x < y ? 1 : a.id < b.id ? -1 : 1;
}

/** The list with the vertex in its place, no longer than wanted. */
function withLatest(latest: readonly Vertex[], vertex: Vertex): readonly Vertex[] {
  const last = latest.at(-1);
  if (latest.length === MOST_EVENTS && last && byDayLatestFirst(last, vertex) < 0) return latest;
  return [...latest, vertex].sort(byDayLatestFirst).slice(0, MOST_EVENTS);
}

async function latestEvents({
  graph,
}: Sides): Promise<{ meetings: readonly Vertex[]; commitments: readonly Vertex[] }> {
  let meetings: readonly Vertex[] = [];
  let commitments: readonly Vertex[] = [];
  const pause = new Pause(undefined);
  for (const vertex of graph.vertices()) {
    if (pause.isDue) await pause.rest();
    if (!vertex.present || dayOf(vertex) === '') continue;
    if (vertex.kind === 'meeting') meetings = withLatest(meetings, vertex);
    if (vertex.kind === 'commitment') commitments = withLatest(commitments, vertex);
  }
  return { meetings, commitments };
}

const participants = (sides: Sides, meeting: Vertex): Vertex[] => sides.gathering(meeting).members.map((m) => m.actor);
const makers = (commitment: Vertex): Vertex[] => into(commitment, 'MADE').map((e) => e.from);

/** An event with its actors, the best supported first. */
const event = (vertex: Vertex, actors: readonly Vertex[]): Event => ({
  vertex,
  actors: [...new Set(actors)].sort((a, b) => b.sources - a.sources || (a.id < b.id ? -1 : 1)),
});

const shown = (actors: readonly Vertex[]): readonly Vertex[] => actors.slice(0, MOST_ACTORS);

function eventView({ vertex, actors }: Event, nodes: ReadonlyMap<string, Node>) {
  const node = nodes.get(vertex.id);
  if (!node) return null;
  const named = shown(actors).flatMap((a) => nodes.get(a.id) ?? []);
  return { node, actors: named, otherActors: actors.length - named.length };
}
