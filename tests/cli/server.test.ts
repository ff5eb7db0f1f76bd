/** The server as a process: first start, second start, ends, and what it says when it cannot start. */
import { readdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { problemSchema } from '../../server/contract/common.ts';
import { readyResponseSchema, statsResponseSchema } from '../../server/contract/service.ts';
import { removeDocuments } from '../../server/loader/load.ts';
import { Projector } from '../../server/loader/projector.ts';
import { verify } from '../../server/questions/verify.ts';
import { APART, folderWith, SEEDS, temporaryFolder } from '../support/documents.ts';
import { freePort } from '../support/free-port.ts';
import { entente, loadInto, server, startServer, startWaitingServer, within } from './run.ts';

const SEED_FILES = readdirSync(SEEDS).filter((name) => /\.(md|txt)$/.test(name)).length;
const statsOf = async (served: { get(path: string): Promise<{ body: unknown }> }) =>
  statsResponseSchema.parse((await served.get('/stats')).body);

describe('starting and ending', { timeout: 90_000 }, () => {
  test('the first start loads the seeds, the second loads nothing', async () => {
    const environment = { ENTENTE_DATA: temporaryFolder() };
    const first = await startServer(environment);
    expect(first.stdout()).toContain('First start');
    expect(first.stdout()).toMatch(new RegExp(`${SEED_FILES} loaded, 0 changed, 0 unchanged, 0 failed`));
    expect((await first.get('/health/ready')).status).toBe(200);
    const stats = await statsOf(first);
    expect(stats.documents).toBe(SEED_FILES);
    expect(stats.nodes.total).toBeGreaterThan(100);

    // While it runs nobody else may open its folder.
    const [other, command] = await Promise.all([server(environment).ended, entente(['verify'], environment)]);
    for (const { code, stderr } of [other, command]) {
      expect(code).toBe(1);
      expect(stderr).toMatch(/^entente: .*(open|used|lock)/i);
      expect(stderr).toContain(environment.ENTENTE_DATA);
    }
    expect(await statsOf(first)).toEqual(stats);

    const { code, ms: _, stderr } = await first.terminate();
    expect({ code, stderr: stderr.replace(/^Reading documents.*\n/gm, '') }).toEqual({ code: 0, stderr: '' });

    const started = performance.now();
    const second = await startServer(environment);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(second.stdout()).not.toContain('First start');
    expect(second.stdout()).not.toContain('loaded');
    expect(await statsOf(second)).toEqual(stats);
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
  });

  test('a store that was emptied stays empty', async () => {
    const environment = { ENTENTE_DATA: temporaryFolder() };
    await loadInto(environment.ENTENTE_DATA, folderWith({ 'apart.md': APART }));
    await within(environment.ENTENTE_DATA, (store) =>
      removeDocuments(['note-apart'], { store, projector: new Projector(store) }),
    );
    const served = await startServer(environment);
    expect(served.stdout()).not.toContain('First start');
    expect((await statsOf(served)).documents).toBe(0);
    expect((await served.terminate()).code).toBe(0);
  });

  test('SIGTERM while the seeds are loading: the next start loads them', async () => {
    const environment = { ENTENTE_DATA: temporaryFolder() };
    const broken = server(environment);
    await vi.waitFor(() => expect(broken.stdout()).toContain('First start'), { timeout: 30_000, interval: 10 });
    const started = performance.now();
    broken.child.kill('SIGTERM');
    expect((await broken.ended).code).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
    const served = await startServer(environment);
    expect((await statsOf(served)).documents).toBe(SEED_FILES);
    expect((await served.terminate()).code).toBe(0);
  });

  test('SIGTERM ends it within ten seconds, whoever is connected', async () => {
    const environment = { ENTENTE_DATA: temporaryFolder() };
    await loadInto(environment.ENTENTE_DATA, folderWith({ 'apart.md': APART }));
    const served = await startServer(environment);
    const port = Number(new URL(served.url).port);
    // One that says nothing, one that began to ask, one that keeps its connection.
    for (const said of [
      '',
      'GET /api/v1/stats HTTP/1.1\r\nHost: 127.0.0.1',
      `GET /api/v1/stats HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
    ]) {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      onTestFinished(() => void socket.destroy());
      await new Promise((resolve) => socket.once('connect', resolve));
      socket.write(said);
    }
    await served.get('/health/live');
    const started = performance.now();
    expect((await served.terminate()).code).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
    // It was closed in order: it opens without a warning, and what it holds is whole.
    await within(environment.ENTENTE_DATA, async (store) => {
      expect(store.status()).toMatchObject({ state: 'ready', warnings: [] });
      const { stored, replayed, documents } = await verify({ store });
      expect({ stored, documents }).toEqual({ stored: replayed, documents: 1 });
    });
  });
});

describe('what keeps it from starting', { timeout: 60_000 }, () => {
  test('a port that is taken: says so, and what to do; the store is released', async () => {
    const environment = { ENTENTE_DATA: temporaryFolder() };
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)),
    );
    onTestFinished(() => void taken.close());
    const { code, stdout, stderr } = await server({ ...environment, PORT: String(port) }).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^entente: port ${port} is taken.*PORT=`));
    await within(environment.ENTENTE_DATA, async (store) => expect(store.status().state).toBe('ready'));
  });

  test('wrong values of the environment, all of them named', async () => {
    const { code, stderr, stdout } = await server({
      ENTENTE_DATA: temporaryFolder(),
      PORT: 'http',
      NEO4J_URI: 'localhost:7687',
      LOG_LEVEL: 'loud',
    }).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^entente: /);
    for (const name of ['PORT', 'NEO4J_URI', 'LOG_LEVEL']) expect(stderr).toContain(name);
    expect(stderr).not.toContain('    at ');
  });
});

describe('a Neo4j that is down', { timeout: 60_000 }, () => {
  test('the server starts, and says what it waits for', async () => {
    const closed = await freePort();
    const served = await startWaitingServer({
      ENTENTE_DATA: temporaryFolder(),
      NEO4J_URI: `bolt://127.0.0.1:${closed}`,
    });
    const ready = await served.get('/health/ready');
    expect(ready.status).toBe(503);
    expect(readyResponseSchema.parse(ready.body)).toMatchObject({
      status: 'waiting',
      engine: 'neo4j',
      detail: expect.stringContaining(String(closed)),
    });
    const stats = await served.get('/stats');
    expect(stats.status).toBe(503);
    expect(stats.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(problemSchema.parse(stats.body)).toMatchObject({ code: 'store-unavailable' });
    expect(served.stdout()).toContain('Waiting for the store');
    expect(served.stdout()).not.toContain('Entente is ready');
    const started = performance.now();
    expect((await served.terminate()).code).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
