/** From the steps of a search to hops with their nodes, relationships and evidence. */
import type { Node, Relationship } from '../../contract/graph.ts';
import type { Hop } from '../../contract/paths.ts';
import { relationshipId } from '../../model/ids.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';
import { nodesById, type RelationshipReference, relationshipsByReference } from '../elements.ts';
import { evidenceOfKeys } from '../evidence.ts';
import type { Step } from './shortest.ts';
import { type Holding, tellHop } from './tell.ts';
import { uncertainOrders } from './time-respecting.ts';

/** Sentences shown with each hop; all others are one click away by its keys. */
const EVIDENCE_PER_HOP = 3;

const reference = (type: RelationshipType, from: string, to: string): RelationshipReference => ({
  id: relationshipId(type, from, to),
  type,
  from,
  to,
});

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

type HoldingRow = { person: string; institution: string; position: string };

/** Positions and memberships that join actors to institutions, by `actor institution`. */
async function readHoldings(
  context: Context,
  pairs: readonly (readonly [string, string])[],
): Promise<Map<string, Holding[]>> {
  const persons = pairs.filter(([actor]) => actor.startsWith('person-'));
  const holdings = new Map<string, Holding[]>();
  if (persons.length > 0) {
    const question = {
      persons: [...new Set(persons.map(([p]) => p))],
      institutions: [...new Set(persons.map(([, i]) => i))],
    };
    for (const row of await context.store.read(reading.positionsBetween, question, optionsOf(context))) {
      const key = holdingKey(row);
      holdings.set(key, [
        ...(holdings.get(key) ?? []),
        { position: row.position, title: row.title, firstKnown: row.firstKnown, lastKnown: row.lastKnown },
      ]);
    }
  }
  return holdings;
}

const holdingKey = ({ person, institution }: Pick<HoldingRow, 'person' | 'institution'>): string =>
  `${person} ${institution}`;

function holdingReferences(
  actor: string,
  institution: string,
  holdings: ReadonlyMap<string, Holding[]>,
): RelationshipReference[] {
  if (actor === institution) return [];
  if (!actor.startsWith('person-')) return [reference('PART_OF', actor, institution)];
  const [first] = holdings.get(holdingKey({ person: actor, institution })) ?? [];
  return first ? [reference('HELD', actor, first.position), reference('OF', first.position, institution)] : [];
}

/** The pairs of actor and institution that hops and ends rest on. */
function institutionPairs(steps: readonly Step[], ends: readonly (readonly [string, string])[]): [string, string][] {
  const pairs = steps.flatMap(({ from, link }) =>
    link.type === 'institution'
      ? [
          [from, link.via],
          [link.to, link.via],
        ]
      : [],
  );
  return [...pairs, ...ends].filter(([actor, institution]) => actor !== institution) as [string, string][];
}

/** Adds everything that telling and drawing the steps takes. `ends` are [representative, the end asked for]. */
export async function drawSteps(
  context: Context,
  steps: readonly Step[],
  ends: readonly (readonly [string, string])[],
): Promise<Drawn> {
  const holdings = await readHoldings(context, institutionPairs(steps, ends));
  const referencesOf = ({ from, link }: Step): RelationshipReference[] =>
    link.type === 'contact'
      ? [...belonging(from, link.via), ...belonging(link.to, link.via)]
      : [...holdingReferences(from, link.via, holdings), ...holdingReferences(link.to, link.via, holdings)];
  const stepReferences = steps.map(referencesOf);
  const endReferences = ends.flatMap(([actor, end]) => holdingReferences(actor, end, holdings));
  const [relationships, evidence, nodes] = await Promise.all([
    relationshipsByReference(context, [...stepReferences.flat(), ...endReferences]),
    evidenceOfKeys(
      context,
      stepReferences.flat().map((r) => r.id),
    ),
    nodesById(context, [
      ...steps.flatMap(({ from, link }) => [from, link.to, link.via]),
      ...ends.flat(),
      ...[...stepReferences.flat(), ...endReferences].flatMap((r) => [r.from, r.to]),
    ]),
  ]);
  const present = new Map(relationships.map((r) => [r.id, r]));
  const uncertain = uncertainOrders(steps);
  const hops = steps.map((step, index): Hop => {
    const keys = (stepReferences[index] ?? []).map((r) => r.id).filter((id) => present.has(id));
    const node = (id: string): Node => nodes.get(id) as Node;
    const { from, link } = step;
    const via = node(link.via);
    const quotes = [
      ...new Map(keys.flatMap((key) => evidence.get(key) ?? []).map((e) => [e.quote + e.document.id, e])).values(),
    ];
    const facts = {
      index,
      type: link.type,
      grade: link.grade,
      from: node(from),
      to: node(link.to),
      via,
      date:
        link.dateFrom && link.dateTo
          ? { from: link.dateFrom, to: link.dateTo, precision: link.datePrecision ?? 'day' }
          : null,
      orderUncertain: uncertain[index] ?? false,
      sources: new Set(quotes.map((e) => e.document.id)).size,
      confidence: Math.min(...keys.map((key) => present.get(key)?.confidence ?? 0), via.confidence),
      relationships: keys,
      evidence: quotes.slice(0, EVIDENCE_PER_HOP),
    };
    return {
      ...facts,
      told: tellHop(
        facts,
        { from: holdings.get(`${from} ${link.via}`) ?? [], to: holdings.get(`${link.to} ${link.via}`) ?? [] },
        neighbourDates(steps, index),
      ),
    };
  });
  return { hops, nodes: [...nodes.values()], relationships };
}

/** The days of the contacts before and after a step. */
function neighbourDates(steps: readonly Step[], index: number): { before: string | null; after: string | null } {
  const before = steps
    .slice(0, index)
    .reverse()
    .find((s) => s.link.type === 'contact');
  const after = steps.slice(index + 1).find((s) => s.link.type === 'contact');
  return { before: before?.link.dateFrom ?? null, after: after?.link.dateFrom ?? null };
}
