/** Holds connections to the model. */
import { expect } from 'vitest';
import { connectionQuerySchema, connectionResponseSchema } from '../../../server/contract/paths.ts';
import type { Query } from '../../support/app.ts';
import { ConnectionSearch } from '../connections.ts';
import { graphOf } from '../support.ts';
import { type Case, expectTrueRelaxations, sorted } from './asking.ts';
import { expectHop, expectWeakPoints, hopName, joinsWithout } from './hops.ts';

const inOrder = (groups: readonly (readonly string[])[]): string[] => sorted(groups.map((g) => sorted(g).join()));

/** All vertices can be reached by the edges, which are one fewer: a tree. */
function expectTree(edges: readonly (readonly [string, string])[], asked: readonly string[]): void {
  const vertices = new Set(edges.flat());
  expect(vertices.size, 'a tree has one vertex more than hops').toBe(edges.length + 1);
  const reached = new Set(edges[0]?.slice(0, 1));
  for (const here of reached)
    for (const [a, b] of edges) {
      if (a === here) reached.add(b);
      if (b === here) reached.add(a);
    }
  expect(sorted(reached), 'all hang together').toEqual(sorted(vertices));
  for (const actor of asked) expect(vertices, 'actors of the network').toContain(actor);
  const leaves = [...vertices].filter((v) => edges.filter((edge) => edge.includes(v)).length === 1);
  for (const leaf of leaves) expect(asked, 'leaves are asked for').toContain(leaf);
}

export async function compareConnections(at: Case, query: Query): Promise<void> {
  const question = connectionQuerySchema.parse(query);
  const answer = await at.api.get(connectionResponseSchema, '/connections', query);
  const graph = graphOf(at.library, question);
  const search = new ConnectionSearch(graph, question);
  const { asked } = search;
  expect(inOrder(answer.groups), 'groups').toEqual(inOrder(search.groups()));
  const fewest = search.fewestHops();
  if (fewest === null) expect(answer.hops.map(hopName), 'not connected').toEqual([]);
  else {
    expectTree(
      answer.hops.map((h) => [h.from.id, h.to.id] as const),
      asked,
    );
    const bound = asked.length === 3 ? fewest : Math.floor(2 * (1 - 1 / asked.length) * fewest);
    expect(answer.hops.length, `hops; ${fewest} would do`).toBeLessThanOrEqual(bound);
  }
  for (const [index, hop] of answer.hops.entries()) {
    const [a, b] = [hop.from.id, hop.to.id];
    expect(hop.index, hopName(hop)).toBe(index);
    for (const actor of [a, b]) expect([...asked, ...search.others], 'who may be in between').toContain(actor);
    expect(search.isEdge(a, b), `${hopName(hop)} may be there`).toBe(true);
    expectHop(graph, search.joins, hop, search.joins.contacts(a, b));
  }
  const without = joinsWithout(at.library, question);
  expectWeakPoints(graph, answer.hops, answer.weakPoints, (document, { from, to }) =>
    without(document).isJoined(from.id, to.id, search.mayLink(from.id, to.id)),
  );
  expectTrueRelaxations(query, answer.relaxations, fewest !== null, (q) => {
    const relaxed = connectionQuerySchema.parse(q);
    return new ConnectionSearch(graphOf(at.library, relaxed), relaxed).groups().length === 1;
  });
}
