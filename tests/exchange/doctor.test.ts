/** The doctor finds what is wrong with a store, and says what to do. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { EMBEDDED_NODES, examineCapacity } from '../../server/exchange/doctor/capacity.ts';
import { examine } from '../../server/exchange/doctor/examine.ts';
import type { Finding } from '../../server/exchange/doctor/finding.ts';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import { type GraphStore, statement } from '../../server/graph-store/port.ts';
import { Projector } from '../../server/loader/projector.ts';
import { query } from '../conformance/port/queries.ts';
import { temporaryFolder } from '../support/documents.ts';
import { FIXTURE_DOCUMENTS } from '../support/fixtures/graph.ts';

let folder: string;
let store: GraphStore;
beforeEach(async () => {
  folder = temporaryFolder();
  store = await openEmbeddedStore({ folder });
  onTestFinished(() => store.close());
  await new Projector(store).apply(FIXTURE_DOCUMENTS.map((next) => ({ documentId: next.document.id, next })));
});

async function findings(): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const finding of examine(store, folder)) found.push(finding);
  return found;
}

const damage = (cypher: string) => store.write([statement(query('damage', 'write', {}, {}, cypher), {})]);
const wrongOf = (found: readonly Finding[]) => found.filter((f) => f.state === 'wrong').map((f) => f.check);

describe('the doctor', () => {
  test('finds nothing wrong with a store that is whole', async () => {
    const found = await findings();
    expect(found.map((f) => f.check)).toEqual([
      ...['store', 'losses', 'indexes', 'capacity', 'disk', 'orphans', 'projection'],
    ]);
    expect(wrongOf(found)).toEqual([]);
  });

  test.each([
    ['a node that is gone', "MATCH (n:Entity {id: 'country-CHN'}) DETACH DELETE n", ['projection']],
    ['a document that is gone', "MATCH (d:Document {id: 'd1'}) DETACH DELETE d", ['orphans', 'projection']],
    ['passages that are gone', 'MATCH (p:Passage) DETACH DELETE p', ['orphans']],
    ['a node of no kind', "CREATE (:Entity {id: 'x', sources: 1, confidence: 1.0})", ['capacity', 'projection']],
  ])('finds %s', async (_, cypher, checks) => {
    await damage(cypher);
    const found = await findings();
    expect(wrongOf(found)).toEqual(expect.arrayContaining(checks.filter((c) => c !== 'capacity')));
    for (const { state, remedy } of found) expect(remedy === undefined).toBe(state === 'well');
  });

  test('tells of losses that the store knows of', async () => {
    await store.close();
    writeFileSync(join(folder, 'losses.json'), JSON.stringify([{ noticed: '2026-01-01T00:00:00.000Z', commits: 2 }]));
    store = await openEmbeddedStore({ folder });
    expect(wrongOf(await findings())).toEqual(['losses']);
  });

  test('warns before the embedded store is full', async () => {
    const of = (nodes: number, engine: GraphStore['engine'] = 'embedded') =>
      examineCapacity({ engine, read: async () => [{ labels: ['Entity'], count: nodes }] } as unknown as GraphStore);
    expect(await of(EMBEDDED_NODES * 0.79)).toMatchObject({ state: 'well' });
    expect(await of(EMBEDDED_NODES * 0.81)).toMatchObject({
      state: 'warning',
      remedy: expect.stringContaining('Neo4j'),
    });
    expect(await of(EMBEDDED_NODES * 9, 'neo4j')).toMatchObject({ state: 'well' });
  });
});
