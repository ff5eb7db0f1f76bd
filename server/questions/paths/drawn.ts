/** From found paths to the answer: hops with evidence, what each hangs on, and which is weakest. */
import type { Hop, Path, PathQuery, PathResponse } from '../../contract/paths.ts';
import type { Vertex } from '../contact-graph/graph.ts';
import type { Context } from '../context.ts';
import type { Pause } from '../pause.ts';
import { type OpenEnd, standsFor } from './ends.ts';
import { drawPaths } from './hops.ts';
import type { Ground } from './joins.ts';
import type { Found } from './search.ts';
import { type Step, stepsOf } from './steps.ts';
import { compareStrength, weakestOf } from './strength.ts';
import { tellWeakPoints } from './tell-weak-points.ts';
import { weakPointsOf } from './weak-points.ts';

/** A search that has been made. */
export interface Searched {
  ground: Ground;
  from: OpenEnd;
  to: OpenEnd;
  found: Found;
}

function pathOf(hops: Hop[], weakPoints: Path['weakPoints'], [first, last]: readonly string[]): Path {
  const institutionalLinks = hops.filter((h) => h.type === 'institution').length;
  return {
    hops,
    contacts: hops.length - institutionalLinks,
    institutionalLinks,
    weakest: weakestOf(hops),
    weakPoints,
    told: [first, ...hops.map((h) => h.told), last].filter(Boolean).join(' '),
  };
}

/** The paths with everything that telling and drawing them takes. */
export async function drawFound(
  context: Context,
  query: PathQuery,
  { ground: { joins, terms }, from, to, found }: Searched,
  pause: Pause,
): Promise<Pick<PathResponse, 'paths' | 'nodes' | 'relationships'>> {
  const paths = found.paths.map((actors) => ({
    steps: stepsOf(actors, joins, terms),
    ends: [
      { actor: actors[0] as Vertex, at: standsFor(terms.contacts, from, actors[0] as Vertex) },
      { actor: actors.at(-1) as Vertex, at: standsFor(terms.contacts, to, actors.at(-1) as Vertex) },
    ],
  }));
  const steps = paths.flatMap((p) => p.steps);
  const isOuter = new Set(paths.flatMap((p) => [p.steps[0], p.steps.at(-1)]));
  const mayLink = (step: Step): boolean =>
    query.institutions === 'any' || (query.institutions === 'ends' && isOuter.has(step));
  const [drawn, weak] = await Promise.all([
    drawPaths(
      context,
      query,
      paths.map((p) => p.steps),
      {
        edges: paths.flatMap((p) => p.ends.flatMap((e) => e.at?.edges ?? [])),
        vertices: paths.flatMap((p) => p.ends.map((e) => e.actor)),
      },
    ),
    weakPointsOf(context, steps, joins, { query, mayLink }, pause),
  ]);
  const told = await tellWeakPoints(
    context,
    paths.map((p) => p.steps.map((s) => weak.get(s) ?? [])),
  );
  const nodes = new Map([...drawn.nodes, ...from.nodes, ...to.nodes].map((n) => [n.id, n]));
  const stands = ({ actor, at }: (typeof paths)[number]['ends'][number]): string =>
    at
      ? `${nodes.get(actor.id)?.name ?? actor.id} ${at.node.kind === 'session' || at.node.kind === 'meeting' ? 'was at' : 'stands for'} ${at.node.name}.`
      : '';
  const made = paths.map(({ ends }, i) => pathOf(drawn.hops[i] as Hop[], told[i] ?? [], ends.map(stands)));
  return {
    paths: query.mode === 'shortest' ? made : made.sort(byWeakestHop),
    nodes: [...nodes.values()],
    relationships: drawn.relationships,
  };
}

/** The path whose weakest hop is the strongest first; of these the one with fewer hops. */
const byWeakestHop = (a: Path, b: Path): number =>
  compareStrength(a.hops[a.weakest] as Hop, b.hops[b.weakest] as Hop) || a.hops.length - b.hops.length;
