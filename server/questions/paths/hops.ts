/** From the steps of a search to hops with their nodes, relationships and evidence. */
import type { Evidence } from '../../contract/evidence.ts';
import type { Node, Relationship } from '../../contract/graph.ts';
import type { Hop } from '../../contract/paths.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import type { Context } from '../context.ts';
import { nodesById, type RelationshipReference, relationshipsByReference } from '../elements.ts';
import { evidenceOfKeys } from '../evidence.ts';
import { type Held, membershipsOf, readHeld } from './holdings.ts';
import { reference } from './references.ts';
import type { Step } from './shortest.ts';
import { tellHop } from './tell.ts';
import { uncertainOrders } from './time-respecting.ts';

/** Sentences shown with each hop; all others are one click away by its keys. */
const EVIDENCE_PER_HOP = 4;

const CONTACT_TYPES: Readonly<Record<string, RelationshipType>> = { meeting: 'PARTICIPATED_IN', session: 'ATTENDED' };

/** The relationships by which one actor belongs to a gathering: to a commitment, as maker or as receiver. */
function belonging(actor: string, via: string): RelationshipReference[] {
  const type = CONTACT_TYPES[via.split('-')[0] ?? ''];
  return type ? [reference(type, actor, via)] : [reference('MADE', actor, via), reference('TO', via, actor)];
}

export interface Drawn {
  hops: Hop[];
  nodes: Node[];
  relationships: Relationship[];
}

/** A step with the relationships it rests on and, for an institutional link, how its actors belong. */
interface Grounded {
  step: Step;
  held: [Held, Held] | null;
  references: RelationshipReference[];
}

function grounded(step: Step, held: [Held, Held] | null): Grounded {
  const { from, link } = step;
  const references = held
    ? held.flatMap((h) => h.references)
    : [...belonging(from, link.via), ...belonging(link.to, link.via)];
  return { step, held, references };
}

/** How long before or after the day a document was published; undated ones last. */
const daysFrom = (evidence: Evidence, on: string | null): number =>
  on && evidence.document.published
    ? Math.abs(Date.parse(evidence.document.published) - Date.parse(on))
    : Number.POSITIVE_INFINITY;

/** The sentences to show: for each relationship in turn the best, nearest to the day, each sentence once. */
function chooseEvidence(
  { held, references }: Grounded,
  evidence: ReadonlyMap<string, Evidence[]>,
): { shown: Evidence[]; documents: Set<string> } {
  const day = (key: string): string | null => held?.find((h) => h.references.some((r) => r.id === key))?.on ?? null;
  const queues = references.map(({ id }) => {
    const on = day(id);
    return [...(evidence.get(id) ?? [])].sort(
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
  const all = [...unique.values()];
  return { shown: all.slice(0, EVIDENCE_PER_HOP), documents: new Set(all.map((e) => e.document.id)) };
}

/** Adds everything that telling and drawing the steps takes. `ends` are [representative, the end asked for]. */
export async function drawSteps(
  context: Context,
  steps: readonly Step[],
  ends: readonly (readonly [string, string])[],
): Promise<Drawn> {
  const pairs = steps.map((_, index) => membershipsOf(steps, index));
  const ofEnds = ends
    .filter(([actor, end]) => actor !== end)
    .map(([actor, institution]) => ({ actor, institution, on: null, at: null }));
  const held = await readHeld(context, [...pairs.flatMap((pair) => pair ?? []), ...ofEnds]);
  const ground = steps.map((step, index) => grounded(step, pairs[index] ? (held.splice(0, 2) as [Held, Held]) : null));
  const references = [...ground.flatMap((g) => g.references), ...held.flatMap((h) => h.references)];
  const [relationships, evidence, nodes] = await Promise.all([
    relationshipsByReference(context, references),
    evidenceOfKeys(
      context,
      ground.flatMap((g) => g.references.map((r) => r.id)),
    ),
    nodesById(context, [
      ...steps.flatMap(({ from, link }) => [from, link.to, link.via]),
      ...ends.flat(),
      ...references.flatMap((r) => [r.from, r.to]),
    ]),
  ]);
  const present = new Map(relationships.map((r) => [r.id, r]));
  const uncertain = uncertainOrders(steps);
  const node = (id: string): Node => nodes.get(id) as Node;
  const hops = ground.map((g, index): Hop => {
    const { from, link } = g.step;
    const { dateFrom, dateTo, datePrecision } = link;
    const keys = g.references.map((r) => r.id).filter((id) => present.has(id));
    const { shown, documents } = chooseEvidence(g, evidence);
    const facts = {
      index,
      type: link.type,
      grade: link.grade,
      from: node(from),
      to: node(link.to),
      via: node(link.via),
      date: dateFrom && dateTo ? { from: dateFrom, to: dateTo, precision: datePrecision ?? 'day' } : null,
      orderUncertain: uncertain[index] ?? false,
      sources: documents.size,
      confidence: Math.min(...keys.map((key) => present.get(key)?.confidence ?? 0), node(link.via).confidence),
      relationships: keys,
      evidence: shown,
    };
    return { ...facts, told: tellHop(facts, g.held) };
  });
  return { hops, nodes: [...nodes.values()], relationships };
}
