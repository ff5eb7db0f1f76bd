import type { elements as en } from '../en/elements.ts';
import { common } from './common.ts';

export const elements: typeof en = {
  title: 'À l’écran',
  counts: (nodes, relationships) => `${common.node(nodes)}, ${common.relationship(relationships)}`,
  table: 'Tableau de ce qui est à l’écran',
  nodes: 'Nœuds',
  relationships: 'Relations',
  node: 'Nœud',
  kind: 'Type',
  date: 'Date',
  relationship: 'Relation',
  confidence: 'Confiance',
  sources: 'Sources',
};
