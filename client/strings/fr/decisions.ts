import type { decisions as en } from '../en/decisions.ts';

export const decisions: typeof en = {
  title: 'Décisions',
  loading: 'Chargement des décisions',
  none: 'Aucune décision pour l’instant',
  noneWhy:
    'Si un document se trompe, ou a été mal lu, rejetez sa preuve dans les détails : le graphe change aussitôt, et la décision est conservée ici.',
  action: {
    reject: (told) => ['Rejeté : ', told],
    restore: (told) => ['Rétabli : ', told],
  },
  states: { 'in force': 'en vigueur', undone: 'annulée', unanchored: 'sans ancrage' },
  reason: (text) => `Raison : ${text}`,
  unanchored: 'Sa phrase ne se trouve plus dans le document : elle ne change donc plus rien.',
  made: (at, by) => `${at} · par ${by}`,
  undoOf: (told) => `Annuler : ${told}`,
  inDocument: 'Dans son document',
  more: 'Plus de décisions',
};
