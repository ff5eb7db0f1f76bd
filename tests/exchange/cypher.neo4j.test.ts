/** The Cypher script, run by a real Neo4j: the nodes and relationships that come out are the same. */
import neo4j from 'neo4j-driver';
import { afterAll, expect, test } from 'vitest';
import { exportGraph } from '../../server/exchange/export/export.ts';
import { storedHash } from '../../server/questions/verify.ts';
import { openEmbedded, openNeo4j } from '../conformance/stores.ts';
import { DOCUMENTS, folderWith } from '../support/documents.ts';
import { fill } from './support.ts';

const documents = folderWith(DOCUMENTS, afterAll);

/** As cypher-shell divides a script: a semicolon ends a statement, `//` begins a comment. */
const statementsOf = (script: string): string[] =>
  script
    .replace(/^\/\/.*$/gm, '')
    .split(/;\n/)
    .map((s) => s.trim())
    .filter((s) => s !== '');

test('the Cypher script makes the same graph in Neo4j, and none beside it when run again', async () => {
  const original = await openEmbedded();
  const target = await openNeo4j();
  const driver = neo4j.driver(process.env.NEO4J_URI as string);
  try {
    await fill(original.store, documents);
    const { parts } = await exportGraph({ store: original.store }, { format: 'cypher', dates: 'possible' });
    let script = '';
    for await (const part of parts) script += part;
    const expected = await storedHash({ store: original.store });
    for (const _run of ['first', 'again']) {
      for (const statement of statementsOf(script)) await driver.executeQuery(statement);
      expect(await storedHash({ store: target.store })).toEqual(expected);
    }
  } finally {
    await driver.close();
    await target.close();
    await original.close();
  }
});
