/** From the steps of paths to hops with their nodes, relationships and evidence. */
import type { Evidence } from '../../contract/evidence.ts';
import type { Node, Relationship } from '../../contract/graph.ts';
import type { Hop } from '../../contract/paths.ts';
import { dateOf, type Edge, supportOf, type Vertex } from '../contact-graph/graph.ts';
import { countsIn, type World } from '../contact-graph/world.ts';
import type { Context } from '../context.ts';
import { nodesById, relationshipsByReference } from '../elements.ts';
import { evidenceOfKeys } from '../evidence.ts';
import type { Membership } from './memberships.ts';
import { edgesOf, ordersOf, type Step, stepConfidence, stepSources, viaOf } from './steps.ts';
import { tellHop } from './tell.ts';

/** Sentences shown with each hop; all others are one click away by its keys. */
const EVIDENCE_PER_HOP = 4;

export interface Drawn {
  /** The hops of each path. */
  hops: Hop[][];
  /** All that is needed to draw them. */
  nodes: Node[];
  relationships: Relationship[];
}

/** How long before or after the day a document was published; undated ones last. */
const daysFrom = (evidence: Evidence, on: string | null): number =>
  on && evidence.document.published
    ? Math.abs(Date.parse(evidence.document.published) - Date.parse(on))
    : Number.POSITIVE_INFINITY;

/** The day next to which a relationship of a link should be seen. */
const dayOf = (memberships: readonly Membership[] | null, edge: Edge): string | null =>
  memberships?.find((m) => m.edges.includes(edge))?.at?.dateFrom ?? null;

/** The sentences to show: for each relationship in turn the best, nearest to the day, each sentence once. */
function chooseEvidence(step: Step, evidence: ReadonlyMap<string, Evidence[]>): Evidence[] {
  const queues = edgesOf(step).map((edge) => {
    const on = dayOf(step.memberships, edge);
    return [...(evidence.get(edge.id) ?? [])].sort(
      (a, b) => daysFrom(a, on) - daysFrom(b, on) || b.confidence - a.confidence,
    );
  });
  const unique = new Map<string, Evidence>();
  for (let round = 0; queues.some((q) => q.length > round); round++) {
    for (const queue of queues) {
      const item = queue[round];
      if (item) unique.set(item.document.id + item.quote, unique.get(item.document.id + item.quote) ?? item);
    }
  }
  return [...unique.values()].slice(0, EVIDENCE_PER_HOP);
}

const isStated = (edge: Edge, evidence: ReadonlyMap<string, Evidence[]>): boolean =>
  (evidence.get(edge.id) ?? []).some((e) => e.basis === 'stated');

const referenceOf = ({ id, type, from, to }: Edge) => ({ id, type, from: from.id, to: to.id });

/**
 * Adds everything that telling and drawing takes, for all paths at once. `more`
 * are relationships to draw beside them: how the first and last stand for the ends.
 */
export async function drawPaths(
  context: Context,
  world: World,
  paths: readonly (readonly Step[])[],
  more: { edges: readonly Edge[]; vertices: readonly Vertex[] },
): Promise<Drawn> {
  const steps = paths.flat();
  const edges = new Map([...steps.flatMap(edgesOf), ...more.edges].map((e) => [e.id, e]));
  const vertices = new Map(
    [
      ...steps.flatMap((s) => [s.from, s.to, viaOf(s)]),
      ...[...edges.values()].flatMap((e) => [e.from, e.to]),
      ...more.vertices,
    ].map((v) => [v.id, v]),
  );
  const keys = [...new Set(steps.flatMap(edgesOf).map((e) => e.id))];
  const [relationships, evidence, read] = await Promise.all([
    relationshipsByReference(context, [...edges.values()].map(referenceOf)),
    evidenceOfKeys(context, keys, countsIn(world)),
    nodesById(context, [...vertices.keys()]),
  ]);
  // What today's store says of an element's support is not what the asked world knew.
  const nodes = new Map(
    [...read].map(([id, node]): [string, Node] => {
      const vertex = vertices.get(id);
      return [id, vertex?.present ? { ...node, ...supportOf(vertex) } : node];
    }),
  );
  const hops = paths.map((path) => {
    const orders = ordersOf(path);
    return path.map((step, index) => hopOf(step, index, orders[index] ?? 'kept', nodes, evidence));
  });
  return {
    hops,
    nodes: [...nodes.values()],
    relationships: relationships.map((r) => ({ ...r, ...supportOf(edges.get(r.id) as Edge) })),
  };
}

function hopOf(
  step: Step,
  index: number,
  order: ReturnType<typeof ordersOf>[number],
  nodes: ReadonlyMap<string, Node>,
  evidence: ReadonlyMap<string, Evidence[]>,
): Hop {
  const { contact, memberships, others } = step;
  const node = (vertex: Vertex): Node => nodes.get(vertex.id) as Node;
  const edges = edgesOf(step);
  const facts = {
    index,
    type: contact ? ('contact' as const) : ('institution' as const),
    grade: contact?.gathering.grade ?? null,
    from: node(step.from),
    to: node(step.to),
    via: node(viaOf(step)),
    date: contact ? dateOf(contact.gathering.vertex) : null,
    orderUncertain: order === 'uncertain',
    orderReversed: order === 'reversed',
    others,
    assumed: memberships?.some((m) => !m.known) ?? false,
    basis: edges.every((e) => isStated(e, evidence)) ? ('stated' as const) : ('inferred' as const),
    sources: stepSources(step),
    confidence: stepConfidence(step),
    relationships: edges.map((e) => e.id),
    evidence: chooseEvidence(step, evidence),
  };
  return { ...facts, told: tellHop(facts, memberships, (position) => nodes.get(position)?.name ?? position) };
}
