import type { details as en } from '../en/details.ts';
import { common } from './common.ts';

export const details: typeof en = {
  node: (kind, name) => `${kind} : ${name}`,
  loading: 'Chargement du nœud',
  takeOff: 'Le retirer de l’écran',
  expand: 'Développer',
  findPath: 'Trouver un chemin',
  hide: 'Masquer',
  relationships: 'Relations',
  none: (isFiltered) => `${common.relationship(0)}${isFiltered ? ' avec ces filtres' : ''}`,
  tooMany: (told) => `${told}. C’est trop pour tout afficher d’un coup : choisissez un groupe.`,
  allOnScreen: 'tout est à l’écran',
  onScreen: (n) => `${n} à l’écran`,
  moreOf: (group) => `Plus : ${group}`,
  expandOf: (group) => `Développer : ${group}`,
  relationship: 'Relation',
  relationshipOf: (sentence) => `Relation : ${sentence}`,
  support: 'Appui',
  supported: (sources, confidence) => `${common.source(sources)} · confiance ${confidence}`,
  published: 'Publication',
};
