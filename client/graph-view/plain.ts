/** The picture in plain values, for figures that are drawn without Cytoscape. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Kind } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import type { Line } from './drawn.ts';

export interface PlainRequest {
  /** Everything that is drawn, or only what the window frames. */
  frame: 'whole' | 'seen';
  /** Footnote numbers by element id. */
  notes: ReadonlyMap<string, string>;
}

const changeOf = (element: NodeSingular | EdgeSingular): { change?: 'new' | 'gone' } =>
  element.hasClass('came') ? { change: 'new' } : element.hasClass('went') ? { change: 'gone' } : {};

const nodeOf = (node: NodeSingular, notes: PlainRequest['notes']) => {
  const mark = notes.get(node.id());
  return {
    id: node.id(),
    ...node.position(),
    size: node.data('size') as number,
    label: node.data('label') as string,
    kind: node.data('kind') as Kind,
    ...(node.data('tint') === null ? {} : { tint: node.data('tint') as number }),
    ...(node.data('group') > 0 ? { group: true } : {}),
    ...changeOf(node),
    dim: node.hasClass('dim'),
    ...(mark ? { mark } : {}),
    ...(node.hasClass('selected') || node.hasClass('route')
      ? { emphasis: node.hasClass('selected') ? ('selected' as const) : ('route' as const) }
      : {}),
  };
};

/** Several relationships in one line. */
const SEVERAL = { several: true, named: true };

const DASHES: Readonly<Partial<Record<Line, readonly number[]>>> = {
  dashed: [7, 5],
  dotted: [1.5, 2],
  'dash-dot': [9, 4, 2, 4],
};

const edgeOf = (edge: EdgeSingular, notes: PlainRequest['notes']) => {
  const mark = notes.get(edge.id());
  const emphasis = (['selected', 'route', 'near'] as const).find((c) => edge.hasClass(c));
  const isInstitutional = edge.hasClass('institutional');
  const isQuiet = Boolean(edge.data('quiet'));
  const count = Number(edge.data('count'));
  const dash = isQuiet || isInstitutional ? undefined : DASHES[edge.data('line') as Line];
  return {
    id: edge.id(),
    source: edge.source().id(),
    target: edge.target().id(),
    label:
      isInstitutional && edge.hasClass('named') ? strings.path.institutionalLink : String(edge.data('label') ?? ''),
    named: edge.hasClass('named') || edge.hasClass('selected'),
    quiet: isQuiet,
    strong: Boolean(edge.data('strong')),
    institutional: isInstitutional,
    dim: edge.hasClass('dim'),
    ...(mark ? { mark } : {}),
    ...(emphasis ? { emphasis } : isQuiet || isInstitutional ? {} : { width: Number(edge.data('width')) }),
    ...(dash ? { dash } : {}),
    ...(edge.data('directed') ? {} : { undirected: true }),
    ...changeOf(edge),
    ...(count > 1 ? { ...SEVERAL, label: String(count) } : {}),
  };
};

/** Whether any node is inside the window: a figure of an empty frame would be blank. */
const framesSomething = (cy: Core): boolean => {
  const { x1, x2, y1, y2 } = cy.extent();
  return cy
    .nodes()
    .toArray()
    .some((n) => n.position('x') > x1 && n.position('x') < x2 && n.position('y') > y1 && n.position('y') < y2);
};

/** Nodes and relationships as they stand, in Cytoscape's order, which decides how parallel lines bend. */
export function plainOf(cy: Core, { frame, notes }: PlainRequest) {
  const { x1: x, y1: y, w: width, h: height } = cy.extent();
  return {
    nodes: cy.nodes().map((n) => nodeOf(n, notes)),
    edges: cy.edges().map((e) => edgeOf(e, notes)),
    ...(frame === 'seen' && framesSomething(cy) ? { frame: { x, y, width, height }, zoom: cy.zoom() } : {}),
  };
}
export type Plain = ReturnType<typeof plainOf>;
