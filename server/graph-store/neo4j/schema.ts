import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Session } from 'neo4j-driver';

const FILE = fileURLToPath(new URL('../../../cypher/schema/neo4j.cypher', import.meta.url));

/** The statements of a Cypher file: `;` ends each, `//` begins a comment line. */
export function splitStatements(text: string): string[] {
  const code = text.replace(/^\s*\/\/.*$/gm, '');
  return code
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Brings the constraints, indexes and the commit marker into being; one by one, because schema and data do not share a transaction. */
export async function applySchema(session: Session): Promise<void> {
  for (const text of splitStatements(readFileSync(FILE, 'utf8'))) {
    await session.executeWrite((tx) => tx.run(text).then(() => {}));
  }
}
