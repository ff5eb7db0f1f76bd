/** Long questions: they end when their asker goes away, and let others through meanwhile. */
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { pathQuerySchema } from '../../server/contract/paths.ts';
import { ContactGraph, type Vertex } from '../../server/questions/contact-graph/graph.ts';
import { Sides } from '../../server/questions/contact-graph/sides.ts';
import { findPaths, groundOf } from '../../server/questions/paths/search.ts';
import { Pause } from '../../server/questions/pause.ts';

const PEOPLE = 3_000;

/** Everyone met the next forty, so that the far ends are joined by very many paths. */
function crowd(): ContactGraph {
  const graph = new ContactGraph();
  const support = { sources: 1, confidence: 0.9, firstKnown: null, lastKnown: null };
  for (let i = 0; i < PEOPLE; i++) {
    for (let j = i + 1; j < Math.min(PEOPLE, i + 40); j++) {
      const meeting = `meeting-${i}-${j}`;
      graph.putNode({ id: meeting, kind: 'meeting', properties: {}, ...support });
      for (const who of [i, j])
        graph.putRelationship({
          id: `took-part-${meeting}-${who}`,
          type: 'PARTICIPATED_IN',
          from: `person-${who}`,
          to: meeting,
          properties: {},
          ...support,
        });
    }
  }
  return graph;
}

const ask = (graph: ContactGraph, signal: AbortSignal) => {
  const query = pathQuerySchema.parse({ from: 'a', to: 'b', mode: 'k-shortest', k: 20, maxHops: 8 });
  const ends = [graph.vertex('person-0'), graph.vertex('person-200')] as Vertex[];
  const ground = groundOf(new Sides(graph), query, false, new Set(ends));
  return findPaths(ground, ends.slice(0, 1), ends.slice(1), query, new Pause(signal));
};

describe('a long question', () => {
  test('finds its answer while others are answered', async () => {
    const controller = new AbortController();
    let turns = 0;
    let done = false;
    const others = (async () => {
      for (; !done; turns++) await setImmediate();
    })();
    const { paths } = await ask(crowd(), controller.signal).finally(() => {
      done = true;
    });
    await others;
    expect(paths).toHaveLength(20);
    expect(turns).toBeGreaterThan(3);
  });

  test('ends when its asker goes away', async () => {
    const controller = new AbortController();
    const answer = ask(crowd(), controller.signal);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });
});
