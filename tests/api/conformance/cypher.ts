/** A caller's Cypher: what is refused, what is answered, and what it may cost, on any store behind the port. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CYPHER_LIMITS,
  type CypherBody,
  type CypherResponse,
  cypherExamplesResponseSchema,
  cypherResponseSchema,
  cypherSchemaResponseSchema,
} from '../../../server/contract/cypher.ts';
import type { Ask } from '../../../server/graph-store/port.ts';
import type { Engine } from '../../../server/queries/definition.ts';
import { Api, appOn, type Graph } from '../../support/app.ts';
import { type Content, contentOf, countsOf } from './cypher/content.ts';
import { HONEST } from './cypher/honest.ts';
import { REFUSED } from './cypher/refused.ts';
import { soup } from './cypher/soup.ts';
import { UNGUARDED } from './cypher/unguarded.ts';

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

const pick = ({ nodes, relationships }: Content) => ({ nodes, relationships });

export function cypherConformance(use: () => Graph): void {
  const send = (body: CypherBody) => use().api.send('post', '/cypher', (t) => t.send(body));
  const ask = async (query: string, more: Omit<CypherBody, 'query'> = {}): Promise<CypherResponse> => {
    const answer = await send({ query, ...more });
    expect(answer.status, `${query}\n${answer.text.slice(0, 600)}`).toBe(200);
    return cypherResponseSchema.parse(answer.body);
  };
  const atStore = (text: string, more: Partial<Ask> = {}) =>
    use().store.ask({
      text,
      params: {},
      isOpenEnded: false,
      explain: false,
      maxRows: 100,
      maxBytes: 1_000_000,
      timeoutMs: 10_000,
      ...more,
    });

  describe('Cypher', () => {
    let before: Content;
    beforeAll(async () => {
      before = await contentOf(use().store);
      expect(before.nodes).toBeGreaterThan(50);
    });
    const unchanged = async (): Promise<void> => expect(await contentOf(use().store)).toEqual(before);
    const sameCounts = async (): Promise<void> => expect(await countsOf(use().store)).toEqual(pick(before));
    afterAll(unchanged);

    describe('that could do more than read is refused, and does nothing', () => {
      test('there are enough attempts, and no two are the same', () => {
        const all = REFUSED.flatMap(([, queries]) => queries);
        expect(all.length).toBeGreaterThanOrEqual(150);
        expect(new Set(all).size).toBe(all.length);
      });
      describe.each(REFUSED)('%s', (_, queries) => {
        test.each(queries.map((query) => [query]))('%j', async (query) => {
          const problem = await use().api.problem('query-refused', send({ query }));
          expect(problem.status).toBe(403);
          expect(problem.errors).toEqual([
            {
              path: 'query',
              message: expect.stringMatching(/\w/),
              line: expect.any(Number),
              column: expect.any(Number),
            },
          ]);
          await sameCounts();
        });
        test('and nothing has changed', unchanged);
      });

      test('a refusal says which word, where and what to do', async () => {
        const problem = await use().api.problem(
          'query-refused',
          send({ query: 'MATCH (n)\nWHERE true\n  SET n.x = 1' }),
        );
        expect(problem.errors[0]).toMatchObject({ line: 3, column: 3 });
        expect(problem.detail).toBe(
          'SET is refused: only queries that read are run. If it is a name, write `SET` (line 3, column 3)',
        );
      });
    });

    describe('that a store is given without the guard', () => {
      test.each(UNGUARDED.map((one) => [one.text, one] as const))(
        '%j is refused by the store itself',
        async (text, { only }) => {
          if (only !== undefined && only !== use().store.engine) return void (await unchanged());
          const error = await atStore(text).then(
            () => null,
            (thrown: { code?: string }) => thrown,
          );
          expect(error, text).toMatchObject({ code: expect.stringMatching(/^(?:query-refused|invalid-parameters)$/) });
          await unchanged();
        },
      );
    });

    describe('that only reads is answered', () => {
      test('there are enough of them', () => expect(HONEST.length).toBeGreaterThanOrEqual(60));
      test.each(HONEST.map((one) => [one.query, one] as const))('%j', async (query, { parameters, only }) => {
        const body = { query, ...(parameters ? { parameters: parameters as CypherBody['parameters'] } : {}) };
        if (only === undefined || only === use().store.engine) {
          const { columns, rows } = await ask(query, body);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        } else {
          // The guard lets it pass; the engine says that it does not know it.
          const problem = await use().api.problem('invalid-parameters', send(body));
          expect(problem.errors[0]?.path).toBe('query');
        }
      });
    });

    describe('values', () => {
      test('nodes, relationships and paths have one shape, and can be drawn', async () => {
        const { columns, rows, graph, truncated } = await ask(
          'MATCH p = (a:Person)-[r:PARTICIPATED_IN]->(m:Meeting) RETURN a, r, m, p ORDER BY a.id, m.id LIMIT 1',
        );
        expect({ columns, truncated }).toEqual({ columns: ['a', 'r', 'm', 'p'], truncated: null });
        const [a, r, m, p] = rows[0] as [never, never, never, never];
        expect(a).toEqual({
          $node: {
            id: expect.stringMatching(/^person-/),
            labels: expect.arrayContaining(['Entity', 'Actor', 'Person']),
            properties: expect.objectContaining({ name: expect.any(String), sources: expect.any(Number) }),
          },
        });
        const node = (value: { $node: { id: string; properties: object } }) => value.$node;
        expect(Object.keys(node(a).properties)).not.toContain('searchGrams');
        expect(r).toEqual({
          $relationship: {
            id: expect.any(String),
            type: 'PARTICIPATED_IN',
            from: node(a).id,
            to: node(m).id,
            properties: expect.objectContaining({ sources: 1 }),
          },
        });
        expect(p).toEqual({
          $path: {
            nodes: [node(a), node(m)],
            relationships: [(r as { $relationship: unknown }).$relationship],
          },
        });
        expect(graph.nodes.map((n) => n.id).sort()).toEqual([node(a).id, node(m).id].sort());
        expect(graph.relationships).toMatchObject([{ type: 'PARTICIPATED_IN', from: node(a).id, to: node(m).id }]);
        expect(graph.whole).toBe(true);
      });

      test('a relationship alone is drawn with its ends', async () => {
        const { graph, rows } = await ask('MATCH (:Person)-[r:PARTICIPATED_IN]->() RETURN r LIMIT 1');
        expect(graph.relationships).toHaveLength(1);
        expect(graph.nodes).toHaveLength(2);
        expect(rows[0]?.[0]).toMatchObject({ $relationship: { from: expect.any(String), to: expect.any(String) } });
      });

      test('ids of nodes are drawn, and a map that looks like a node is not', async () => {
        const { graph } = await ask(
          "MATCH (n:Country {id: 'country-NOR'}) RETURN n.id AS id, {`_id`: 1, `_labels`: ['Entity'], id: 'person-0'} AS fake, {`$node`: 1} AS odd",
        );
        expect(graph.nodes.map((n) => n.id)).toEqual(['country-NOR']);
      });

      test('scalars, lists, maps, dates', async () => {
        const { rows } = await ask(
          "RETURN 1 AS a, 2.5 AS b, true AS c, null AS d, 'x' AS e, [1, [2]] AS f, {k: {l: [null]}} AS g, date('2025-01-02') AS h, 9007199254740993 AS i, {`$node`: 1} AS j",
        );
        expect(rows).toEqual([
          [
            1,
            2.5,
            true,
            null,
            'x',
            [1, [2]],
            { k: { l: [null] } },
            '2025-01-02',
            '9007199254740993',
            { $map: { $node: 1 } },
          ],
        ]);
      });

      test('parameters keep their types', async () => {
        const parameters = {
          i: 3,
          f: 2.5,
          t: "'}) DETACH DELETE n //",
          b: true,
          l: [1, 'a'],
          m: { k: [1.5] },
          z: null,
        };
        const { rows } = await ask('RETURN $i / 2 AS i, $f AS f, $t AS t, $b AS b, $l AS l, $m AS m, $z AS z', {
          parameters,
        });
        expect(rows).toEqual([[1, 2.5, parameters.t, true, [1, 'a'], { k: [1.5] }, null]]);
      });
    });

    describe('faults', () => {
      test('a syntax error is told with its line and column', async () => {
        const problem = await use().api.problem('invalid-parameters', send({ query: 'MATCH (n)\nRETUR n' }));
        expect(problem.errors).toEqual([
          { path: 'query', message: expect.stringMatching(/\w/), line: 2, column: expect.any(Number) },
        ]);
      });
      test.each([
        ['an unknown variable', 'MATCH (n) RETURN nobody'],
        ['a division by zero', 'RETURN 1 / 0 AS x'],
        ['an unclosed bracket', 'MATCH (n RETURN n'],
        ['nothing returned', 'MATCH (n)'],
      ])('%s', async (_, query) => {
        const problem = await use().api.problem('invalid-parameters', send({ query }));
        expect(problem.errors).toMatchObject([{ path: 'query' }]);
        expect(problem.detail).not.toContain('GRAFEO');
      });
      test('a parameter that is not given', async () => {
        const problem = await use().api.problem(
          'invalid-parameters',
          send({ query: 'RETURN $a, $b', parameters: { a: 1 } }),
        );
        expect(problem.errors).toEqual([{ path: 'parameters.b', message: 'is used by the query and not given' }]);
      });
      test.each([
        [{ query: 1 }, ['query']],
        [{ query: 'x'.repeat(CYPHER_LIMITS.characters + 1) }, ['query']],
        [{ query: 'RETURN 1', limit: 0, timeoutMs: 30_001, explain: 'yes' }, ['explain', 'limit', 'timeoutMs']],
        [{ query: 'RETURN 1', limit: CYPHER_LIMITS.rows.most + 1 }, ['limit']],
        [{ query: 'RETURN 1', params: {} }, ['params']],
        [{ query: 'RETURN 1', parameters: [] }, ['parameters']],
      ])('a body of %j', async (body, paths) => {
        const problem = await use().api.problem('invalid-parameters', send(body as never));
        expect(problem.errors.map((e) => e.path).sort()).toEqual(paths);
      });
    });

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

    test('no log holds what a caller wrote', async () => {
      const lines: string[] = [];
      const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
      const api = new Api(appOn(use().store, { log }));
      const secret = 'Xylophone';
      const queries = [
        `RETURN '${secret}' AS x`,
        `MATCH (n:${secret}) SET n.x = '${secret}'`,
        `MATCH (n RETURN '${secret}'`,
        `RETURN ${secret}`,
        `MATCH (a), (b), (c), (d), (e) WHERE a.id + b.id + c.id + d.id + e.id = '${secret}' RETURN count(*) AS c`,
      ];
      const codes = [];
      for (const query of queries)
        codes.push((await api.send('post', '/cypher', (t) => t.send({ query, timeoutMs: 300 }))).status);
      expect(codes).toEqual([200, 403, 400, 400, 503]);
      expect(lines.length).toBeGreaterThanOrEqual(codes.length);
      expect(lines.join('')).not.toContain(secret);
    });

    test('EXPLAIN tells a plan and runs nothing', async () => {
      const { plan, rows, columns } = await ask('MATCH (a:Person)-[r]->(b) RETURN a, b', { explain: true });
      expect({ rows, columns }).toEqual({ rows: [], columns: [] });
      expect(plan?.split('\n').length).toBeGreaterThan(1);
      await use().api.problem('query-refused', send({ query: 'MATCH (n) DELETE n', explain: true }));
    });

    test('the schema names what there is, and what is in the graph is named by it', async () => {
      const schema = await use().api.get(cypherSchemaResponseSchema, '/cypher/schema');
      const labels = new Set(schema.labels.map((l) => l.name));
      const { rows } = await ask(
        'MATCH (n) WHERE NOT n:Commit AND NOT n:Change AND NOT n:StoreMeta UNWIND labels(n) AS label RETURN DISTINCT label',
      );
      for (const [label] of rows) expect(labels, String(label)).toContain(label);
      const types = new Set(schema.types.map((t) => t.name));
      for (const [type] of (await ask('MATCH ()-[r]->() RETURN DISTINCT type(r) AS type')).rows)
        expect(types).toContain(type);
      expect(schema.labels.find((l) => l.name === 'Person')).toMatchObject({
        caption: 'Person',
        properties: expect.arrayContaining([{ name: 'name', caption: 'Name' }]),
      });
    });

    test('every example passes, and most find something', async () => {
      const { items } = await use().api.get(cypherExamplesResponseSchema, '/cypher/examples');
      expect(items.length).toBeGreaterThan(15);
      let found = 0;
      for (const { name, title, query, parameters } of items) {
        expect(title, name).not.toBe('');
        const given = Object.fromEntries(parameters.map((p) => [p.name, p.value]));
        const { rows } = await ask(query, { parameters: given });
        if (rows.length > 0) found += 1;
        for (const { caption, name: parameter } of parameters) expect(caption, `${name} ${parameter}`).not.toBe('');
      }
      expect(found).toBeGreaterThan(items.length * 0.7);
    });

    test('soups of words change nothing, through the guard or around it', { timeout: 240_000 }, async () => {
      let passed = 0;
      await fc.assert(
        fc.asyncProperty(soup, async (query) => {
          const answer = await send({ query, timeoutMs: 2_000, limit: 10 });
          if (answer.status === 200) passed += 1;
          else expect(answer.status, `${query} ${answer.text.slice(0, 200)}`).toBeLessThan(500);
        }),
        { numRuns: 250 },
      );
      expect(passed).toBeGreaterThan(0);
      await unchanged();
      await fc.assert(
        fc.asyncProperty(soup, async (text) => {
          // Files are outside of what Neo4j's read access covers, and no soup here names one that is there.
          await atStore(text, { timeoutMs: 2_000 }).catch((error: { code?: string }) =>
            expect(error.code).not.toBe('internal'),
          );
        }),
        { numRuns: 150 },
      );
      await unchanged();
    });
  });
}
