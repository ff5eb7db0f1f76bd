/** The question "which path joins the two?", and an honest answer when there is none. */
import type { Node } from '../../contract/graph.ts';
import type { Path, PathQuery, PathResponse } from '../../contract/paths.ts';
import { counted } from '../../model/wording.ts';
import type { Vertex } from '../contact-graph/graph.ts';
import { pictureFor } from '../contact-graph/keeper.ts';
import type { Sides } from '../contact-graph/sides.ts';
import type { Context } from '../context.ts';
import { nodesAsked } from '../elements.ts';
import { countSearched, searchedInWords } from '../nothing.ts';
import { Pause } from '../pause.ts';
import { relaxationsAmong } from '../relaxations.ts';
import { searchChanges } from './changes.ts';
import { describeSearch } from './describe.ts';
import { drawFound, type Searched } from './drawn.ts';
import { openEnd, requireEnd } from './ends.ts';
import { areOneSide, findPaths, groundOf } from './search.ts';

async function search(
  sides: Sides,
  nodes: { from: Node[]; to: Node[] },
  query: PathQuery,
  pause: Pause,
): Promise<Searched> {
  // The ends are known only under the filters, and what may stand between them only with the ends.
  const ends = new Set<Vertex>();
  const ground = groundOf(sides, query, query.order === 'time', ends);
  const represented = query.institutions !== 'none';
  const from = openEnd(ground.terms.contacts, nodes.from, represented);
  const to = openEnd(ground.terms.contacts, nodes.to, represented);
  for (const actor of [...from.actorsAt, ...to.actorsAt]) ends.add(actor);
  return { ground, from, to, found: await findPaths(ground, from.actorsAt, to.actorsAt, query, pause) };
}

function explainFound(
  query: PathQuery,
  { from, to }: Searched,
  paths: readonly Path[],
  more: boolean,
  terms: string,
): string {
  const [first] = paths;
  if (!first) return '';
  const links = first.institutionalLinks > 0 ? ` and ${counted(first.institutionalLinks, 'institutional link')}` : '';
  if (paths.length === 1 && query.mode !== 'all-shortest')
    return `${from.name} and ${to.name} are joined by ${counted(first.contacts, 'contact')}${links} (${terms}).`;
  const lengths = [...new Set(paths.map((p) => p.hops.length))].sort();
  const many = more ? `more than ${counted(paths.length, 'path')}` : counted(paths.length, 'path');
  return `${from.name} and ${to.name} are joined by ${many} of ${lengths.join(' to ').replace(/ to .* to /, ' to ')} ${lengths.at(-1) === 1 ? 'hop' : 'hops'} (${terms}).`;
}

/** Paths by the meaning of the query. @throws `not-found`, `invalid-parameters` for what can be no end. */
export async function pathBetween(context: Context, query: PathQuery): Promise<PathResponse> {
  const nodes = { from: await nodesAsked(context, query.from), to: await nodesAsked(context, query.to) };
  for (const end of ['from', 'to'] as const) for (const node of nodes[end]) requireEnd(node, end);
  const pause = new Pause(context.signal);
  const { sides } = await pictureFor(context, query);
  const searched = await search(sides, nodes, query, pause);
  const { found } = searched;
  const ends = [searched.from, searched.to].map(({ actorsAt: _, ...end }) => end);
  const base = { from: ends[0] as PathResponse['from'], to: ends[1] as PathResponse['to'], parameters: query };
  const terms = await describeSearch(context, query);
  const reached = { actors: found.reached, contacts: null, documents: null, rejectedClaims: null };
  if (found.paths.length > 0) {
    const drawn = await drawFound(context, query, searched, pause);
    const explanation = explainFound(query, searched, drawn.paths, found.more, terms);
    return { ...base, ...drawn, more: found.more, searched: reached, explanation, relaxations: [] };
  }
  const empty = {
    ...base,
    paths: [],
    more: false,
    relationships: [],
    nodes: [...new Map([...nodes.from, ...nodes.to].map((n) => [n.id, n])).values()],
  };
  if (areOneSide(searched.from.actorsAt, searched.to.actorsAt)) {
    const same = query.from.join() === query.to.join();
    const explanation = same
      ? `Both ends are ${searched.from.name}.`
      : `${searched.from.name} and ${searched.to.name} are one side: no contact lies between them.`;
    return { ...empty, searched: reached, explanation, relaxations: [] };
  }
  const counts = await countSearched(context, searched.ground.terms.contacts, query, found.reached, pause);
  const gives = async (changed: PathQuery): Promise<boolean> => {
    const picture = await pictureFor(context, changed);
    return (await search(picture.sides, nodes, { ...changed, mode: 'shortest' }, pause)).found.paths.length > 0;
  };
  return {
    ...empty,
    searched: counts,
    explanation: `These documents show no path from ${searched.from.name} to ${searched.to.name}. Searched: ${terms} (${searchedInWords(counts)}).`,
    relaxations: await relaxationsAmong(searchChanges(query), gives, 'a path'),
  };
}
