/** GraphML: keys with the registry's types; lists are JSON text, for GraphML has none. */
import type { GraphNode, GraphRelationship } from '../../model/graph.ts';
import {
  asText,
  type Column,
  type ColumnType,
  type Flat,
  flatNode,
  flatRelationship,
  labelOf,
  NODE_COLUMNS,
  RELATIONSHIP_COLUMNS,
} from './columns.ts';
import { type ExportedGraph, toldChange } from './source.ts';
import { xml } from './xml.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'boolean',
  list: 'string',
};

const NODE_KEYS: readonly Column[] = [
  { name: 'kind', type: 'string' },
  { name: 'label', type: 'string' },
  ...NODE_COLUMNS,
];
const EDGE_KEYS: readonly Column[] = [{ name: 'type', type: 'string' }, ...RELATIONSHIP_COLUMNS];

const keyLines = (prefix: string, domain: string, columns: readonly Column[]): string =>
  columns
    .map(
      ({ name, type }) =>
        `<key id="${prefix}-${name}" for="${domain}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');

function dataOf(prefix: string, flat: Flat): string {
  let data = '';
  for (const [name, value] of Object.entries(flat))
    data += `<data key="${prefix}-${name}">${xml(asText(value))}</data>`;
  return data;
}

export const graphmlNode = (node: GraphNode): string =>
  `<node id="${xml(node.id)}">${dataOf('n', { kind: node.kind, label: labelOf(node), ...flatNode(node) })}</node>\n`;

export function graphmlEdge(relationship: GraphRelationship): string {
  const { id, type, from, to } = relationship;
  const data = dataOf('e', { type, ...flatRelationship(relationship) });
  return `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}">${data}</edge>\n`;
}

export async function* graphml(graph: ExportedGraph): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  yield keyLines('n', 'node', NODE_KEYS) + keyLines('e', 'edge', EDGE_KEYS);
  yield '<graph id="entente" edgedefault="directed">\n';
  for await (const nodes of graph.nodes()) yield nodes.map(graphmlNode).join('');
  for await (const edges of graph.relationships()) yield edges.map(graphmlEdge).join('');
  yield `</graph>\n<!-- data version ${graph.dataVersion}; ${await toldChange(graph)} -->\n</graphml>\n`;
}
