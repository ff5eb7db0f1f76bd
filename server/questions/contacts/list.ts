/** Who met whom: the pairs, and a matrix of them. */
import type { ContactsQuery, ContactsResponse, MatrixQuery, MatrixResponse, Pair } from '../../contract/contacts.ts';
import type { Node } from '../../contract/graph.ts';
import { EntenteError } from '../../errors.ts';
import { inBatches } from '../../model/grouping.ts';
import { pictureFor } from '../contact-graph/keeper.ts';
import type { Sides } from '../contact-graph/sides.ts';
import type { Context } from '../context.ts';
import { nodesById } from '../elements.ts';
import { nextCursor, offsetOf } from '../pages.ts';
import { Pause } from '../pause.ts';
import { clustered } from './cluster.ts';
import { type ContactQuestion, encounters } from './encounters.ts';
import { outcomeOf } from './nothing.ts';
import { gradeOf, type PairSum, pairKey, type Sums, sumUp } from './pairs.ts';

const NAMES_AT_ONCE = 2_000;

const kept = new WeakMap<Sides, Map<string, Promise<Sums>>>();
/** Questions whose sums are kept: the pages of one question, and the list and matrix of it, are asked one after another. */
const SUMS_KEPT = 8;

/** The sums of a question; those of the last few are kept until the graph changes. */
async function sumsOf(context: Context, question: ContactQuestion, pause: Pause): Promise<Sums> {
  const { sides } = await pictureFor(context, question);
  const { by, of, kinds, countries, rank, forum, place, topic, since, until, dates, grade, sources, confidence } =
    question;
  const key = JSON.stringify([
    by,
    of,
    kinds,
    countries,
    rank,
    forum,
    place,
    topic,
    since,
    until,
    dates,
    grade,
    sources,
    confidence,
  ]);
  const all = kept.get(sides) ?? new Map<string, Promise<Sums>>();
  kept.set(sides, all);
  const sums = all.get(key) ?? sumUp(question, encounters(sides, question, pause));
  all.delete(key);
  all.set(key, sums);
  for (const old of [...all.keys()].slice(0, -SUMS_KEPT)) all.delete(old);
  return sums.catch((error: unknown) => {
    all.delete(key);
    // Whoever asked first went away; this asker did not.
    if (error instanceof EntenteError && error.code === 'cancelled' && !context.signal?.aborted)
      return sumsOf(context, question, pause);
    throw error;
  });
}

async function namesOf(context: Context, ids: readonly string[]): Promise<Map<string, Node>> {
  const nodes = new Map<string, Node>();
  for (const page of inBatches(ids, NAMES_AT_ONCE))
    for (const [id, node] of await nodesById(context, page)) nodes.set(id, node);
  return nodes;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byIds = (x: PairSum, y: PairSum): number => inOrder(pairKey(x.a, x.b), pairKey(y.a, y.b));
const byCount = (x: PairSum, y: PairSum): number =>
  y.count - x.count || inOrder(y.last ?? '', x.last ?? '') || byIds(x, y);
const byLast = (x: PairSum, y: PairSum): number =>
  inOrder(y.last ?? '', x.last ?? '') || y.count - x.count || byIds(x, y);

async function sorted(context: Context, pairs: readonly PairSum[], sort: ContactsQuery['sort']): Promise<PairSum[]> {
  if (sort !== 'name') return [...pairs].sort(sort === 'count' ? byCount : byLast);
  const names = await namesOf(context, [...new Set(pairs.flatMap((p) => [p.a.id, p.b.id]))]);
  const told = (p: PairSum): string =>
    [p.a.id, p.b.id]
      .map((id) => names.get(id)?.name ?? id)
      .sort((a, b) => a.localeCompare(b, 'en'))
      .join(' ');
  const keyed = pairs.map((p) => ({ p, name: told(p) }));
  return keyed.sort((x, y) => x.name.localeCompare(y.name, 'en') || byIds(x.p, y.p)).map(({ p }) => p);
}

/** A pair for the wire, the first by name first. */
export function pairView(sum: PairSum, nodes: ReadonlyMap<string, Node>): Pair | null {
  const [a, b] = [nodes.get(sum.a.id), nodes.get(sum.b.id)];
  if (!a || !b) return null;
  const { count, byGrade, first, last, assumed } = sum;
  const [one, other] = a.name.localeCompare(b.name, 'en') <= 0 ? [a, b] : [b, a];
  return { a: one, b: other, count, grade: gradeOf(sum), byGrade, first, last, assumed };
}

/** A page of the pairs in contact. */
export async function contactsOf(context: Context, query: ContactsQuery): Promise<ContactsResponse> {
  const pause = new Pause(context.signal);
  const { pairs, gatherings, gatheringsOf } = await sumsOf(context, query, pause);
  const skip = offsetOf(query.cursor);
  const page = (await sorted(context, pairs, query.sort)).slice(skip, skip + query.limit);
  const nodes = await nodesById(
    context,
    page.flatMap((p) => [p.a.id, p.b.id]),
  );
  const found = { pairs: pairs.length, gatherings, actors: gatheringsOf.size };
  return {
    parameters: query,
    items: page.flatMap((sum) => pairView(sum, nodes) ?? []),
    total: pairs.length,
    nextCursor: nextCursor(skip, page.length, pairs.length),
    pairs: pairs.length,
    gatherings,
    ...(await outcomeOf(context, query, found, pause)),
  };
}

/** The busiest actors or countries against one another. */
export async function contactMatrix(context: Context, query: MatrixQuery): Promise<MatrixResponse> {
  const pause = new Pause(context.signal);
  const sums = await sumsOf(context, query, pause);
  const { pairs, gatherings, gatheringsOf } = sums;
  const busiest = [...gatheringsOf]
    .sort(([a, n], [b, m]) => m - n || inOrder(a.id, b.id))
    .slice(0, query.size)
    .map(([vertex]) => vertex);
  const nodes = await nodesById(
    context,
    busiest.map((v) => v.id),
  );
  const chosen = new Set(busiest);
  const inside = pairs.filter((p) => chosen.has(p.a) && chosen.has(p.b));
  const name = (id: string): string => nodes.get(id)?.name ?? id;
  const order =
    query.order === 'cluster'
      ? clustered(busiest, inside)
      : query.order === 'name'
        ? [...busiest].sort((a, b) => name(a.id).localeCompare(name(b.id), 'en') || inOrder(a.id, b.id))
        : busiest;
  const position = new Map(order.map((v, i) => [v, i]));
  const cells = inside.map((sum) => {
    const [row, column] = [position.get(sum.a) ?? 0, position.get(sum.b) ?? 0].sort((x, y) => x - y) as [
      number,
      number,
    ];
    const { count, first, last, assumed } = sum;
    return { row, column, count, grade: gradeOf(sum), first, last, assumed };
  });
  return {
    parameters: query,
    actors: order.flatMap((v) => {
      const node = nodes.get(v.id);
      return node ? [{ node, gatherings: gatheringsOf.get(v) ?? 0 }] : [];
    }),
    cells: cells.sort((x, y) => x.row - y.row || x.column - y.column),
    leftOut: gatheringsOf.size - busiest.length,
    pairs: pairs.length,
    gatherings,
    ...(await outcomeOf(context, query, { pairs: pairs.length, gatherings, actors: gatheringsOf.size }, pause)),
  };
}
