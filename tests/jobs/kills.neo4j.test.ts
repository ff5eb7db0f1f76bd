/** The server is killed ten times on Neo4j. */
import { expect, test } from 'vitest';
import { openNeo4j } from '../conformance/stores.ts';
import { folderWith, temporaryFolder } from '../support/documents.ts';
import { killAndLook } from './killing.ts';
import { neo4jForKills } from './neo4j.ts';

test('ten kills lose nothing that was acknowledged, and leave nothing half applied', { timeout: 900_000 }, async () => {
  const emptied = await openNeo4j();
  const { uri, open } = await neo4jForKills();
  try {
    const data = temporaryFolder();
    const spare = temporaryFolder();
    const { kills, documents } = await killAndLook({
      kills: 10,
      seed: 11,
      data,
      neo4jUri: uri,
      open,
      spare,
      folderWith,
    });
    expect(kills).toHaveLength(10);
    expect(kills.some((k) => k.acknowledged > 0 && k.waiting > 0)).toBe(true);
    expect(documents).toBe(61);
  } finally {
    await emptied.close();
  }
});
