import type { elements as en } from '../en/elements.ts';
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { number } = counting('fr');

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
  contact: (a, b, events) =>
    `${a} et ${b} : ${events < 2 ? `${number(events)} événement` : `${number(events)} événements`}`,
  chosen: 'Choisi',
  choose: (name) => `Choisir ${name}`,
  isChosen: (told) => `Choisi : ${told}`,
  line: (sentence, at, of) => `${sentence} ; relation ${number(at)} sur ${number(of)}`,
  nextLine: 'Parcourir ses relations : chacune est sélectionnée',
  chooseWalked: 'Choisir le nœud atteint, ou ne plus le choisir',
  otherSide: 'Passer du graphe au panneau latéral, ou revenir',
};
