/** What Cytoscape is given: the view's nodes, relationships and links as drawn elements. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { type Appearance, USUAL_APPEARANCE } from '../view/appearance.ts';
import { type NodeGroup, withGroups } from '../view/groups.ts';
import type { ContactLine } from '../view/lens.ts';
import type { Route } from '../view/route.ts';
import type { Tinted } from '../view/tints.ts';
import type { Drawn } from './drawn.ts';
import { contactLines, drawnRelationships, linksOf } from './drawn-edges.ts';
import { drawnGroup, drawnNodes, neighboursOf } from './drawn-nodes.ts';

/** What is drawn, and how. */
export interface Picture {
  nodes: readonly Node[];
  relationships: readonly Relationship[];
  groups?: readonly NodeGroup[];
  contacts?: readonly ContactLine[];
  route?: Route | null;
  /** Pairs whose relationships are drawn one by one. */
  opened?: readonly string[];
  appearance?: Appearance;
  tints?: Tinted['of'];
}

/** The drawn elements of a picture. */
export function drawnElements({
  nodes: all,
  relationships: between,
  groups = [],
  contacts = [],
  route = null,
  opened = [],
  appearance = USUAL_APPEARANCE,
  tints = new Map(),
}: Picture): Drawn {
  const { nodes, relationships } = withGroups(all, between, groups);
  return {
    nodes: [
      ...drawnNodes(nodes, relationships, neighboursOf(all, between), appearance, tints),
      ...groups.map((g) => drawnGroup(g, tints)),
    ],
    edges: [
      ...drawnRelationships(relationships, route, opened, appearance),
      ...contactLines(contacts, groups, appearance),
      ...linksOf(route, new Set(nodes.map((n) => n.id))),
    ],
  };
}
