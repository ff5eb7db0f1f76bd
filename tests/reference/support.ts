/**
 * The reference model, plain and slow, from the text of what the questions mean: the
 * graph as some documents tell it. Nothing of it is shared with the product's questions.
 */
import type { Claim } from '../../server/model/claims.ts';
import { parsePartialDate } from '../../server/model/dates.ts';
import type { GraphNode, GraphRelationship, Properties } from '../../server/model/graph.ts';
import type { RelationshipType } from '../../server/model/relationships.ts';
import { standingClaims } from '../../server/projection/standing.ts';
import type { Library } from './documents.ts';

/** What is known of the world that a question is asked of. */
export interface Knowledge {
  knownBy?: string | undefined;
  without?: readonly string[] | undefined;
}

export interface Graph {
  /** Ids of the documents that count. */
  documents: ReadonlySet<string>;
  nodes: ReadonlyMap<string, GraphNode>;
  relationships: readonly GraphRelationship[];
}

/** The standing claims of the documents that count. */
function claimsThatCount(
  { documents, decisions }: Library,
  { knownBy, without = [] }: Knowledge,
): Map<string, Claim[]> {
  const last = knownBy === undefined ? null : parsePartialDate(knownBy)?.dateTo;
  const counting = new Map<string, Claim[]>();
  for (const { document, claims } of documents) {
    const { id, published } = document;
    if (without.includes(id)) continue;
    const known = published === null ? null : parsePartialDate(published)?.dateTo;
    if (last && (!known || known > last)) continue;
    const ours = decisions.filter((d) => d.target.documentId === id);
    counting.set(id, standingClaims(claims, ours).standing);
  }
  return counting;
}

/** Documents agree on every property but `through`, which is all that any of them tells. */
function propertiesOf(claims: readonly Claim[]): Properties {
  const properties: Properties = Object.assign({}, ...claims.map((c) => c.assertion.properties));
  const through = claims.flatMap((c) => c.assertion.properties.through ?? []) as string[];
  return through.length > 0 ? { ...properties, through: [...new Set(through)].sort() } : properties;
}

/** What the claims on one node or relationship support together. */
function elementOf(id: string, claims: readonly Claim[]) {
  const documents = [...new Set(claims.map((c) => c.documentId))];
  const published = claims.flatMap((c) => c.published ?? []).sort();
  const doubts = documents.map(
    (d) => 1 - Math.max(...claims.filter((c) => c.documentId === d).map((c) => c.confidence)),
  );
  return {
    id,
    sources: documents.length,
    confidence: 1 - doubts.reduce((product, doubt) => product * doubt, 1),
    firstKnown: published[0] ?? null,
    lastKnown: published.at(-1) ?? null,
    properties: propertiesOf(claims),
  };
}

/** The graph that the documents that count hold up. */
export function graphOf(library: Library, knowledge: Knowledge): Graph {
  const counting = claimsThatCount(library, knowledge);
  const claims = [...counting.values()].flat();
  const nodes = new Map<string, GraphNode>();
  const relationships: GraphRelationship[] = [];
  for (const key of new Set(claims.map((c) => c.key))) {
    const supporting = claims.filter((c) => c.key === key);
    const assertion = supporting[0]?.assertion;
    if (assertion?.element === 'node') nodes.set(key, { ...elementOf(key, supporting), kind: assertion.kind });
    if (assertion?.element === 'relationship') {
      const { type, from, to } = assertion;
      relationships.push({ ...elementOf(key, supporting), type, from, to });
    }
  }
  return { documents: new Set(counting.keys()), nodes, relationships };
}

export const relationshipsFrom = (graph: Graph, type: RelationshipType, from: string): GraphRelationship[] =>
  graph.relationships.filter((r) => r.type === type && r.from === from);

export const relationshipsTo = (graph: Graph, type: RelationshipType, to: string): GraphRelationship[] =>
  graph.relationships.filter((r) => r.type === type && r.to === to);

/** Where the relationships of a type lead from a node. */
export const targets = (graph: Graph, type: RelationshipType, from: string): string[] =>
  relationshipsFrom(graph, type, from)
    .map((r) => r.to)
    .sort();
