/** Which nodes and relationships an export is of: their ids, gathered once, so that the graph itself need not be. */
import type { ExportQuestion } from '../../contract/export.ts';
import { EntenteError } from '../../errors.ts';
import { isWithin, parsePartialDate } from '../../model/dates.ts';
import { inBatches } from '../../model/grouping.ts';
import { KIND_NAMES, type Kind, kindOf, kindOfLabels } from '../../model/kinds.ts';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../model/relationships.ts';
import { claimFromProperties } from '../../queries/elements.ts';
import * as reading from '../../queries/reading.ts';
import { dayOf } from '../../questions/contact-graph/world.ts';
import { type Context, inBackground } from '../../questions/context.ts';

export interface Selection {
  /** Ids of nodes by their kind, in the order of the registry. */
  nodes: ReadonlyMap<Kind, readonly string[]>;
  types: readonly RelationshipType[];
  /** Ids of relationships where some were named; else all among the nodes are meant. */
  named: ReadonlySet<string> | null;
  /** The last day on which a relationship must have been known. */
  knownBy: string | null;
}

type Part = Omit<ExportQuestion, 'format'>;

interface Dated {
  firstKnown?: unknown;
  dateFrom?: unknown;
  dateTo?: unknown;
}

const IDS_AT_ONCE = 1_000;
/** A hub's relationship may have many claims. */
const KEYS_AT_ONCE = 100;

/** Whether everything is asked for. */
export const isWhole = ({ ids, kinds, types, since, until, knownBy }: Part): boolean =>
  [ids, kinds, types, since, until, knownBy].every((part) => part === undefined);

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whether a node of a kind is asked for, by its days. */
function judgeOf({ since, until, dates, knownBy }: Part): (kind: Kind, node: Dated) => boolean {
  const window = {
    from: since === undefined ? undefined : parsePartialDate(since)?.dateFrom,
    to: until === undefined ? undefined : parsePartialDate(until)?.dateTo,
  };
  const day = dayOf({ knownBy });
  return (kind, node) => {
    const firstKnown = text(node.firstKnown);
    if (day !== null && (firstKnown === null || firstKnown > day)) return false;
    const isDated = 'dateFrom' in kindOf(kind).properties;
    return !isDated || isWithin({ dateFrom: text(node.dateFrom), dateTo: text(node.dateTo) }, window, dates);
  };
}

type Judge = ReturnType<typeof judgeOf>;
type Gathered = Map<Kind, Set<string>>;

async function gatherAll(context: Context, gathered: Gathered, judge: Judge): Promise<void> {
  for (const [kind, ids] of gathered) {
    const query = reading.snapshotNodes.get(kind);
    if (!query) continue;
    for await (const row of context.store.stream(query, {}, inBackground(context)))
      if (judge(kind, row)) ids.add(row.id);
  }
}

/** Adds those of the ids that are nodes. @returns those that are not. */
async function gatherNodes(
  context: Context,
  ids: readonly string[],
  gathered: Gathered,
  judge: Judge,
): Promise<string[]> {
  const others: string[] = [];
  for (const batch of inBatches(ids, IDS_AT_ONCE)) {
    const found = new Set<string>();
    for (const row of await context.store.read(reading.nodes, { ids: batch }, inBackground(context))) {
      found.add(row.id);
      const kind = kindOfLabels(row.labels);
      if (judge(kind, row.properties)) gathered.get(kind)?.add(row.id);
    }
    others.push(...batch.filter((id) => !found.has(id)));
  }
  return others;
}

/** The ends of relationships, by the claims that hold them up. @throws `not-found` naming the first that nothing does. */
async function endsOf(context: Context, ids: readonly string[]): Promise<Set<string>> {
  const ends = new Set<string>();
  for (const batch of inBatches(ids, KEYS_AT_ONCE)) {
    const found = new Set<string>();
    for (const row of await context.store.read(reading.claimsOfKeys, { keys: batch }, inBackground(context))) {
      const { key, assertion } = claimFromProperties(row.properties).claim;
      if (assertion.element !== 'relationship' || found.has(key)) continue;
      found.add(key);
      ends.add(assertion.from).add(assertion.to);
    }
    const missing = batch.find((id) => !found.has(id));
    if (missing !== undefined)
      throw new EntenteError(
        'not-found',
        `there is no node or relationship ${missing}: it never was, or nothing holds it up any more`,
      );
  }
  return ends;
}

/** @throws EntenteError `not-found` naming the first id that is not there. */
export async function select(context: Context, part: Part): Promise<Selection> {
  const judge = judgeOf(part);
  const wanted = new Set(part.kinds ?? KIND_NAMES);
  const gathered: Gathered = new Map(KIND_NAMES.filter((k) => wanted.has(k)).map((k) => [k, new Set<string>()]));
  let named: Set<string> | null = null;
  if (part.ids) {
    const others = await gatherNodes(context, [...new Set(part.ids)], gathered, judge);
    if (others.length > 0) {
      named = new Set(others);
      await gatherNodes(context, [...(await endsOf(context, others))], gathered, judge);
    }
  } else {
    await gatherAll(context, gathered, judge);
  }
  return {
    nodes: new Map([...gathered].map(([kind, ids]) => [kind, [...ids]])),
    types: RELATIONSHIP_TYPES.filter((type) => !part.types || part.types.includes(type)),
    named,
    knownBy: dayOf(part),
  };
}
