/** The picture in plain values, for figures that are drawn without Cytoscape. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Kind } from '../../server/model/kinds.ts';
import { INSTITUTIONAL_LINK } from '../view/route.ts';
import { framesSomething, type PictureOptions } from './picture.ts';

type Asked = Pick<PictureOptions, 'frame' | 'notes'>;

const nodeOf = (node: NodeSingular, notes: Asked['notes']) => {
  const mark = notes.get(node.id());
  return {
    id: node.id(),
    ...node.position(),
    size: node.data('size') as number,
    label: node.data('label') as string,
    kind: node.data('kind') as Kind,
    dim: node.hasClass('dim'),
    ...(mark ? { mark } : {}),
    ...(node.hasClass('selected') || node.hasClass('route')
      ? { emphasis: node.hasClass('selected') ? ('selected' as const) : ('route' as const) }
      : {}),
  };
};

const edgeOf = (edge: EdgeSingular, notes: Asked['notes']) => {
  const mark = notes.get(edge.id());
  const emphasis = (['selected', 'route', 'near'] as const).find((c) => edge.hasClass(c));
  const isInstitutional = edge.hasClass('institutional');
  return {
    id: edge.id(),
    source: edge.source().id(),
    target: edge.target().id(),
    label: isInstitutional && edge.hasClass('named') ? INSTITUTIONAL_LINK : String(edge.data('label') ?? ''),
    named: edge.hasClass('named') || edge.hasClass('selected'),
    quiet: Boolean(edge.data('quiet')),
    strong: Boolean(edge.data('strong')),
    institutional: isInstitutional,
    dim: edge.hasClass('dim'),
    ...(mark ? { mark } : {}),
    ...(emphasis ? { emphasis } : {}),
  };
};

/** Nodes and relationships as they stand, in Cytoscape's order, which decides how parallel lines bend. */
export function plainOf(cy: Core, { frame, notes }: Asked) {
  const { x1: x, y1: y, w: width, h: height } = cy.extent();
  return {
    nodes: cy.nodes().map((n) => nodeOf(n, notes)),
    edges: cy.edges().map((e) => edgeOf(e, notes)),
    ...(frame === 'seen' && framesSomething(cy) ? { frame: { x, y, width, height }, zoom: cy.zoom() } : {}),
  };
}
export type Plain = ReturnType<typeof plainOf>;
