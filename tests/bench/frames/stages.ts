/** The same graph on the screen of three engines. */
import cytoscape, { type Core, type StylesheetJson } from 'cytoscape';
import Graph from 'graphology';
import Sigma from 'sigma';
import { quicken } from '../../../client/graph-view/large/quicken.ts';
import { stylesheetOf } from '../../../client/graph-view/stylesheet.ts';
import { TOKENS } from '../../../client/ui/tokens.ts';
import type { PlacedGraph } from './graph.ts';

export interface Stage {
  /** Shows the graph `times` as large as the screen fits it, moved by so many pixels. */
  look(right: number, down: number, times: number): void;
}
export type Engine = 'plain' | 'ours' | 'sigma';

const { edge: EDGE, accent: NODE } = TOKENS.light;

/** What an application without care for size asks for: labels, arrows, parallel edges apart. */
const PLAIN: StylesheetJson = [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      label: 'data(label)',
      'font-size': 13.5,
      'text-valign': 'bottom',
      'background-color': NODE,
    },
  },
  {
    selector: 'edge',
    style: {
      width: 1.6,
      'line-color': EDGE,
      'curve-style': 'bezier',
      'target-arrow-shape': 'triangle',
      'target-arrow-color': EDGE,
    },
  },
];

function onCytoscape(container: HTMLElement, graph: PlacedGraph, style: StylesheetJson, prepare: (cy: Core) => void) {
  const cy = cytoscape({ container, style });
  prepare(cy);
  cy.add([
    ...graph.nodes.map(({ x, y, ...data }) => ({ group: 'nodes' as const, data, position: { x, y } })),
    ...graph.edges.map((data) => ({ group: 'edges' as const, data: { ...data } })),
  ]);
  cy.fit(undefined, 20);
  const fitted = { zoom: cy.zoom(), pan: { ...cy.pan() } };
  const middle = { x: cy.width() / 2, y: cy.height() / 2 };
  return {
    look: (right: number, down: number, times: number): void =>
      void cy.viewport({
        zoom: fitted.zoom * times,
        pan: {
          x: middle.x + (fitted.pan.x - middle.x) * times - right,
          y: middle.y + (fitted.pan.y - middle.y) * times - down,
        },
      }),
  };
}

function onSigma(container: HTMLElement, graph: PlacedGraph): Stage {
  const drawn = new Graph({ multi: true });
  for (const { id, label, x, y } of graph.nodes) drawn.addNode(id, { label, x, y: -y, size: 6, color: NODE });
  for (const { id, source, target } of graph.edges)
    drawn.addEdgeWithKey(id, source, target, { size: 1, color: EDGE, type: 'arrow' });
  const camera = new Sigma(drawn, container).getCamera();
  const { width } = container.getBoundingClientRect();
  return {
    look: (right, down, times) =>
      void camera.setState({ x: 0.5 + right / width / times, y: 0.5 - down / width / times, ratio: 1 / times }),
  };
}

export function stageOf(engine: Engine, container: HTMLElement, graph: PlacedGraph): Stage {
  if (engine === 'sigma') return onSigma(container, graph);
  return engine === 'ours'
    ? onCytoscape(container, graph, stylesheetOf('light'), quicken)
    : onCytoscape(container, graph, PLAIN, () => undefined);
}
