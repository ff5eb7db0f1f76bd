/** Applies `cypher/schema/embedded.cypher` and the text index; safe to repeat at every open. */
import { readFileSync } from 'node:fs';
import { EntenteError } from '../../../errors.ts';
import type { Database } from './load.ts';

const SCHEMA_FILE = new URL('../../../../cypher/schema/embedded.cypher', import.meta.url);
const CONSTRAINT = /^CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR \((\w+):(\w+)\) REQUIRE \2\.(\w+) IS UNIQUE$/;

/** The field that `searchText` looks in: trigrams of folded names, divided by blanks. */
export const TEXT_INDEX = { label: 'Entity', property: 'searchGrams' } as const;

export function schemaStatements(text: string = readFileSync(SCHEMA_FILE, 'utf8')): string[] {
  const bare = text.replace(/^\s*\/\/.*$/gm, '');
  return bare
    .split(';')
    .map((s) => s.trim().replace(/\s+/g, ' '))
    .filter((s) => s !== '');
}

/** The engine accepts a constraint over existing duplicates without a word, so look first. */
async function refuseDuplicates(db: Database, label: string, property: string): Promise<void> {
  const found = await db.executeCypher(
    `MATCH (n:${label}) WHERE n.${property} IS NOT NULL
     WITH n.${property} AS value, count(*) AS count WHERE count > 1 RETURN value, count LIMIT 5`,
  );
  if (found.length === 0) return;
  const examples = found
    .toArray()
    .map((row) => `${row.value} (${row.count} times)`)
    .join(', ');
  throw new EntenteError(
    'store-damaged',
    `The store holds several ${label} nodes with one ${property}: ${examples}. Rebuild it in a new folder from the documents and the exported decisions.`,
  );
}

async function hasTextIndex(db: Database): Promise<boolean> {
  try {
    await db.textSearch(TEXT_INDEX.label, TEXT_INDEX.property, 'probe', 1);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('no text index')) return false;
    throw error;
  }
}

/** The statements run one by one outside a transaction: a rollback would not undo them. */
export async function applySchema(db: Database, statements: string[] = schemaStatements()): Promise<void> {
  const present = new Set((await db.executeCypher('SHOW CONSTRAINTS')).toArray().map((row) => row.name));
  for (const statement of statements) {
    const [, name, , label, property] = CONSTRAINT.exec(statement) ?? [];
    if (name !== undefined && present.has(name)) continue;
    if (label !== undefined && property !== undefined) await refuseDuplicates(db, label, property);
    await db.executeCypher(statement);
  }
  if (!(await hasTextIndex(db))) {
    // `standard` keeps every word whole, digits too; the empty list keeps grams such as "the".
    await db.createTextIndex(TEXT_INDEX.label, TEXT_INDEX.property, { tokenizer: 'standard', stopWords: [] });
  }
}
