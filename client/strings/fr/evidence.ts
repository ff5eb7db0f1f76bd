import type { evidence as en } from '../en/evidence.ts';

export const evidence: typeof en = {
  title: 'Preuves',
  loading: 'Chargement des preuves',
  none: 'Aucune preuve propre',
  noneWhy: 'Il repose sur ce à quoi il est relié.',
  more: 'Plus de preuves',
  basis: { stated: 'énoncé', inferred: 'déduit' },
  support: (basis, confidence, speaker) =>
    `${basis} · confiance ${confidence}${speaker ? ` · dit par ${speaker}` : ''}`,
  denied: 'démenti',
  rejected: 'rejeté',
  fallen: 'tombé',
  fallenWhy: 'Un élément sur lequel il s’appuie a été rejeté',
  why: 'Pourquoi est-ce ici ?',
  inDocument: 'Dans son document',
  undoRejection: 'Annuler le rejet',
  reject: 'Rejeter',
  giveReason: 'Donner une raison',
  reason: 'Raison du rejet',
  reasonHint: 'Pourquoi c’est faux (facultatif)',
  rejectWithReason: 'Rejeter avec cette raison',
};
