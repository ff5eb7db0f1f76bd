/** Cytoscape.js: what `cy.json()` and Cytoscape Desktop read; lists stay lists. */
import type { GraphNode, GraphRelationship } from '../../model/graph.ts';
import { flatNode, flatRelationship, labelOf } from './columns.ts';
import type { ExportedGraph } from './source.ts';

export const cytoscapeNode = (node: GraphNode): string =>
  JSON.stringify({ data: { id: node.id, kind: node.kind, label: labelOf(node), ...flatNode(node) } });

export function cytoscapeEdge(relationship: GraphRelationship): string {
  const { id, type, from, to } = relationship;
  return JSON.stringify({ data: { id, source: from, target: to, type, ...flatRelationship(relationship) } });
}

/** Items of a JSON list, one on each line. */
async function* listed<T>(batches: AsyncIterable<readonly T[]>, write: (item: T) => string): AsyncGenerator<string> {
  let before = '\n';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield before + batch.map(write).join(',\n');
    before = ',\n';
  }
}

export async function* cytoscape(graph: ExportedGraph): AsyncGenerator<string> {
  yield '{"elements":{"nodes":[';
  yield* listed(graph.nodes(), cytoscapeNode);
  yield '\n],"edges":[';
  yield* listed(graph.relationships(), cytoscapeEdge);
  const data = { name: 'Entente', dataVersion: graph.dataVersion, changedMeanwhile: await graph.changed() };
  yield `\n]},"data":${JSON.stringify(data)}}\n`;
}
