/** Holds paths to the model. */
import { expect } from 'vitest';
import { GRADES } from '../../../server/contract/filters.ts';
import {
  type Hop,
  type Path,
  type PathQuery,
  type PathResponse,
  pathQuerySchema,
  pathResponseSchema,
} from '../../../server/contract/paths.ts';
import type { Query } from '../../support/app.ts';
import { type Joins, PathSearch, type Walk } from '../paths.ts';
import { type Graph, graphOf } from '../support.ts';
import { type Case, expectTrueRelaxations, sorted } from './asking.ts';
import { expectHop, expectWeakPoints, hopName, joinsWithout } from './hops.ts';

/** How many paths an answer of all the shortest may hold. */
const MOST_PATHS = 50;

const actorsOf = ({ hops }: Path): string[] => [...hops.slice(0, 1).map((h) => h.from.id), ...hops.map((h) => h.to.id)];

/** What a path is ranked by: fewer hops, then (in order of time) an earlier arrival. */
const rankOf = ({ hops, day }: Walk): string => `${hops.length} ${day}`;
const nameOf = ({ actors }: Pick<Walk, 'actors'>): string => actors.join(' > ');

/** From strong to weak; an institutional link is weaker than any contact. */
function compareHops(a: Hop, b: Hop): number {
  const grade = (hop: Hop): number => (hop.grade ? GRADES.indexOf(hop.grade) : GRADES.length);
  return grade(a) - grade(b) || b.sources - a.sources || b.confidence - a.confidence;
}

/** Whether a hop is out of the order of time after those before it: surely, or as far as its imprecise date tells. */
function expectOrder(hops: readonly Hop[], { order }: PathQuery): void {
  for (const [index, { date, orderReversed, orderUncertain }] of hops.entries()) {
    const before = hops.slice(0, index).flatMap((h) => h.date ?? []);
    const isReversed = order === 'any' && date !== null && before.some((b) => date.to < b.from);
    expect(orderReversed, `hop ${index} was surely before another`).toBe(isReversed);
    if (order === 'any' || !date) continue;
    // Uncertain where the contact before it is, certain where all are; of others before that it is not told.
    const uncertain = before.filter((b) => date.from < b.to);
    const isLast = uncertain.includes(before.at(-1) as (typeof before)[number]);
    if (isLast || uncertain.length === 0)
      expect(orderUncertain, `hop ${index} may have been before another`).toBe(isLast);
  }
}

/** One path is a path by the model, and each hop is what it says. */
function expectPath(graph: Graph, search: PathSearch, path: Path, without: (document: string) => Joins): Walk {
  const name = path.hops.map(hopName).join(', ');
  const walk = search.along(actorsOf(path));
  expect(walk, `a path by the model: ${name}`).not.toBeNull();
  expect(walk?.hops, name).toEqual(path.hops.map((h) => h.type));
  let day = '';
  for (const [index, hop] of path.hops.entries()) {
    expect(hop.index, `index in ${name}`).toBe(index);
    if (index > 0) expect(hop.from.id, `start of hop ${index} of ${name}`).toBe(path.hops[index - 1]?.to.id);
    const fitting = search.fitting(hop.from.id, hop.to.id, day);
    const first = fitting.filter((f) => f.day === fitting[0]?.day);
    expectHop(
      graph,
      search.joins,
      hop,
      first.map((f) => f.contact),
    );
    if (hop.type === 'contact') day = first[0]?.day ?? day;
  }
  expect([path.contacts, path.institutionalLinks], `contacts and links of ${name}`).toEqual(
    ['contact', 'institution'].map((type) => path.hops.filter((h) => h.type === type).length),
  );
  const weakest = path.hops[path.weakest] as Hop;
  for (const hop of path.hops) expect(compareHops(hop, weakest), `weakest hop of ${name}`).toBeLessThanOrEqual(0);
  expectWeakPoints(graph, path.hops, path.weakPoints, (document, { from, to, index }) =>
    without(document).isJoined(from.id, to.id, search.mayLink(index, path.hops.length)),
  );
  return walk as Walk;
}

/** The paths answered are those asked for, of all that there are. */
function expectChoice(walks: readonly Walk[], all: readonly Walk[], answer: PathResponse, question: PathQuery): void {
  const { mode, k } = question;
  const names = walks.map(nameOf);
  expect(names, 'no path twice').toHaveLength(new Set(names).size);
  const fewest = all[0]?.hops.length;
  if (mode === 'all-shortest') {
    const shortest = all.filter((w) => w.hops.length === fewest).map(nameOf);
    expect(answer.more, 'more').toBe(shortest.length > MOST_PATHS);
    if (!answer.more) expect(sorted(names), 'all shortest paths').toEqual(sorted(shortest));
    expect(names, 'number of paths').toHaveLength(Math.min(MOST_PATHS, shortest.length));
    for (const name of names) expect(shortest, 'shortest paths').toContain(name);
    return;
  }
  const ranked = sorted(all.map(rankOf)).slice(0, mode === 'shortest' ? 1 : k);
  expect(sorted(walks.map(rankOf)), `the ${ranked.length} shortest: hops and day of arrival`).toEqual(ranked);
  // Ties of the last place are arbitrary; who is before it is not.
  const sure = all.filter((w) => rankOf(w) < String(ranked.at(-1))).map(nameOf);
  for (const name of sure) expect(names, 'paths before the last place').toContain(name);
}

/** Whether all of one end are in the other; nobody is not. */
const isWithin = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && [...one].every((actor) => other.has(actor));

export async function comparePaths(at: Case, query: Query): Promise<void> {
  const question = pathQuerySchema.parse(query);
  const answer = await at.api.get(pathResponseSchema, '/paths', query);
  const graph = graphOf(at.library, question);
  const search = new PathSearch(graph, question);
  expect([answer.from.actors, answer.to.actors], 'actors of the ends').toEqual([search.from.size, search.to.size]);
  const { from, to } = search;
  if (isWithin(from, to) || isWithin(to, from)) {
    // By the API's own tests an end has no path to itself, nor a side to its own people; what the model would find is not asked for.
    expect([answer.paths, answer.relaxations], 'between an end and what it holds').toEqual([[], []]);
    return;
  }
  const all = search.shortest(question.mode === 'k-shortest' ? question.k : 1);
  if (all.length === 0) {
    const told = answer.paths.map(({ hops }) => hops.map(hopName).join(', '));
    expect(told, 'no path').toEqual([]);
    expect(answer.searched.documents, 'documents searched').toBe(graph.documents.size);
  } else expect(answer.paths, `a path like ${nameOf(all[0] as Walk)}`).not.toEqual([]);
  const without = joinsWithout(at.library, question);
  for (const { hops } of answer.paths) expectOrder(hops, question);
  const walks = answer.paths.map((path) => expectPath(graph, search, path, without));
  if (all.length > 0) expectChoice(walks, all, answer, question);
  expectTrueRelaxations(query, answer.relaxations, all.length > 0, (q) => {
    const relaxed = pathQuerySchema.parse(q);
    return new PathSearch(graphOf(at.library, relaxed), relaxed).shortest(1).length > 0;
  });
}
