import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { CYPHER_LIMITS } from '../../../../server/contract/cypher.ts';
import type { Engine } from '../../../../server/queries/definition.ts';
import { asking, sending, type Use } from './asking.ts';

/** More than fits, one way or another. */
const GREEDY: readonly { what: string; query: string; only?: Engine }[] = [
  {
    what: 'a list of all pairs',
    query: 'UNWIND range(1, 10000000) AS x UNWIND range(1, 100) AS y WITH collect([x, y]) AS l RETURN size(l) AS c',
  },
  { what: 'a row of nine million numbers', query: 'RETURN range(1, 9000000) AS list' },
  {
    what: 'a text that doubles for ever',
    query: "RETURN size(reduce(s = 'aaaaaaaaaa', x IN range(1, 40) | s + s)) AS c",
    only: 'embedded',
  },
];

/** What a query may cost, and what becomes of the others meanwhile. */
export function limits(use: Use, unchanged: () => Promise<void>): void {
  const send = sending(use);
  const ask = asking(use);

  describe('limits', { timeout: 60_000 }, () => {
    const ENDLESS = 'MATCH (a), (b), (c), (d), (e) WHERE a.id + b.id + c.id + d.id + e.id = $x RETURN count(*) AS c';
    const endless = { query: ENDLESS, parameters: { x: 'never' } };

    test('a query that never ends is ended, and the next request is answered', async () => {
      const started = Date.now();
      const answer = await send({ ...endless, timeoutMs: 500 });
      const problem = await use().api.problem('store-timeout', answer);
      expect(problem.status).toBe(503);
      // The same would take as long again: nobody is asked to come back.
      expect(answer.headers).not.toHaveProperty('retry-after');
      expect(Date.now() - started).toBeLessThan(8_000);
      expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
      await unchanged();
    });

    test('so is one of ever longer paths', async () => {
      await use().api.problem(
        'store-timeout',
        send({ query: 'MATCH (a)-[*1..30]-(b), (c)-[*1..30]-(d) RETURN count(*) AS c', timeoutMs: 500 }),
      );
      expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
    });

    test('ten million rows are cut at the limit, and soon', async () => {
      const started = Date.now();
      const { rows, truncated } = await ask('UNWIND range(1, 10000000) AS x RETURN x');
      expect({ length: rows.length, truncated, last: rows.at(-1) }).toEqual({
        length: CYPHER_LIMITS.rows.usual,
        truncated: 'rows',
        last: [CYPHER_LIMITS.rows.usual],
      });
      expect(Date.now() - started).toBeLessThan(8_000);
    });

    test('a product of all nodes is cut at the limit', async () => {
      const { rows, truncated } = await ask('MATCH (a), (b), (c), (d) RETURN a.id, b.id, c.id, d.id', { limit: 20 });
      expect({ length: rows.length, truncated }).toEqual({ length: 20, truncated: 'rows' });
    });

    test('as many rows as the limit are not cut', async () => {
      expect(await ask('UNWIND range(1, 5) AS x RETURN x', { limit: 5 })).toMatchObject({ truncated: null });
      expect(await ask('UNWIND range(1, 5) AS x RETURN x LIMIT 4', { limit: 4 })).toMatchObject({ truncated: null });
      expect(await ask('UNWIND range(1, 5) AS x RETURN x UNION RETURN 6 AS x', { limit: 5 })).toMatchObject({
        truncated: 'rows',
      });
    });

    test('rows are cut at the limit of bytes', async () => {
      const { rows, truncated } = await ask(
        "UNWIND range(1, 5000) AS x RETURN reduce(s = 'abcdefghij', i IN range(1, 8) | s + s) AS text",
        { limit: 5_000 },
      );
      expect(truncated).toBe('bytes');
      expect(JSON.stringify(rows).length).toBeLessThan(CYPHER_LIMITS.bytes + rows.length);
      expect(rows.length).toBeGreaterThan(1_000);
    });

    test('a list of a thousand million numbers is not begun', async () => {
      const problem = await use().api.problem(
        'query-too-large',
        send({ query: 'RETURN\n  size([x IN range(1, 1000000000) | x]) AS c' }),
      );
      expect(problem).toMatchObject({ status: 422, errors: [{ path: 'query', line: 2, column: 14 }] });
    });

    test.each(GREEDY)('$what does not take the server down', async ({ query, only }) => {
      // What Neo4j does not count of a query's memory its own heap has to bear: see README.
      if (only !== undefined && only !== use().store.engine) return void (await unchanged());
      const answer = await send({ query, timeoutMs: 15_000 });
      if (answer.status === 200) expect(answer.body).toMatchObject({ rows: [], truncated: 'bytes' });
      else expect(['query-too-large', 'store-timeout']).toContain(answer.body.code);
      expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
      await unchanged();
    });

    test('clients that go away free their places', async () => {
      const server = createServer(use().api.app as RequestListener).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      // More than run at once, and more than that again wait.
      const leaving = [1, 2, 3, 4].map(() =>
        fetch(`http://127.0.0.1:${port}/api/v1/cypher`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...endless, timeoutMs: 30_000 }),
          signal: AbortSignal.timeout(400),
        }),
      );
      for (const left of leaving) await expect(left).rejects.toThrow(/abort|timeout/i);
      const started = Date.now();
      expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
      expect(Date.now() - started).toBeLessThan(8_000);
      server.closeAllConnections();
      server.close();
    });

    test('many at once are answered one after another, and others meanwhile', async () => {
      const many = Array.from({ length: 8 }, (_, i) => ask(`RETURN ${i} AS i`));
      expect((await use().api.send('get', '/stats')).status).toBe(200);
      expect((await Promise.all(many)).map(({ rows }) => rows[0]?.[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    });

    test('two that take long leave the others their turn', async () => {
      const long = [1, 2].map(() => send({ ...endless, timeoutMs: 3_000 }));
      await new Promise((done) => setTimeout(done, 300));
      const started = Date.now();
      expect((await use().api.send('get', '/stats')).status).toBe(200);
      expect(Date.now() - started).toBeLessThan(2_500);
      for (const answer of await Promise.all(long)) expect(answer.status).toBe(503);
    });
  });
}
