/** What Cytoscape is given: the view's nodes, relationships and links as drawn elements. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { kindOf } from '../../server/model/kinds.ts';
import { bundled } from '../view/bundles.ts';
import type { Route } from '../view/route.ts';
import { degrees } from '../view/visible.ts';
import { daysOf } from '../words/dates.ts';
import { captionOf } from '../words/told.ts';

export interface DrawnNode {
  id: string;
  label: string;
  kind: string;
  size: number;
}
export interface DrawnEdge {
  id: string;
  source: string;
  target: string;
  label: string;
  /** The side facts of a meeting or commitment: where, about what. */
  quiet: boolean;
  /** Told by more than one document. */
  strong: boolean;
  /** Thicker with each doubling of the documents that tell it. */
  width: number;
  /** Several relationships of one pair; 1 for a single one. */
  count: number;
}
export interface Drawn {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}

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
  const days = daysOf(node.properties);
  const parties = days && node.name.endsWith(`, ${days}`) ? node.name.slice(0, -days.length - 2).split(' – ') : [];
  return days && parties.length > 0 && parties.every((p) => neighbours.has(p)) ? days : shortened(node.name);
}

/** Busier nodes are larger, actors larger than events. */
export function sizeOf(node: Pick<Node, 'kind'>, degree: number): number {
  const grown = Math.sqrt(Math.min(degree, 40));
  return Math.round(kindOf(node.kind).isActor ? 30 + 4.5 * grown : 23 + 2 * grown);
}

/** The id of a bundle begins so; its pair follows. */
export const BUNDLE = 'bundle-';
export const pairOfBundle = (id: string): string | null => (id.startsWith(BUNDLE) ? id.slice(BUNDLE.length) : null);

const THIN = 1.4;
/** How wide a line is, in pixels, that so many documents tell. */
export const widthOf = (sources: number): number =>
  Math.round((THIN + 0.6 * Math.log2(Math.max(1, Math.min(sources, 32)))) * 10) / 10;

const QUIET: ReadonlySet<string> = new Set(['TOOK_PLACE_IN', 'LOCATED_IN', 'ABOUT']);

/** The drawn elements of what is visible. */
export function drawnElements(
  nodes: readonly Node[],
  relationships: readonly Relationship[],
  route: Route | null = null,
  opened: readonly string[] = [],
): Drawn {
  const links = route?.links ?? [];
  const { single, bundles } = bundled(relationships, opened, new Set(route?.relationships));
  const degree = degrees(relationships);
  const ids = new Set(nodes.map((n) => n.id));
  const names = new Map(nodes.map((n) => [n.id, n.name]));
  const neighbours = new Map<string, Set<string>>(nodes.map((n) => [n.id, new Set()]));
  for (const { from, to } of relationships) {
    neighbours.get(from)?.add(names.get(to) ?? '');
    neighbours.get(to)?.add(names.get(from) ?? '');
  }
  return {
    nodes: nodes.map((n) => ({
      id: n.id,
      label: labelOf(n, neighbours.get(n.id) ?? new Set()),
      kind: n.kind,
      size: sizeOf(n, degree.get(n.id) ?? 0),
    })),
    edges: [
      ...single.map((r) => ({
        id: r.id,
        source: r.from,
        target: r.to,
        label: captionOf(r.type, 'out'),
        quiet: QUIET.has(r.type),
        strong: r.sources > 1,
        width: widthOf(r.sources),
        count: 1,
      })),
      ...bundles.map(({ pair, from, to, relationships: own }) => ({
        id: BUNDLE + pair,
        source: from,
        target: to,
        label: `${own.length} relationships`,
        quiet: own.every((r) => QUIET.has(r.type)),
        strong: own.some((r) => r.sources > 1),
        width: widthOf(Math.max(...own.map((r) => r.sources))),
        count: own.length,
      })),
      ...links
        .filter((l) => ids.has(l.from) && ids.has(l.to))
        .map((l) => ({
          id: l.id,
          source: l.from,
          target: l.to,
          label: l.label,
          quiet: false,
          strong: false,
          width: widthOf(1),
          count: 1,
        })),
    ],
  };
}
