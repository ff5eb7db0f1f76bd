/** How nodes and groups of them are drawn: their labels and sizes. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { kindOf } from '../../server/model/kinds.ts';
import type { Appearance } from '../view/appearance.ts';
import type { NodeGroup } from '../view/groups.ts';
import type { Tinted } from '../view/tints.ts';
import { degrees } from '../view/visible.ts';
import { daysInNames, daysOf } from '../words/dates.ts';
import type { DrawnNode } from './drawn.ts';

const LONGEST = 64;
/** A name short enough to stand under a node; the whole is in the side panel. */
export function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/**
 * What stands under a node. A meeting named after its parties and day needs only
 * the day where the parties are drawn beside it; the whole name is in the side panel.
 */
export function labelOf(node: Pick<Node, 'name' | 'properties'>, neighbours: ReadonlySet<string>): string {
  const [days, named] = [daysOf(node.properties), daysInNames(node.properties)];
  const parties = named && node.name.endsWith(`, ${named}`) ? node.name.slice(0, -named.length - 2).split(' – ') : [];
  return days && parties.length > 0 && parties.every((p) => neighbours.has(p)) ? days : shortened(node.name);
}

/** Actors are larger than events, and nodes grow with what is measured: their relationships, or the documents that tell of them. */
export function sizeOf(
  node: Pick<Node, 'kind' | 'sources'>,
  degree: number,
  measure: Appearance['size'] = 'connections',
): number {
  const { isActor } = kindOf(node.kind);
  if (measure === 'same') return isActor ? 42 : 29;
  const grown = Math.sqrt(Math.min(measure === 'documents' ? node.sources : degree, 40));
  return Math.round(isActor ? 30 + 4.5 * grown : 23 + 2 * grown);
}

const sizeOfGroup = (members: number): number => Math.round(40 + 5 * Math.sqrt(Math.min(members, 60)));

/** The names of each node's neighbours, in a group or not: a label does not change when its neighbours are grouped. */
export function neighboursOf(nodes: readonly Node[], relationships: readonly Relationship[]): Map<string, Set<string>> {
  const names = new Map(nodes.map((n) => [n.id, n.name]));
  const neighbours = new Map<string, Set<string>>(nodes.map((n) => [n.id, new Set()]));
  for (const { from, to } of relationships) {
    neighbours.get(from)?.add(names.get(to) ?? '');
    neighbours.get(to)?.add(names.get(from) ?? '');
  }
  return neighbours;
}

/** Nodes with their labels and sizes. */
export function drawnNodes(
  nodes: readonly Node[],
  relationships: readonly Relationship[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  { size }: Appearance,
  tints: Tinted['of'],
): DrawnNode[] {
  const degree = degrees(relationships);
  return nodes.map((n) => ({
    id: n.id,
    label: labelOf(n, neighbours.get(n.id) ?? new Set()),
    kind: n.kind,
    size: sizeOf(n, degree.get(n.id) ?? 0, size),
    tint: tints.get(n.id) ?? null,
    members: [],
    group: 0,
  }));
}

/** Several nodes as one. */
export const drawnGroup = ({ id, label, kind, members }: NodeGroup, tints: Tinted['of']): DrawnNode => ({
  id,
  label: shortened(label),
  kind,
  size: sizeOfGroup(members.length),
  tint: tints.get(members[0]?.id ?? '') ?? null,
  members: members.map((m) => m.id),
  group: members.length,
});
