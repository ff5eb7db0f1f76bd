/**
 * CSV for people and spreadsheets: nodes.csv and relationships.csv in a zip. A cell that a spreadsheet
 * would take for a formula (it begins with = + - @, a tab or a return) begins with an apostrophe.
 */
import { stringify } from 'csv-stringify/sync';
import type { GraphNode, GraphRelationship } from '../../model/graph.ts';
import {
  asText,
  type Column,
  type Flat,
  flatNode,
  flatRelationship,
  labelOf,
  NODE_COLUMNS,
  RELATIONSHIP_COLUMNS,
} from './columns.ts';
import { type ExportedGraph, toldChange } from './source.ts';
import { type Entry, zipped } from './zip.ts';

const NODE_HEAD = ['id', 'kind', 'label'];
const RELATIONSHIP_HEAD = ['id', 'type', 'from', 'to'];

type Cell = string | number | undefined;

const lines = (rows: readonly (readonly Cell[])[]): string => stringify([...rows], { escape_formulas: true });

const cells = (columns: readonly Column[], flat: Flat): Cell[] =>
  columns.map(({ name }) => {
    const value = flat[name];
    return value === undefined || typeof value === 'number' ? value : asText(value);
  });

const header = (head: readonly string[], columns: readonly Column[]): string =>
  lines([[...head, ...columns.map((c) => c.name)]]);

export const csvNodes = (nodes: readonly GraphNode[]): string =>
  lines(nodes.map((n) => [n.id, n.kind, labelOf(n), ...cells(NODE_COLUMNS, flatNode(n))]));

export const csvRelationships = (relationships: readonly GraphRelationship[]): string =>
  lines(relationships.map((r) => [r.id, r.type, r.from, r.to, ...cells(RELATIONSHIP_COLUMNS, flatRelationship(r))]));

const about = (version: string, change: string): string => `nodes.csv and relationships.csv: UTF-8, a header line, \
cells quoted where they must be, lists as JSON.
A cell that begins with = + - @, a tab or a return has an apostrophe before it, so that no spreadsheet computes it.
Data version ${version}; ${change}.
`;

export function csv(graph: ExportedGraph): AsyncIterable<Uint8Array> {
  const entries: Entry[] = [
    {
      name: 'nodes.csv',
      parts: async function* () {
        yield header(NODE_HEAD, NODE_COLUMNS);
        for await (const nodes of graph.nodes()) yield csvNodes(nodes);
      },
    },
    {
      name: 'relationships.csv',
      parts: async function* () {
        yield header(RELATIONSHIP_HEAD, RELATIONSHIP_COLUMNS);
        for await (const relationships of graph.relationships()) yield csvRelationships(relationships);
      },
    },
    {
      name: 'README.txt',
      parts: async function* () {
        yield about(graph.dataVersion, await toldChange(graph));
      },
    },
  ];
  return zipped(entries);
}
