/** The question "what connects these?", of three to eight actors. */
import type { Node } from '../../contract/graph.ts';
import type { ConnectionQuery, ConnectionResponse } from '../../contract/paths.ts';
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
import { requireActor } from './ends.ts';
import { drawPaths } from './hops.ts';
import type { Ground } from './joins.ts';
import { groundOf } from './search.ts';
import { ShortestSearch, type Spread } from './shortest.ts';
import { stepsOf } from './steps.ts';
import { tellWeakPoints } from './tell-weak-points.ts';
import { connect, type Network } from './tree.ts';
import { weakPointsOf } from './weak-points.ts';

interface Connected {
  ground: Ground;
  network: Network;
  reached: number;
}

async function search(sides: Sides, actors: readonly Node[], query: ConnectionQuery, pause: Pause): Promise<Connected> {
  const asked = actors.flatMap(({ id }) => sides.graph.vertex(id) ?? []);
  const isAsked = new Set(asked);
  const { joins, terms } = groundOf(sides, query, false, new Set());
  const mayPass = (actor: Vertex): boolean => isAsked.has(actor) || terms.mayPass(actor);
  const ground = { joins, terms: { ...terms, asked: isAsked, mayPass } };
  const waves = new ShortestSearch(joins, ground.terms, new Set(), pause);
  const spreads = new Map<Vertex, Spread>();
  for (const actor of asked) spreads.set(actor, await waves.spread(actor));
  const network = connect(spreads, asked, mayPass);
  // Who is not known in the world asked of is connected to nobody.
  const lost = actors.length - asked.length;
  return {
    ground,
    network: lost > 0 ? { ...network, hops: [] } : network,
    reached: Math.max(0, ...[...spreads.values()].map((s) => [...s.reached].length)),
  };
}

/** @throws `not-found`, `invalid-parameters` for what is no actor. */
export async function connectionOf(context: Context, query: ConnectionQuery): Promise<ConnectionResponse> {
  const actors = await nodesAsked(context, query.actors);
  for (const actor of actors) requireActor(actor, 'actors');
  const pause = new Pause(context.signal);
  const { sides } = await pictureFor(context, query);
  const { ground, network, reached } = await search(sides, actors, query, pause);
  const { joins, terms } = ground;
  const steps = network.hops.map(([from, to]) => stepsOf([from, to], joins, terms));
  const names = actors.map((a) => a.name).join(', ');
  const described = await describeSearch(context, query);
  const known = new Set(network.groups.flat().map((v) => v.id));
  const groups = [
    ...network.groups.map((g) => g.map((v) => v.id)),
    ...actors.filter((a) => !known.has(a.id)).map((a) => [a.id]),
  ];
  const base = { actors, parameters: query, method: network.method, groups };
  if (steps.length === 0) {
    const counts = await countSearched(context, terms.contacts, query, reached, pause);
    const gives = async (changed: ConnectionQuery): Promise<boolean> => {
      const picture = await pictureFor(context, changed);
      return (await search(picture.sides, actors, changed, pause)).network.hops.length > 0;
    };
    return {
      ...base,
      hops: [],
      weakPoints: [],
      nodes: actors,
      relationships: [],
      searched: counts,
      explanation: `These documents show no network that connects ${names}. Searched: ${described} (${searchedInWords(counts)}).`,
      relaxations: await relaxationsAmong(searchChanges(query), gives, 'a network'),
    };
  }
  const all = steps.flat();
  const [drawn, weak] = await Promise.all([
    drawPaths(context, query, steps, { edges: [], vertices: [] }),
    weakPointsOf(
      context,
      all,
      joins,
      {
        query,
        mayLink: ({ from, to }) =>
          query.institutions === 'any' ||
          (query.institutions === 'ends' && [from, to].some((v) => query.actors.includes(v.id))),
      },
      pause,
    ),
  ]);
  const [weakPoints = []] = await tellWeakPoints(context, [all.map((s) => weak.get(s) ?? [])]);
  const nodes = new Map([...drawn.nodes, ...actors].map((n) => [n.id, n]));
  return {
    ...base,
    hops: drawn.hops.flat().map((hop, index) => ({ ...hop, index })),
    weakPoints,
    nodes: [...nodes.values()],
    relationships: drawn.relationships,
    searched: { actors: reached, contacts: null, documents: null, rejectedClaims: null },
    explanation: `${names} are connected by ${counted(all.length, 'hop')} (${described}).`,
    relaxations: [],
  };
}
