/** Down at start, then up; gone in mid-use, then back. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { connectNeo4jStore } from '../../../server/graph-store/neo4j/index.ts';
import { type GraphStore, statement } from '../../../server/graph-store/port.ts';
import { countNodes, create, endless, failure, numbered, query } from '../../conformance/port/queries.ts';
import { type OwnServer, ownServer } from './own-server.ts';

const sequence = query(
  'sequence',
  'read',
  {},
  { sequence: z.number() },
  "MATCH (c:Commit {id: 'last'}) RETURN c.sequence AS sequence",
);
const constraints = query(
  'constraints',
  'read',
  {},
  { labels: z.string() },
  "SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE type ENDS WITH 'UNIQUENESS' AND properties = ['id'] RETURN labelsOrTypes[0] AS labels ORDER BY labels",
);
const indexes = query(
  'indexes',
  'read',
  {},
  { name: z.string(), state: z.string() },
  'SHOW INDEXES YIELD name, state, owningConstraint, type WHERE owningConstraint IS NULL AND type <> "LOOKUP" RETURN name, state ORDER BY name',
);

let server: OwnServer;

const connect = async (log?: (message: string) => void): Promise<GraphStore> => {
  const store = await connectNeo4jStore({ uri: server.uri, log });
  onTestFinished(() => store.close());
  return store;
};

const becomes = (store: GraphStore, state: 'ready' | 'waiting') =>
  vi.waitFor(() => expect(store.status().state).toBe(state), { timeout: 30_000, interval: 100 });

beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server?.remove(), 60_000);

describe('a Neo4j that comes and goes', { timeout: 120_000 }, () => {
  test('down at start, then up: ready without a restart, with the schema', async () => {
    const messages: string[] = [];
    const before = Date.now();
    const store = await connect((message) => messages.push(message));
    expect(Date.now() - before).toBeLessThan(2_000);
    expect(store.status()).toMatchObject({
      state: 'waiting',
      engine: 'neo4j',
      detail: expect.stringContaining('connect ECONNREFUSED'),
    });
    const calls = [
      () => store.read(sequence, {}),
      () => store.write([statement(create, { id: 'a', value: 1 })]),
      () => store.searchText('0wa', 1),
      async () => {
        for await (const _ of store.stream(sequence, {}));
      },
    ];
    for (const call of calls) expect((await failure(call(), 'store-unavailable')).retriable).toBe(true);
    expect(Date.now() - before).toBeLessThan(3_000);

    await server.start();
    await becomes(store, 'ready');
    expect(store.status()).toMatchObject({ version: expect.stringMatching(/^(5\.26|20\d\d)\./), warnings: [] });
    expect(await store.read(sequence, {})).toEqual([{ sequence: 0 }]);
    expect((await store.read(constraints, {})).map(({ labels }) => labels)).toEqual([
      'Claim',
      'Commit',
      'Decision',
      'Document',
      'Entity',
      'Passage',
      'View',
      'ViewRevision',
    ]);
    const online = (name: string) => ({ name, state: 'ONLINE' });
    expect(await store.read(indexes, {})).toEqual(
      [
        'change_sequence',
        'claim_document',
        'claim_key',
        'entity_search_grams',
        'passage_document',
        'view_revision_view',
      ].map(online),
    );
    expect(messages.filter((message) => message.includes('is ready'))).toHaveLength(1);
    // One of the start and one of the end, not one of each attempt.
    expect(messages).toHaveLength(2);
  });

  test('the schema leaves what is there alone', async () => {
    const first = await connect();
    const advance = query('advance', 'write', {}, {}, "MATCH (c:Commit {id: 'last'}) SET c.sequence = 7");
    await first.write([statement(advance, {})]);
    const second = await connect();
    expect(await second.read(sequence, {})).toEqual([{ sequence: 7 }]);
  });

  test('gone in mid-use, then back', async () => {
    const store = await connect();
    await store.write([numbered(2_000)]);
    const read = store.read(endless, {});
    const inFlight = failure(read, 'store-unavailable');
    const stream = store.stream(endless, {})[Symbol.asyncIterator]();
    const streaming = failure(stream.next(), 'store-unavailable');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await server.stop();
    const started = Date.now();
    expect((await inFlight).retriable).toBe(true);
    expect((await streaming).retriable).toBe(true);
    await failure(store.read(sequence, {}), 'store-unavailable');
    expect(Date.now() - started).toBeLessThan(10_000);
    await becomes(store, 'waiting');

    await server.start();
    await becomes(store, 'ready');
    expect(await countNodes(store)).toBe(2_000);
  });

  test('after its end a store refuses calls', async () => {
    const store = await connect();
    await store.close();
    await failure(store.read(sequence, {}), 'store-unavailable');
    expect(store.status().state).toBe('waiting');
  });

  test.each(['http://localhost:7474', 'localhost:7687', 'neo4j://', ''])('%j is no address', async (uri) => {
    await failure(connectNeo4jStore({ uri }), 'invalid-configuration');
  });

  test('a host that does not exist', async () => {
    const store = await connectNeo4jStore({ uri: 'neo4j://no-such-host.invalid:7687' });
    onTestFinished(() => store.close());
    expect(store.status().state).toBe('waiting');
    await failure(store.read(sequence, {}), 'store-unavailable');
  });
});
