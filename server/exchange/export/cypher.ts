/** A Cypher script that makes the same nodes and relationships in Neo4j; run again it changes nothing. */
import type { GraphNode, GraphRelationship, PropertyValue } from '../../model/graph.ts';
import { groupBy } from '../../model/grouping.ts';
import { kindOf } from '../../model/kinds.ts';
import { type ExportedGraph, toldChange } from './source.ts';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Half of a pair is no character of any encoding. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** Most texts need no look at each of their characters. */
const PLAIN = /^[ -&(-[\]-~]*$/;

const escaped = (text: string): string =>
  text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/[\\'\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(CONTROL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A string literal on one line. */
const quoted = (text: string): string => `'${PLAIN.test(text) ? text : escaped(text)}'`;

export function literal(value: PropertyValue): string {
  if (typeof value === 'string') return quoted(value);
  return Array.isArray(value) ? `[${value.map(quoted).join(', ')}]` : String(value);
}

/** Names come from the registry, which has plain words alone. */
function map(properties: Readonly<Record<string, PropertyValue | null>>): string {
  let entries = '';
  for (const [name, value] of Object.entries(properties))
    if (value !== null) entries += `${entries && ', '}${name}: ${literal(value)}`;
  return `{${entries}}`;
}

const shown = ({ id, properties, sources, confidence, firstKnown, lastKnown }: GraphNode | GraphRelationship): string =>
  map({ ...properties, id, sources, confidence, firstKnown, lastKnown });

const unwind = (rows: readonly string[], rest: string): string => `UNWIND [\n${rows.join(',\n')}\n] AS row\n${rest};\n`;

export function cypherNodes(nodes: readonly GraphNode[]): string {
  const statement = ([kind, of]: [string, GraphNode[]]): string =>
    unwind(of.map(shown), `MERGE (n:${kindOf(kind).labels.join(':')} {id: row.id}) SET n = row`);
  return [...groupBy(nodes, (n) => n.kind as string)].map(statement).join('');
}

export function cypherRelationships(relationships: readonly GraphRelationship[]): string {
  const row = (r: GraphRelationship): string =>
    `{from: ${literal(r.from)}, to: ${literal(r.to)}, properties: ${shown(r)}}`;
  const statement = ([type, of]: [string, GraphRelationship[]]): string =>
    unwind(
      of.map(row),
      `MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:${type}]->(b) SET r = row.properties`,
    );
  return [...groupBy(relationships, (r) => r.type as string)].map(statement).join('');
}

export async function* cypher(graph: ExportedGraph): AsyncGenerator<string> {
  yield `// Entente, data version ${graph.dataVersion}. Run it with cypher-shell: each statement ends with a semicolon.\n`;
  yield 'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n';
  for await (const nodes of graph.nodes()) yield cypherNodes(nodes);
  for await (const relationships of graph.relationships()) yield cypherRelationships(relationships);
  yield `// The end: ${await toldChange(graph)}.\n`;
}
