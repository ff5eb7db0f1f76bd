/** Nodes that share something, drawn as one. Pure. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { countedKind } from '../words/told.ts';
import type { Grouping } from './appearance.ts';
import type { Facets } from './facets.ts';

export interface NodeGroup {
  /** As it is drawn. */
  id: string;
  /** What its members share. */
  key: string;
  kind: Kind;
  label: string;
  members: readonly Node[];
}

const GROUP = 'group-';
/** The key of a group that is drawn by this id; null for other ids. */
export const keyOfGroup = (id: string): string | null => (id.startsWith(GROUP) ? id.slice(GROUP.length) : null);

/** What a node shares with others; null when it stands for itself. */
function sharedBy(node: Node, by: Grouping['by'], facets: Facets): { key: string; head: Node } | null {
  if (by === 'kind') return { key: node.kind, head: node };
  const head = facets[by].get(node.id);
  return head ? { key: head.id, head } : null;
}

/** The key of the group that a node belongs to, opened or not; null when it belongs to none. */
export const groupKeyOf = (node: Node, grouping: Grouping | null, facets: Facets): string | null =>
  (grouping && sharedBy(node, grouping.by, facets)?.key) ?? null;

function labelOf(by: Grouping['by'], head: Node, members: readonly Node[]): string {
  if (by === 'kind') return countedKind(members.length, head.kind);
  return by === 'country'
    ? strings.canvas.groupOfCountry(head.name, members.length)
    : strings.canvas.groupAround(head.name, members.length);
}

/** The closed groups of at least two among these nodes. `apart` are never in one, such as those of a drawn path. */
export function groupsOf(
  nodes: readonly Node[],
  grouping: Grouping | null,
  facets: Facets,
  apart: ReadonlySet<string> = new Set(),
): NodeGroup[] {
  if (!grouping) return [];
  const { by, opened } = grouping;
  const shared = new Map<string, { head: Node; members: Node[] }>();
  for (const node of nodes) {
    const own = apart.has(node.id) ? null : sharedBy(node, by, facets);
    if (!own || opened.includes(own.key)) continue;
    const known = shared.get(own.key);
    if (known) known.members.push(node);
    else shared.set(own.key, { head: own.head, members: [node] });
  }
  return [...shared].flatMap(([key, { head, members }]) =>
    members.length > 1 ? [{ id: GROUP + key, key, kind: head.kind, label: labelOf(by, head, members), members }] : [],
  );
}

/** Where a line to a node ends: at the node, or at the group that it is drawn in. */
export function endsIn(groups: readonly NodeGroup[]): (id: string) => string {
  const inside = new Map(groups.flatMap((g) => g.members.map((m) => [m.id, g.id] as const)));
  return (id) => inside.get(id) ?? id;
}

/** What is left to draw one by one, and the relationships with groups in their members' place; those within a group are inside it. */
export function withGroups(
  nodes: readonly Node[],
  relationships: readonly Relationship[],
  groups: readonly NodeGroup[],
): { nodes: readonly Node[]; relationships: readonly Relationship[] } {
  if (groups.length === 0) return { nodes, relationships };
  const end = endsIn(groups);
  return {
    nodes: nodes.filter((n) => end(n.id) === n.id),
    relationships: relationships.flatMap((r) => {
      const [from, to] = [end(r.from), end(r.to)];
      return from === to ? [] : [from === r.from && to === r.to ? r : { ...r, from, to }];
    }),
  };
}
