/**
 * A query is a `.cypher` file with the schemas of its parameters and rows.
 * Files are read and checked once, when the definitions load: a missing file, or
 * a `$parameter` that the schema does not know (or the other way), stops the start.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { KINDS, type Kind } from '../model/kinds.ts';
import { RELATIONSHIPS, type RelationshipType } from '../model/relationships.ts';

export type Engine = 'embedded' | 'neo4j';

const CYPHER_FOLDER = fileURLToPath(new URL('../../cypher/', import.meta.url));

/** One query as the stores run it: a text for each engine, checked parameters and rows. */
export interface Query<P extends z.ZodObject = z.ZodObject, R extends z.ZodObject = z.ZodObject> {
  /** Path below `cypher/` without the extension, and the registry entry that fills its placeholder. */
  readonly name: string;
  readonly access: 'read' | 'write';
  readonly params: P;
  readonly row: R;
  readonly text: Readonly<Record<Engine, string>>;
  /** The comment above it in its file, without slashes. */
  readonly header?: string;
}

export type ParamsOf<Q> = Q extends Query<infer P, infer _R> ? z.input<P> : never;
export type RowOf<Q> = Q extends Query<infer _P, infer R> ? z.output<R> : never;

const withoutComments = (text: string): string => text.replace(/^\s*\/\/.*$/gm, '').trim();

interface CypherFile {
  text: string;
  header: string;
}

function readFile(file: string): CypherFile | null {
  const path = join(CYPHER_FOLDER, `${file}.cypher`);
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  const header = text
    .split('\n')
    .filter((line) => line.startsWith('//'))
    .join('\n');
  const query = withoutComments(text);
  const untold = parametersIn(query).filter((p) => !new RegExp(`\\$${p}\\b`).test(header));
  if (untold.length > 0) throw new Error(`cypher/${file}.cypher: its header does not explain ${untold.join(', ')}`);
  return { text: query, header: header.replace(/^\/\/ ?/gm, '') };
}

const parametersIn = (query: string): string[] => [
  ...new Set([...query.matchAll(/\$([A-Za-z_]\w*)/g)].map((m) => m[1] as string)),
];

/** The files of a query for both engines; `name.neo4j.cypher` and the like override `name.cypher`. */
function readFiles(name: string): Record<Engine, CypherFile> {
  const common = readFile(name);
  const embedded = readFile(`${name}.embedded`) ?? common;
  const neo4j = readFile(`${name}.neo4j`) ?? common;
  if (!embedded?.text || !neo4j?.text) throw new Error(`cypher/${name}.cypher is missing or empty`);
  return { embedded, neo4j };
}

function checkParameters(name: string, text: string, params: z.ZodObject): void {
  const used = new Set(parametersIn(text));
  const declared = new Set(Object.keys(params.shape));
  const unknown = [...used].filter((p) => !declared.has(p));
  const unused = [...declared].filter((p) => !used.has(p));
  if (unknown.length > 0) throw new Error(`cypher/${name}.cypher uses undeclared parameters: ${unknown.join(', ')}`);
  if (unused.length > 0) throw new Error(`cypher/${name}.cypher does not use its parameters: ${unused.join(', ')}`);
}

function build<P extends z.ZodObject, R extends z.ZodObject>(
  file: string,
  suffix: string,
  fill: Readonly<Record<string, string>>,
  params: P,
  row: R,
): Query<P, R> {
  const files = readFiles(file);
  const fillIn = (text: string): string => {
    const filled = text.replace(/\{\{(\w+)\}\}/g, (_, placeholder: string) => {
      const value = fill[placeholder];
      if (value === undefined) throw new Error(`cypher/${file}.cypher has an unknown placeholder {{${placeholder}}}`);
      return value;
    });
    checkParameters(file, filled, params);
    return filled;
  };
  const text = { embedded: fillIn(files.embedded.text), neo4j: fillIn(files.neo4j.text) };
  const access = file.startsWith('read/') ? 'read' : 'write';
  const query: Query<P, R> = { name: file + suffix, access, params, row, text, header: files.embedded.header };
  registry.set(query.name, query as unknown as Query);
  return query;
}

const registry = new Map<string, Query>();

/** Every query that has been defined, by name: the conformance suite runs them all. */
export const allQueries = (): ReadonlyMap<string, Query> => registry;

/** Defines a query without placeholders. */
export function defineQuery<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  file: string,
  params: P,
  row: R,
): Query<z.ZodObject<P>, z.ZodObject<R>> {
  return build(file, '', {}, z.object(params), z.object(row));
}

/** Defines one query for each kind: `{{labels}}` becomes that kind's labels, from the registry alone. */
export function defineForKinds<P extends z.ZodRawShape, R extends z.ZodRawShape>(file: string, params: P, row: R) {
  const entries = KINDS.map(
    (k) =>
      [
        k.kind,
        build(file, `#${k.kind}`, { labels: `:${k.labels.join(':')}` }, z.object(params), z.object(row)),
      ] as const,
  );
  return new Map(entries) as ReadonlyMap<Kind, Query<z.ZodObject<P>, z.ZodObject<R>>>;
}

/** Defines one query for each relationship type: `{{type}}`, and `{{out}}`/`{{in}}` as seen from the anchor. */
export function defineForTypes<P extends z.ZodRawShape, R extends z.ZodRawShape>(file: string, params: P, row: R) {
  const entries = RELATIONSHIPS.map((r) => {
    // The pattern is written from the end that has few relationships: (anchor){{tail}}[r:TYPE]{{head}}(other).
    const arrows = r.anchor === 'from' ? { tail: '-', head: '->' } : { tail: '<-', head: '-' };
    return [r.type, build(file, `#${r.type}`, { type: r.type, ...arrows }, z.object(params), z.object(row))] as const;
  });
  return new Map(entries) as ReadonlyMap<RelationshipType, Query<z.ZodObject<P>, z.ZodObject<R>>>;
}
