/** What happens in the server and on the line to it. */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { connectNeo4jStore } from '../../../server/graph-store/neo4j/index.ts';
import { type GraphStore, statement } from '../../../server/graph-store/port.ts';
import { countNodes, create, endless, failure, numbered, query, storedValue } from '../../conformance/port/queries.ts';
import { boltProxy } from './bolt-proxy.ts';
import { type OwnServer, ownServer, PASSWORD } from './own-server.ts';

const rowsWithoutEnd = query(
  'rowsWithoutEnd',
  'read',
  {},
  { row: z.number() },
  'UNWIND range(1, 100000000) AS row RETURN row',
);
const increment = query(
  'increment',
  'write',
  { id: z.string() },
  { id: z.string() },
  'MATCH (n:Entity {id: $id}) SET n.value = n.value + 1 RETURN n.id AS id',
);
const clear = query('clear', 'write', {}, {}, 'MATCH (n:Entity) DETACH DELETE n');

let server: OwnServer;
let admin: Driver;
let store: GraphStore;

/** The queries that the server is working on, other than this question. */
async function running(): Promise<string[]> {
  const { records } = await admin.executeQuery(
    "SHOW TRANSACTIONS YIELD currentQuery, currentQueryId, status WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery + ' ' + status AS text",
  );
  return records.map((record) => String(record.get('text')));
}

const nothingRuns = () => vi.waitFor(async () => expect(await running()).toEqual([]), { timeout: 1_000, interval: 50 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  server = await ownServer(PASSWORD);
  await server.start();
  admin = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', PASSWORD));
  store = await connectNeo4jStore({ uri: server.uri, password: PASSWORD });
}, 120_000);
beforeEach(() => store.write([statement(clear, {}), numbered(2_000)]));
afterAll(async () => {
  await store?.close();
  await admin?.close();
  await server?.remove();
}, 60_000);

const throughProxy = async () => {
  const proxy = await boltProxy(server.port);
  const proxied = await connectNeo4jStore({ uri: proxy.uri, password: PASSWORD });
  onTestFinished(async () => {
    await proxied.close();
    await proxy.close();
  });
  return { proxy, proxied };
};

