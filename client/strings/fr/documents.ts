import type { documents as en } from '../en/documents.ts';

export const documents: typeof en = {
  document: 'Document',
  close: 'Fermer le document',
  loadingOne: 'Chargement du document',
  untitled: 'Document sans titre',
  dateNotTold: 'date non précisée',
  claims: 'Affirmations de ce document',
  readBy: (name, version) => `Lu par ${name} ${version}`,
  title: 'Documents',
  loading: 'Chargement des documents',
  none: 'Aucun document',
  loadSome: (command) => ['Pour en charger : ', command],
  load: 'Charger des documents',
  more: 'Plus de documents',
};
