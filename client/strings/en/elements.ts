import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { number } = counting('en');

export const elements = {
  title: 'On screen',
  counts: (nodes: number, relationships: number) => `${common.node(nodes)}, ${common.relationship(relationships)}`,
  table: 'Table of what is on screen',
  nodes: 'Nodes',
  relationships: 'Relationships',
  node: 'Node',
  kind: 'Kind',
  date: 'Date',
  relationship: 'Relationship',
  confidence: 'Confidence',
  sources: 'Sources',
  /** A line between two actors, with the number of events that it stands for. */
  contact: (a: string, b: string, events: number) =>
    `${a} and ${b}: ${events === 1 ? '1 event' : `${number(events)} events`}`,
  chosen: 'Chosen',
  /** The box in the row of a node. */
  choose: (name: string) => `Choose ${name}`,
  /** A node that is among the chosen, as it is said. */
  isChosen: (told: string) => `Chosen: ${told}`,
  /** One of the relationships of a node, as it is said. */
  line: (sentence: string, at: number, of: number) => `${sentence}; relationship ${number(at)} of ${number(of)}`,
  nextLine: 'Step through its relationships: each is selected',
  chooseWalked: 'Choose the node walked to, or no more',
  otherSide: 'Go from the graph to the panel at the side, or back',
};