describe('queries end in the server', { timeout: 60_000 }, () => {
  test('after a time-out', async () => {
    // Long enough that a busy machine has begun it before it ends.
    const read = failure(store.read(endless, {}, { timeoutMs: 3000 }), 'store-timeout');
    await vi.waitFor(async () => expect(await running()).toHaveLength(1), { timeout: 2500 });
    await read;
    await nothingRuns();
  });

  test('after a cancellation, of a read, a stream and a write', async () => {
    const cancel = new AbortController();
    const { signal } = cancel;
    const slowWrite = query(
      'slowWrite',
      'write',
      {},
      {},
      `CREATE (:Entity {id: 'new'}) WITH 1 AS one ${endless.text.neo4j}`,
    );
    const stream = async () => {
      for await (const _ of store.stream(endless, {}, { signal }));
    };
    const calls = [
      store.read(endless, {}, { signal }),
      stream(),
      store.write([statement(slowWrite, {})], { signal }),
    ].map((call) => failure(call, 'cancelled'));
    await vi.waitFor(async () => expect(await running()).toHaveLength(3));
    cancel.abort();
    await Promise.all(calls);
    await nothingRuns();
    expect(await countNodes(store)).toBe(2_000);
  });

  test('when a stream is left, and while nobody reads it the server waits', async () => {
    const before = process.memoryUsage().heapUsed;
    for await (const { row } of store.stream(rowsWithoutEnd, {})) {
      if (row < 1_000) continue;
      await pause(500);
      expect(await running()).toHaveLength(1);
      break;
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
    await nothingRuns();
  });

  test('when the signal fires while nobody reads the stream', async () => {
    const cancel = new AbortController();
    const rows = store.stream(rowsWithoutEnd, {}, { signal: cancel.signal })[Symbol.asyncIterator]();
    await rows.next();
    cancel.abort();
    await nothingRuns();
    await failure(rows.next(), 'cancelled');
  });

  test('a slow reader does not run into the time-out', async () => {
    const seen: number[] = [];
    for await (const { row } of store.stream(rowsWithoutEnd, {}, { timeoutMs: 300 })) {
      seen.push(row);
      await pause(200);
      if (seen.length === 5) break;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  test('a thousand streams left early leave no connection behind', async () => {
    for (let i = 0; i < 1_000; i++) for await (const _ of store.stream(rowsWithoutEnd, {})) break;
    await nothingRuns();
    const { records } = await admin.executeQuery(
      'CALL dbms.listConnections() YIELD connectionId RETURN count(*) AS count',
    );
    expect(records[0]?.get('count').toNumber()).toBeLessThan(10);
  });
});

describe('transactions', { timeout: 60_000 }, () => {
  test('the server refuses a write in a read', async () => {
    const disguised = query('disguised', 'read', {}, {}, "CREATE (n:Entity {id: 'new'})");
    expect((await failure(store.read(disguised, {}), 'internal')).message).toContain('read');
    expect(await countNodes(store)).toBe(2_000);
  });

  test('writers that lock each other out are tried again', async () => {
    const slow = query('slow', 'write', {}, {}, 'UNWIND range(1, 3000000) AS i RETURN sum(i) AS sum');
    const order = (...ids: string[]) => ids.flatMap((id) => [statement(increment, { id }, 1), statement(slow, {})]);
    await Promise.all([store.write(order('n0', 'n1')), store.write(order('n1', 'n0'))]);
    expect(await storedValue(store, 'n0')).toBe(2);
    expect(await storedValue(store, 'n1')).toBe(3);
  });

  test('nodes and relationships are no rows', async () => {
    const node = query('node', 'read', {}, { n: z.unknown() }, 'MATCH (n:Entity) RETURN n LIMIT 1');
    expect((await failure(store.read(node, {}), 'internal')).message).toContain('node, n is a Node');
    const day = query('day', 'read', {}, { day: z.unknown() }, 'RETURN [date()] AS day');
    expect((await failure(store.read(day, {}), 'internal')).message).toContain('Date');
  });

  test('an id too long to index is refused', async () => {
    await failure(store.write([statement(create, { id: 'x'.repeat(10_000), value: 1 })]), 'invalid-parameters');
  });

  test('refused parameters are told before the server is asked', async () => {
    const { proxy, proxied } = await throughProxy();
    proxy.cut();
    await failure(proxied.write([statement(create, { id: 'x', value: Number.NaN })]), 'invalid-parameters');
  });
});

describe('the line to the server', { timeout: 60_000 }, () => {
  test('a short break is bridged', async () => {
    const { proxy, proxied } = await throughProxy();
    proxy.cut();
    proxy.restore();
    expect(await countNodes(proxied)).toBe(2_000);
    proxy.cut();
    proxy.restore();
    for await (const { row } of proxied.stream(rowsWithoutEnd, {})) if (row === 1_000) break;
    proxy.cut();
    setTimeout(() => proxy.restore(), 500);
    await proxied.write([statement(create, { id: 'new', value: 1 })]);
    expect(await countNodes(proxied)).toBe(2_001);
  });

  test('a long one is told, and its end is found', async () => {
    const { proxy, proxied } = await throughProxy();
    proxy.cut();
    const read = failure(proxied.read(endless, {}), 'store-unavailable');
    await read;
    await vi.waitFor(() => expect(proxied.status().state).toBe('waiting'), 5_000);
    const before = Date.now();
    await failure(proxied.read(endless, {}), 'store-unavailable');
    expect(Date.now() - before).toBeLessThan(100);
    proxy.restore();
    await vi.waitFor(() => expect(proxied.status().state).toBe('ready'), 10_000);
    expect(await countNodes(proxied)).toBe(2_000);
  });

  test('a silent one ends by the time-out', async () => {
    const { proxy, proxied } = await throughProxy();
    proxy.freeze();
    const before = Date.now();
    await failure(proxied.read(endless, {}, { timeoutMs: 300 }), 'store-timeout');
    expect(Date.now() - before).toBeLessThan(5_000);
  });

  test('a batch is not applied twice when its commit goes unanswered', async () => {
    const { proxy, proxied } = await throughProxy();
    proxy.cutAtNextCommit();
    const error = await failure(proxied.write([statement(increment, { id: 'n0' }, 1)]), 'store-unavailable');
    expect(error.message).toContain('unknown');
    expect(error.retriable).toBe(false);
    expect(await storedValue(store, 'n0')).toBe(1);
  });
});

test('data that bars the schema is told, and once mended the store is ready', { timeout: 60_000 }, async () => {
  await admin.executeQuery('DROP CONSTRAINT entity_id');
  await admin.executeQuery("CREATE (:Entity {id: 'twice'}), (:Entity {id: 'twice'})");
  const barred = await connectNeo4jStore({ uri: server.uri, password: PASSWORD });
  onTestFinished(() => barred.close());
  expect(barred.status()).toMatchObject({ state: 'waiting', detail: expect.stringContaining('twice') });
  await failure(barred.read(endless, {}), 'store-unavailable');
  await admin.executeQuery("MATCH (n:Entity {id: 'twice'}) DELETE n");
  await vi.waitFor(() => expect(barred.status().state).toBe('ready'), 10_000);
});

describe('a wrong password', { timeout: 60_000 }, () => {
  test('is told with what to do, and tried once', async () => {
    const proxy = await boltProxy(server.port);
    const messages: string[] = [];
    const wrong = await connectNeo4jStore({
      uri: proxy.uri,
      password: 'wrong password',
      log: (message) => messages.push(message),
    });
    onTestFinished(async () => {
      await wrong.close();
      await proxy.close();
    });
    expect(wrong.status()).toMatchObject({ state: 'waiting', detail: expect.stringContaining('NEO4J_PASSWORD') });
    for (let i = 0; i < 20; i++) {
      const error = await failure(wrong.read(endless, {}), 'store-authentication');
      expect(error.retriable).toBe(false);
      expect(error.message).not.toContain('wrong password');
    }
    await pause(3_000);
    expect(proxy.connections()).toBe(1);
    expect(messages).toHaveLength(1);
    expect(messages[0]).not.toContain('wrong password');
  });

  test('does not lock the user out', async () => {
    for (let i = 0; i < 2; i++) {
      const wrong = await connectNeo4jStore({ uri: server.uri, password: 'wrong password' });
      onTestFinished(() => wrong.close());
      expect(wrong.status().state).toBe('waiting');
      // Three refusals in a row would have Neo4j refuse this one too.
      const right = await connectNeo4jStore({ uri: server.uri, password: PASSWORD });
      onTestFinished(() => right.close());
      expect(right.status().state).toBe('ready');
    }
  });
});
