/**
 * The graph as exporters get it: batch by batch, nodes before relationships, in bounded memory.
 * Only ids are held. The graph may change meanwhile; what went out says so at its end.
 */
import { EntenteError } from '../../errors.ts';
import type { GraphNode, GraphRelationship } from '../../model/graph.ts';
import { inBatches } from '../../model/grouping.ts';
import type { Kind } from '../../model/kinds.ts';
import { type RelationshipType, relationshipOf } from '../../model/relationships.ts';
import type { RowOf } from '../../queries/definition.ts';
import { nodeFromRow, relationshipFromRow } from '../../queries/elements.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, inBackground } from '../../questions/context.ts';
import { dataVersion } from '../../questions/stats.ts';
import { readAhead } from './ahead.ts';
import type { Selection } from './selection.ts';

export type NodeRow = RowOf<typeof reading.nodes>;
export type RelationshipRow = RowOf<typeof reading.allRelationships>;
export type DocumentRow = RowOf<typeof reading.documentsById>;

/** Nodes of one read: enough to spread its cost, few enough that who asks meanwhile waits for little. */
const NODES_AT_ONCE = 250;
/** Nodes at the end with few relationships; most have none or one of a type. */
const ANCHORS_AT_ONCE = 250;

/** What an exporter writes: of one state of the graph, unless `changed` says otherwise afterwards. */
export interface ExportedGraph {
  /** Names the state that was begun with. */
  readonly dataVersion: string;
  nodes(): AsyncIterable<readonly GraphNode[]>;
  /** After the nodes: those with both ends among what went out. */
  relationships(): AsyncIterable<readonly GraphRelationship[]>;
  /** The documents that support each of these nodes or relationships. */
  documentsOf(keys: readonly string[]): Promise<Map<string, string[]>>;
  documents(ids: readonly string[]): Promise<DocumentRow[]>;
  /** Whether the graph changed since it was begun. */
  changed(): Promise<boolean>;
}

/** What the end of an export says of the state that it is of. */
export const toldChange = async (graph: ExportedGraph): Promise<string> =>
  (await graph.changed()) ? 'the graph changed while this was written' : 'the graph did not change meanwhile';

export class GraphSource implements ExportedGraph {
  readonly dataVersion: string;
  readonly context: Context;
  readonly #selection: Selection;
  /** What went out: a node may go while the others are read. */
  readonly #out = new Set<string>();

  constructor(context: Context, selection: Selection, version: string) {
    this.context = context;
    this.#selection = selection;
    this.dataVersion = version;
  }

  get kinds(): Kind[] {
    return [...this.#selection.nodes.keys()];
  }

  get types(): readonly RelationshipType[] {
    return this.#selection.types;
  }

  async *nodeRows(kind: Kind): AsyncGenerator<NodeRow[]> {
    const { store } = this.context;
    const read = (ids: string[]) => store.read(reading.nodes, { ids }, inBackground(this.context));
    for await (const rows of readAhead(inBatches(this.#selection.nodes.get(kind) ?? [], NODES_AT_ONCE), read)) {
      for (const row of rows) this.#out.add(row.id);
      yield rows;
    }
  }

  async *relationshipRows(type: RelationshipType): AsyncGenerator<RelationshipRow[]> {
    const query = reading.relationshipsFrom.get(type);
    if (!query) throw new EntenteError('internal', `no query for ${type}`);
    const { store } = this.context;
    const read = (ids: string[]) => store.read(query, { ids }, inBackground(this.context));
    const { anchor, from, to } = relationshipOf(type);
    for (const kind of anchor === 'from' ? from : to) {
      const anchors = this.#selection.nodes.get(kind) ?? [];
      for await (const rows of readAhead(inBatches(anchors, ANCHORS_AT_ONCE), read))
        yield rows.filter((row) => this.#goesOut(row)).map((row) => ({ ...row, type }));
    }
  }

  async *nodes(): AsyncGenerator<GraphNode[]> {
    for (const kind of this.kinds) for await (const rows of this.nodeRows(kind)) yield rows.map(nodeFromRow);
  }

  async *relationships(): AsyncGenerator<GraphRelationship[]> {
    for (const type of this.types)
      for await (const rows of this.relationshipRows(type)) yield rows.map(relationshipFromRow);
  }

  async documentsOf(keys: readonly string[]): Promise<Map<string, string[]>> {
    const documents = new Map<string, string[]>();
    const rows = await this.context.store.read(
      reading.documentsOfKeys,
      { keys: [...keys] },
      inBackground(this.context),
    );
    for (const { key, documentId } of rows) documents.set(key, [...(documents.get(key) ?? []), documentId]);
    return documents;
  }

  documents(ids: readonly string[]): Promise<DocumentRow[]> {
    return this.context.store.read(reading.documentsById, { ids: [...ids] }, inBackground(this.context));
  }

  async changed(): Promise<boolean> {
    return (await dataVersion(this.context)) !== this.dataVersion;
  }

  #goesOut({ id, from, to, properties }: Omit<RelationshipRow, 'type'>): boolean {
    const { named, knownBy } = this.#selection;
    const { firstKnown } = properties;
    return (
      this.#out.has(from) &&
      this.#out.has(to) &&
      (named === null || named.has(id)) &&
      (knownBy === null || (typeof firstKnown === 'string' && firstKnown <= knownBy))
    );
  }
}
