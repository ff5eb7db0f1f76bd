import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sending, type Use, unguarded } from './asking.ts';
import { REFUSED } from './refused.ts';
import { soup } from './soup.ts';
import { UNGUARDED } from './unguarded.ts';

/** `unchanged` holds all that the store has against what it had, `sameCounts` how much there is of it. */
export function refusals(use: Use, unchanged: () => Promise<void>, sameCounts: () => Promise<void>): void {
  const send = sending(use);
  const atStore = unguarded(use);

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
      const problem = await use().api.problem('query-refused', send({ query: 'MATCH (n)\nWHERE true\n  SET n.x = 1' }));
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
}
