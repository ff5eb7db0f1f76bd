/** Nodes, relationships and their groups in words: the registries', in the page's language. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/model/kinds.ts';
import type { RelationshipType } from '../../server/model/relationships.ts';
import { strings } from '../strings/index.ts';

const { model } = strings;

/** "1 meeting", "6 meetings": a count of nodes of one kind. */
export const countedKind = (n: number, kind: Kind): string => model.ofKind(n, kind);

/** What joins the two ends, seen from the first or from the second node. */
export function captionOf(type: RelationshipType, direction: 'out' | 'in'): string {
  const { caption, inverse } = model.relationships[type];
  return direction === 'out' ? caption : inverse;
}

/** A relationship as a sentence: "Wang Xiaohong took part in Meeting of 19 Sep 2025". */
export function sentenceOf(relationship: Pick<Relationship, 'type'>, from: string, to: string): string {
  return model.sentence(from, relationship.type, to);
}

export interface Group {
  type: RelationshipType;
  direction: 'out' | 'in';
  kind: Kind;
  count: number;
}

/** One group of relationships: "took part in · 6 meetings". */
export function groupInWords(group: Group): string {
  return model.group(captionOf(group.type, group.direction), countedKind(group.count, group.kind));
}

/** Relationships that come at once; of a node with more, a person chooses which. */
const MOST_AT_ONCE = 60;
/** Groups that a sentence names. */
const MOST_NAMED = 3;

const totalOf = (groups: readonly Group[]): number => groups.reduce((sum, g) => sum + g.count, 0);

/** Whether a node has more relationships than a screen can take at once. */
export const isHub = (groups: readonly Group[]): boolean => totalOf(groups) > MOST_AT_ONCE;

/** "302 relationships: 214 meetings, 63 commitments, 21 positions and others". */
export function groupsInWords(groups: readonly Group[]): string {
  const byKind = new Map<Kind, number>();
  for (const { kind, count } of groups) byKind.set(kind, (byKind.get(kind) ?? 0) + count);
  const kinds = [...byKind].sort(([, a], [, b]) => b - a);
  const named = kinds.slice(0, MOST_NAMED).map(([kind, count]) => countedKind(count, kind));
  return model.groups(totalOf(groups), named, kinds.length > MOST_NAMED);
}

/** What a screen reader hears of a node: "Wang Xiaohong, person, 6 relationships". */
export function announced(node: Pick<Node, 'name' | 'kind'>, relationships: number): string {
  return model.announced(node.name, node.kind, relationships);
}

/** A confidence as people read it: "0.94". */
export function confidenceInWords(confidence: number): string {
  return strings.common.confidence(confidence);
}
