/** Reads the picture of the graph from the store, whole or what a commit touched. */
import type { GraphStore, ReadOptions } from '../../graph-store/port.ts';
import type { GraphRelationship, Properties } from '../../model/graph.ts';
import { groupBy, inBatches } from '../../model/grouping.ts';
import { KIND_NAMES, type Kind } from '../../model/kinds.ts';
import { RELATIONSHIP_TYPES, type RelationshipType, relationshipOf } from '../../model/relationships.ts';
import type { Touched } from '../../projection/touched.ts';
import type { RowOf } from '../../queries/definition.ts';
import { nodeFromRow, relationshipFromRow } from '../../queries/elements.ts';
import * as reading from '../../queries/reading.ts';
import { Pause } from '../pause.ts';
import { ContactGraph } from './graph.ts';

/** A large graph takes its time; one that stands still does not. */
const TIMEOUT_MS = 600_000;
const IDS_AT_ONCE = 2_000;

type NodeRow = RowOf<typeof reading.nodes>;
type SnapshotNode = NodeOf<typeof reading.snapshotNodes>;
type SnapshotRelationship = NodeOf<typeof reading.snapshotRelationships>;
type NodeOf<M> = M extends ReadonlyMap<infer _K, infer Q> ? RowOf<Q> : never;

function nodeOf(kind: Kind, row: SnapshotNode) {
  const { id, sources, confidence, firstKnown, lastKnown, ...facts } = row;
  const properties = Object.fromEntries(Object.entries(facts).filter(([, v]) => v !== null)) as Properties;
  return { id, kind, properties, sources, confidence, firstKnown, lastKnown };
}

const relationshipFrom = (type: RelationshipType, { through, ...row }: SnapshotRelationship): GraphRelationship => ({
  ...row,
  type,
  properties: through ? { through } : {},
});

/** The whole picture. */
export async function readGraph(store: GraphStore): Promise<ContactGraph> {
  const graph = new ContactGraph();
  const options = { timeoutMs: TIMEOUT_MS };
  const pause = new Pause(undefined);
  for (const kind of KIND_NAMES) {
    const query = reading.snapshotNodes.get(kind);
    if (!query) continue;
    for await (const row of store.stream(query, {}, options)) {
      graph.putNode(nodeOf(kind, row));
      if (pause.isDue) await pause.rest();
    }
  }
  for (const type of RELATIONSHIP_TYPES) {
    const query = reading.snapshotRelationships.get(type);
    if (!query) continue;
    for await (const row of store.stream(query, {}, options)) {
      graph.putRelationship(relationshipFrom(type, row));
      if (pause.isDue) await pause.rest();
    }
  }
  return graph;
}

/** What was touched as it stands now: applied to the picture by the returned function, which reads nothing more. */
export async function readTouched(
  store: GraphStore,
  touched: Touched,
  options: ReadOptions = {},
): Promise<(graph: ContactGraph) => void> {
  const nodes = [...new Set(touched.nodes)];
  const wanted = new Map(touched.relationships.map((r) => [r.id, r]));
  const nodeRows: NodeRow[] = [];
  for (const ids of inBatches(nodes, IDS_AT_ONCE))
    nodeRows.push(...(await store.read(reading.nodes, { ids }, options)));
  const relationships: GraphRelationship[] = [];
  for (const [type, of] of groupBy([...wanted.values()], (r) => r.type)) {
    const query = reading.relationshipsFrom.get(type);
    const { anchor } = relationshipOf(type);
    const anchors = [...new Set(of.map((r) => r[anchor]))];
    for (const ids of query ? inBatches(anchors, IDS_AT_ONCE) : []) {
      const rows = await store.read(query as NonNullable<typeof query>, { ids }, options);
      for (const row of rows) if (wanted.has(row.id)) relationships.push(relationshipFromRow({ ...row, type }));
    }
  }
  const here = new Set([...nodeRows.map((r) => r.id), ...relationships.map((r) => r.id)]);
  return (graph) => {
    for (const id of wanted.keys()) if (!here.has(id)) graph.removeRelationship(id);
    for (const row of nodeRows) graph.putNode(nodeFromRow(row));
    for (const relationship of relationships) graph.putRelationship(relationship);
    for (const id of nodes) if (!here.has(id)) graph.removeNode(id);
  };
}
