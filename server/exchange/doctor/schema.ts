/** Whether the constraints and indexes that the queries need are there. */
import { readFileSync } from 'node:fs';
import type { GraphStore } from '../../graph-store/port.ts';
import * as reading from '../../queries/reading.ts';
import { type Finding, well, wrong } from './finding.ts';

const FOLDER = new URL('../../../cypher/schema/', import.meta.url);

/** The names that the schema of an engine gives. */
export function schemaNames(engine: GraphStore['engine']): string[] {
  const text = readFileSync(new URL(`${engine}.cypher`, FOLDER), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  return [...text.matchAll(/^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+)/gm)].map((m) => m[1] as string);
}

export async function examineSchema(store: GraphStore): Promise<Finding> {
  const found = await Promise.all([store.read(reading.indexes, {}), store.read(reading.constraints, {})]);
  const there = new Set(found.flat().map((row) => row.name));
  const names = schemaNames(store.engine);
  const missing = names.filter((name) => !there.has(name));
  return missing.length === 0
    ? well('indexes', `all ${names.length} constraints and indexes are there`)
    : wrong('indexes', `missing: ${missing.join(', ')}`, 'start the server once: it makes those that are missing');
}
