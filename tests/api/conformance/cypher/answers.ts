import { describe, expect, test } from 'vitest';
import { CYPHER_LIMITS, type CypherBody } from '../../../../server/contract/cypher.ts';
import { asking, sending, type Use } from './asking.ts';
import { HONEST } from './honest.ts';

/** What is answered, in which shape, and how faults are told. */
export function answers(use: Use): void {
  const send = sending(use);
  const ask = asking(use);

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
}
