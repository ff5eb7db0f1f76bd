/** GEXF 1.3 with time: when an event was, else when documents first and last told of it. */

import { parsePartialDate } from '../../model/dates.ts';
import type { GraphNode, GraphRelationship } from '../../model/graph.ts';
import { relationshipOf } from '../../model/relationships.ts';
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
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  list: 'string',
};

const NODE_ATTRIBUTES: readonly Column[] = [{ name: 'kind', type: 'string' }, ...NODE_COLUMNS];
const EDGE_ATTRIBUTES: readonly Column[] = [{ name: 'type', type: 'string' }, ...RELATIONSHIP_COLUMNS];

const attributes = (of: string, columns: readonly Column[]): string =>
  `<attributes class="${of}">\n${columns
    .map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`)
    .join('')}</attributes>\n`;

function valuesOf(flat: Flat): string {
  let values = '';
  for (const [name, value] of Object.entries(flat)) values += `<attvalue for="${name}" value="${xml(asText(value))}"/>`;
  return `<attvalues>${values}</attvalues>`;
}

/** The first and last day as attributes; a day that is told as a month or year is widened. */
function spell(from: unknown, to: unknown): string {
  const start = typeof from === 'string' ? parsePartialDate(from)?.dateFrom : undefined;
  const end = typeof to === 'string' ? parsePartialDate(to)?.dateTo : undefined;
  return `${start ? ` start="${start}"` : ''}${end ? ` end="${end}"` : ''}`;
}

export function gexfNode(node: GraphNode): string {
  const { dateFrom, dateTo } = node.properties;
  const days = dateFrom ? spell(dateFrom, dateTo) : spell(node.firstKnown, node.lastKnown);
  const values = valuesOf({ kind: node.kind, ...flatNode(node) });
  return `<node id="${xml(node.id)}" label="${xml(labelOf(node))}"${days}>${values}</node>\n`;
}

export function gexfEdge(relationship: GraphRelationship): string {
  const { id, type, from, to, firstKnown, lastKnown } = relationship;
  const label = xml(relationshipOf(type).caption);
  const values = valuesOf({ type, ...flatRelationship(relationship) });
  const ends = `source="${xml(from)}" target="${xml(to)}"`;
  return `<edge id="${xml(id)}" ${ends} label="${label}"${spell(firstKnown, lastKnown)}>${values}</edge>\n`;
}

export async function* gexf(graph: ExportedGraph): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield '<meta><creator>Entente</creator></meta>\n';
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield attributes('node', NODE_ATTRIBUTES) + attributes('edge', EDGE_ATTRIBUTES);
  yield '<nodes>\n';
  for await (const nodes of graph.nodes()) yield nodes.map(gexfNode).join('');
  yield '</nodes>\n<edges>\n';
  for await (const edges of graph.relationships()) yield edges.map(gexfEdge).join('');
  yield `</edges>\n</graph>\n<!-- data version ${graph.dataVersion}; ${await toldChange(graph)} -->\n</gexf>\n`;
}
