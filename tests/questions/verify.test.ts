/** `verify` must be able to find a graph that is not what claims and decisions make. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRuleExtractor } from '../../server/extraction/index.ts';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import { type GraphStore, statement } from '../../server/graph-store/port.ts';
import { loadPaths } from '../../server/loader/load.ts';
import { Projector } from '../../server/loader/projector.ts';
import { verify } from '../../server/questions/verify.ts';
import { clear, query, rewind } from '../conformance/port/queries.ts';
import { DOCUMENTS, folderWith, temporaryFolder } from '../support/documents.ts';

let store: GraphStore;
const folder = temporaryFolder(afterAll);
const documents = folderWith(DOCUMENTS, afterAll);

beforeAll(async () => {
  store = await openEmbeddedStore({ folder });
});
afterAll(() => store?.close());

test.each([
  ['a node that is gone', "MATCH (n:Entity {id: 'country-KEN'}) DETACH DELETE n"],
  ['a relationship that is gone', "MATCH (:Entity {id: 'country-KEN'})-[r:REPRESENTED_IN]->(:Meeting) DELETE r"],
  [
    'a relationship too many',
    "MATCH (a:Entity {id: 'country-KEN'}) MATCH (b:Commitment) CREATE (a)-[:MADE {id: 'made-0', sources: 1, confidence: 1.0}]->(b)",
  ],
  ['a name that nobody told', "MATCH (n:Entity {id: 'country-KEN'}) SET n.name = 'Atlantis'"],
  ['a count that is wrong', "MATCH (n:Entity {id: 'country-KEN'}) SET n.sources = 99"],
  ['a claim that is gone', "MATCH (c:Claim {key: 'country-KEN'}) DETACH DELETE c"],
])('verify sees %s', async (_, cypher) => {
  await store.write([statement(clear, {}), statement(rewind, {})]);
  await loadPaths([documents], { store, projector: new Projector(store), extractor: createRuleExtractor() });
  const whole = await verify({ store });
  expect(whole).toMatchObject({ stored: whole.replayed, documents: 6 });
  expect(whole.nodes).toBeGreaterThan(40);
  await store.write([statement(query('damage', 'write', {}, {}, cypher), {})]);
  const damaged = await verify({ store });
  expect(damaged.stored).not.toBe(damaged.replayed);
});
