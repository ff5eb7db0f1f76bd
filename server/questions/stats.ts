/** What is in the graph, in numbers, and the name of its version. */
import type { StatsResponse } from '../contract/service.ts';
import { kindOfLabels } from '../model/kinds.ts';
import * as reading from '../queries/reading.ts';
import { type Context, optionsOf } from './context.ts';

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

/** The last commit names what the graph holds; its number alone would come again in a store that is filled anew. */
export async function dataVersion(context: Context): Promise<string> {
  const [commit] = await context.store.read(reading.commit, {}, optionsOf(context));
  return [commit?.sequence ?? 0, commit?.token?.slice(0, 8)].filter((part) => part !== undefined).join('-');
}

/** Counts by kind and type, one read each; the version by one more, before them. */
export async function stats(context: Context): Promise<StatsResponse> {
  const { store } = context;
  const options = optionsOf(context);
  // First: what a commit changes meanwhile is then new to who compares, not missed.
  const version = await dataVersion(context);
  const [nodes, relationships, documents, claims, decisions] = await Promise.all([
    store.read(reading.nodeCounts, {}, options),
    store.read(reading.relationshipCounts, {}, options),
    store.read(reading.documentCount, {}, options),
    store.read(reading.claimCounts, {}, options),
    store.read(reading.decisionCount, {}, options),
  ]);
  const byKind: Record<string, number> = {};
  for (const { labels, count } of nodes) byKind[kindOfLabels(labels)] = (byKind[kindOfLabels(labels)] ?? 0) + count;
  const byType = Object.fromEntries(relationships.map((r) => [r.type, r.count]));
  return {
    dataVersion: version,
    nodes: { total: sum(byKind), byKind },
    relationships: { total: sum(byType), byType },
    documents: documents[0]?.total ?? 0,
    claims: claims.reduce((total, c) => total + c.count, 0),
    decisions: decisions[0]?.total ?? 0,
    period: { from: documents[0]?.from ?? null, to: documents[0]?.to ?? null },
  };
}
