import type { elements as en } from '../en/elements.ts';
import { counting } from '../numbers.ts';

const { number } = counting('fr');

export const elements: typeof en = {
  chosen: 'Choisi',
  choose: (name) => `Choisir ${name}`,
  isChosen: (told) => `Choisi : ${told}`,
  line: (sentence, at, of) => `${sentence} ; relation ${number(at)} sur ${number(of)}`,
  nextLine: 'Parcourir ses relations : chacune est sélectionnée',
  chooseWalked: 'Choisir le nœud atteint, ou ne plus le choisir',
  otherSide: 'Passer du graphe au panneau latéral, ou revenir',
};
