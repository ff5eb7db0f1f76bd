import { common } from './common.ts';

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
};
