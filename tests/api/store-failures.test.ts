/** What the API says when its store fails, and what it does when its client goes away. */
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readyResponseSchema } from '../../server/contract/service.ts';
import { EntenteError, type ErrorCode } from '../../server/errors.ts';
import type { GraphStore, ReadOptions } from '../../server/graph-store/port.ts';
import { Api, appOn } from '../support/app.ts';
import { failingStore, fakeStore } from './fake-store.ts';

/** A log that keeps its lines. */
function keptLog() {
  const lines: Record<string, unknown>[] = [];
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  return { lines, log: pino({ level: 'info' }, out) };
}

const READS = [
  '/stats',
  '/search?q=a',
  '/overview',
  '/nodes/x',
  '/nodes/x/neighbourhood',
  '/elements/x',
  '/evidence?key=x',
  '/paths?from=a&to=b',
  '/connections?actors=a,b,c',
  '/contacts',
  '/contacts/matrix',
  '/contacts/timeline',
  '/contacts/pair?a=a&b=b',
  '/neighbourhoods?ids=a',
  '/documents',
  '/documents/x',
  '/decisions',
];

describe('a store that fails', () => {
  test.each(READS)('for now: 503, and when to ask again: %s', async (path) => {
    const api = new Api(
      appOn(failingStore(new EntenteError('store-unavailable', 'the store is starting', { retriable: true }))),
    );
    const answer = await api.send('get', path);
    const problem = await api.problem('store-unavailable', answer);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(problem.detail).toBe('the store is starting');
  });

  test('for now, in a decision', async () => {
    const api = new Api(appOn(failingStore(new EntenteError('store-timeout', 'too slow', { retriable: true }))));
    const answer = await api.send('post', '/decisions', (t) => t.send({ action: 'reject', claimId: 'x' }));
    await api.problem('store-timeout', answer);
    expect(answer.headers).toHaveProperty('retry-after');
  });

  test.each(['store-authentication', 'store-damaged', 'store-version'] satisfies ErrorCode[])(
    'for good: %s says so, and does not ask to come back',
    async (code) => {
      const api = new Api(appOn(failingStore(new EntenteError(code, 'what to do'))));
      const answer = await api.send('get', '/stats');
      const problem = await api.problem(code, answer);
      expect(problem).toMatchObject({ status: 503, detail: 'what to do' });
      expect(answer.headers).not.toHaveProperty('retry-after');
    },
  );

  test('by a mistake of ours: 500 that tells nothing of the inside, and a log that does', async () => {
    const { lines, log } = keptLog();
    const api = new Api(appOn(failingStore(new Error('secret of /etc/entente at line 7')), { log }));
    const answer = await api.send('get', '/stats');
    await api.problem('internal', answer);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/secret|\/etc|at line|node_modules/);
    const line = lines.find((l) => l.msg === 'internal error');
    expect(line).toMatchObject({ requestId: answer.headers['x-request-id'], path: '/api/v1/stats', code: 'internal' });
    expect(JSON.stringify(line)).toContain('secret of /etc/entente');
  });

  test('by rows that break the contract: 500, not half an answer', async () => {
    const wrong = fakeStore({
      read: (async () => [{ total: 'many', from: 7, to: null }]) as unknown as GraphStore['read'],
    });
    const api = new Api(appOn(wrong));
    await api.problem('internal', api.send('get', '/documents'));
  });

  test('live all the same; not ready, with the reason', async () => {
    const api = new Api(
      appOn(
        fakeStore({ status: () => ({ state: 'waiting', engine: 'neo4j', detail: 'no answer from neo4j://nowhere' }) }),
      ),
    );
    expect((await api.send('get', '/health/live')).status).toBe(200);
    const answer = await api.send('get', '/health/ready');
    expect(answer.status).toBe(503);
    expect(readyResponseSchema.parse(answer.body)).toEqual({
      status: 'waiting',
      engine: 'neo4j',
      detail: 'no answer from neo4j://nowhere',
      warnings: [],
    });
  });

  test('warnings of the store are told by ready', async () => {
    const warnings = ['the log was cut short'];
    const api = new Api(
      appOn(fakeStore({ status: () => ({ state: 'ready', engine: 'embedded', version: '1', warnings }) })),
    );
    expect(await api.get(readyResponseSchema, '/health/ready')).toMatchObject({ status: 'ready', warnings });
  });
});

describe('a client that goes away', () => {
  /** Its reads wait for their signal, and keep it. */
  function slowStore() {
    const signals: (AbortSignal | undefined)[] = [];
    const wait = (signal: AbortSignal | undefined): Promise<never> =>
      new Promise((_, reject) => {
        signals.push(signal);
        signal?.addEventListener('abort', () => reject(new EntenteError('cancelled', 'the asker has gone')));
      });
    const read = ((_query: unknown, _params: unknown, options?: ReadOptions) =>
      wait(options?.signal)) as GraphStore['read'];
    return { signals, store: fakeStore({ read, searchText: (_words, _limit, options) => wait(options?.signal) }) };
  }

  async function served(store: GraphStore) {
    const { lines, log } = keptLog();
    const server: Server = createServer(appOn(store, { log }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return { lines, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1` };
  }

  test.each(READS)('ends the work in the store: %s', async (path) => {
    const { signals, store } = slowStore();
    const { url, lines } = await served(store);
    const asked = get(url + path).on('error', () => undefined);
    await vi.waitFor(() => expect(signals.length).toBeGreaterThan(0));
    expect(signals.every((s) => s?.aborted === false)).toBe(true);
    asked.destroy();
    await vi.waitFor(() => expect(signals.every((s) => s?.aborted)).toBe(true));
    // The server goes on, and did not take it for a mistake.
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(lines.filter((l) => l.msg === 'internal error')).toEqual([]);
  });

  test('one that stays is not taken for one that left', async () => {
    const signals: AbortSignal[] = [];
    const read = (async (_query: unknown, _params: unknown, options?: ReadOptions) => {
      if (options?.signal) signals.push(options.signal);
      return [];
    }) as unknown as GraphStore['read'];
    const { url } = await served(fakeStore({ read }));
    expect((await fetch(`${url}/stats`)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(signals.length).toBeGreaterThan(0);
    expect(signals.some((s) => s.aborted)).toBe(false);
  });
});
