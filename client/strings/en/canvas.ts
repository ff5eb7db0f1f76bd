import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { count } = counting('en');
const node = { one: 'node', other: 'nodes' };

export const canvas = {
  title: 'Graph',
  /** What a screen reader calls it, and what it hears of it. */
  role: 'graph',
  label: (nodes: number, relationships: number) =>
    `Graph of ${common.node(nodes)} and ${common.relationship(relationships)}. Arrow keys walk between nodes.`,
  here: 'Where you are in the graph',
  loading: 'Loading the graph',
  empty: {
    title: 'No graph yet',
    how: 'Load documents, and what they say becomes the graph: texts, pages or a folder of them.',
  },
  cleared: {
    title: 'Nothing on screen',
    searchOr: 'Search for a node, or',
    restart: 'start from the overview',
  },
  /** The tools over the graph, and the titles of their menus. */
  picture: 'Picture',
  redo: 'Redo',
  layouts: 'Layouts',
  layingOut: 'Laying out',
  layoutFailed: 'The layout worker failed.',
  notDrawn: 'The picture could not be drawn.',
  lasso: 'Draw around nodes',
  lassoHint: 'Draw around nodes (or hold Shift)',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the graph to the screen',
  fitShort: 'Fit',
  /** Stands for the names of a path's ends, where they are not known any more. */
  drawn: 'drawn',
  /** `plural` as it stands in a sentence: "meetings". */
  hiddenKind: <T>(plural: T) => ['Hidden ', plural],
  nodesChosen: (n: number) => `${common.node(n)} chosen.`,
  hidden: (name: string) => `${name} is hidden from the screen.`,
  events: (n: number) => count(n, { one: 'event', other: 'events' }),
  /** A country's nodes drawn as one. */
  groupOfCountry: (country: string, n: number) => `${country} · ${count(n, node)}`,
  /** A community drawn as one, by its best connected node. */
  groupAround: (head: string, n: number) => `${head} and ${count(n - 1, { one: 'other', other: 'others' })}`,
  group: {
    caption: 'Group',
    members: (n: number) => count(n, node),
    open: 'Draw its nodes one by one',
    close: 'Draw its group as one',
    spoken: (label: string) => `${label}, drawn as one`,
  },
  contact: {
    caption: 'Contact',
    title: (a: string, b: string) => `${a} and ${b}`,
    told: (n: number, grade: string) =>
      `${count(n, { one: 'event', other: 'events' })} on screen; the closest: ${grade}`,
    all: 'All their contacts',
  },
  showEvents: 'Show events',
  ungroup: 'Draw all nodes one by one',
  /** A choice of the look in the palette. */
  chosen: (caption: string, choice: string) => `${caption}: ${choice.toLowerCase()}`,
  look: {
    title: 'Look',
    lens: 'Show',
    lenses: { events: 'Events: who was at what', contacts: 'Contacts: who met whom' },
    group: 'Group by',
    groups: { none: 'Nothing', country: 'Country', kind: 'Kind', community: 'Community' },
    size: 'Size by',
    sizes: { connections: 'Relationships on screen', documents: 'Documents', same: 'Nothing: all alike' },
    colour: 'Colour by',
    colours: { kind: 'Kind', community: 'Community', country: 'Country' },
    width: 'Width of lines by',
    widths: { documents: 'Documents', same: 'Nothing: all alike' },
    line: 'Stroke of lines by',
    lines: { grade: 'How close or how sure', plain: 'Nothing: all alike' },
  },
  colourLegend: 'Legend: colours',
  otherColour: 'Others',
};
