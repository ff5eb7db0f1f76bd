/** One pair: each gathering at which the two were in contact, with the sentences that say so. */
import type { PairQuery, PairResponse } from '../../contract/contacts.ts';
import type { Evidence } from '../../contract/evidence.ts';
import type { Node } from '../../contract/graph.ts';
import { type Contact, Contacts } from '../contact-graph/contacts.ts';
import type { Edge, Vertex } from '../contact-graph/graph.ts';
import { pictureFor } from '../contact-graph/keeper.ts';
import { countsIn } from '../contact-graph/world.ts';
import type { Context } from '../context.ts';
import { nodesAsked, nodesById } from '../elements.ts';
import { evidenceOfKeys } from '../evidence.ts';
import { nextCursor, offsetOf } from '../pages.ts';
import { requireActor } from '../paths/ends.ts';
import { tellContact } from '../paths/tell.ts';
import { Pause } from '../pause.ts';
import { type ContactQuestion, type Encounter, encounters } from './encounters.ts';
import { byDate, gatheringView, idsOf } from './gathering-view.ts';
import { pairView } from './list.ts';
import { outcomeOf } from './nothing.ts';
import { addGathering, countsFor, isKnown, type PairSum } from './pairs.ts';

const EVIDENCE_PER_GATHERING = 6;

interface Between {
  encounter: Encounter;
  /** Its contacts between the two, the first of the two at `from`. */
  contacts: Contact[];
}

const turned = ({ gathering, from, to }: Contact): Contact => ({ gathering, from: to, to: from });

/** The contacts of one gathering that are between the two. */
function between(query: PairQuery, a: Vertex, b: Vertex, contacts: readonly Contact[]): Contact[] {
  return contacts.flatMap((contact) => {
    const [from, to] = [countsFor(query, contact.from), countsFor(query, contact.to)];
    if (from === a && to === b) return [contact];
    return from === b && to === a ? [turned(contact)] : [];
  });
}

function* betweenActors(contacts: Contacts, { kinds }: PairQuery, a: Vertex, b: Vertex): Generator<Between> {
  const wanted = kinds ? new Set<string>(kinds) : null;
  if (wanted && !(wanted.has(a.kind) && wanted.has(b.kind))) return;
  for (const contact of contacts.between(a, b))
    yield { encounter: { gathering: contact.gathering, contacts: [contact] }, contacts: [contact] };
}

async function* betweenTwo(context: Context, query: PairQuery, pause: Pause): AsyncGenerator<Between> {
  const { sides } = await pictureFor(context, query);
  const [a, b] = [sides.graph.vertex(query.a), sides.graph.vertex(query.b)];
  if (!a || !b) return;
  if (query.by === 'actor') {
    yield* betweenActors(new Contacts(sides, query), query, a, b);
    return;
  }
  for await (const encounter of encounters(sides, { ...query, of: [query.a] }, pause)) {
    const contacts = between(query, a, b, encounter.contacts);
    if (contacts.length > 0) yield { encounter, contacts };
  }
}

/** The relationships that a contact rests on: both belong to the gathering and, by side, stood for the two there. */
function edgesOf({ contacts, encounter }: Between, bySide: boolean): Edge[] {
  const edges = contacts.flatMap(({ from, to }) => [from.edge, to.edge]);
  if (!bySide) return edges;
  const sides = new Set(contacts.flatMap(({ from, to }) => [from.side, to.side]));
  const represented = encounter.gathering.vertex.in.get('REPRESENTED_IN') ?? [];
  return [...edges, ...represented.filter((e) => sides.has(e.from))];
}

/** Each sentence once, the surest first. */
function sentencesOf(edges: readonly Edge[], evidence: ReadonlyMap<string, Evidence[]>): Evidence[] {
  const unique = new Map<string, Evidence>();
  for (const e of edges.flatMap((edge) => evidence.get(edge.id) ?? []).sort((x, y) => y.confidence - x.confidence))
    unique.set(e.document.id + e.quote, unique.get(e.document.id + e.quote) ?? e);
  return [...unique.values()].slice(0, EVIDENCE_PER_GATHERING);
}

export async function contactsBetween(context: Context, query: PairQuery): Promise<PairResponse> {
  const [a, b] = (await nodesAsked(context, [query.a, query.b])) as [Node, Node];
  requireActor(a, 'a');
  requireActor(b ?? a, 'b');
  const pause = new Pause(context.signal);
  const all: Between[] = [];
  for await (const found of betweenTwo(context, query, pause)) all.push(found);
  all.sort((x, y) => byDate(x.encounter.gathering.vertex, y.encounter.gathering.vertex));
  let sum: PairSum | undefined;
  for (const { encounter, contacts } of all) sum = addGathering(query, sum, encounter, contacts);
  const skip = offsetOf(query.cursor);
  const page = all.slice(skip, skip + query.limit);
  const bySide = query.by !== 'actor';
  const keys = page.flatMap((found) => edgesOf(found, bySide).map((e) => e.id));
  const [nodes, evidence] = await Promise.all([
    nodesById(context, [query.a, query.b, ...page.flatMap((f) => idsOf(f.encounter.gathering))]),
    evidenceOfKeys(context, keys, countsIn(query)),
  ]);
  const items = page.flatMap((found) => {
    const view = gatheringView(found.encounter.gathering, nodes);
    if (!view) return [];
    const pairs = found.contacts.flatMap(({ from, to }) => {
      const [x, y] = [nodes.get(from.actor.id), nodes.get(to.actor.id)];
      return x && y ? [{ a: x, b: y }] : [];
    });
    const told = pairs
      .map(({ a: from, b: to }) => tellContact({ from, to, via: view.via, grade: view.grade, date: view.date }))
      .join(' ');
    const assumed = bySide && !found.contacts.some(isKnown);
    return [{ ...view, between: pairs, assumed, told, evidence: sentencesOf(edgesOf(found, bySide), evidence) }];
  });
  const gives = async (changed: ContactQuestion): Promise<boolean> => {
    for await (const _found of betweenTwo(context, { ...query, ...changed }, pause)) return true;
    return false;
  };
  const found = { pairs: sum ? 1 : 0, gatherings: all.length, actors: 2 };
  const outcome = await outcomeOf(context, { ...query, of: [query.a] }, found, pause, gives);
  return {
    parameters: query,
    a,
    b: b ?? a,
    pair: sum ? pairView(sum, nodes) : null,
    items,
    total: all.length,
    nextCursor: nextCursor(skip, page.length, all.length),
    ...outcome,
    explanation: sum
      ? `${a.name} and ${(b ?? a).name} were in contact at ${all.length === 1 ? 'one gathering' : `${all.length} gatherings`}.`
      : outcome.explanation.replace('no such contact', `no contact of ${a.name} and ${(b ?? a).name}`),
  };
}
