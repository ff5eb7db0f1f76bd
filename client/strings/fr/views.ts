import type { views as en } from '../en/views.ts';
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { number, count } = counting('fr');

export const views: typeof en = {
  name: 'Nom',
  description: 'Description',
  save: 'Enregistrer ce qui est à l’écran',
  loading: 'Chargement des vues',
  noneTitle: 'Aucune vue',
  none: 'Une vue conserve ce qui est à l’écran, chaque nœud à sa place, pour y revenir.',
  list: 'Vues',
  savedAt: (instant) => `Enregistrée le ${instant}`,
  actOf: (act, name) => `${act} : ${name}`,
  saveAgain: 'Réenregistrer',
  edit: 'Modifier',
  duplicate: 'Dupliquer',
  copyLink: 'Copier le lien',
  history: 'Historique',
  delete: 'Supprimer',
  saveChanges: 'Enregistrer les modifications',
  nameOfCopy: (name) => `${name} (copie)`,
  saved: (name) => `« ${name} » est enregistrée.`,
  savedAgain: (name) => `« ${name} » est enregistrée telle qu’elle est à l’écran.`,
  renamed: (name) => `Le nom et la description de « ${name} » sont enregistrés.`,
  copied: (name) => `« ${name} » est créée.`,
  linkCopied: 'Son lien est copié.',
  deleted: (name) => `« ${name} » est supprimée.`,
  back: (name) => `« ${name} » est rétablie.`,
  nothingToSave: 'Il n’y a rien à enregistrer à l’écran.',
  conflict:
    'Elle a été enregistrée ailleurs entre-temps et n’est pas écrasée. Ouvrez-la pour voir ces changements, ou enregistrez une nouvelle vue.',
  quoted: (name) => `« ${name} »`,

  revisions: (name) => `Historique de « ${name} »`,
  loadingRevisions: 'Chargement de son historique',
  revision: (n) => `Révision ${number(n)}`,
  now: 'version actuelle',
  savedOnce: 'Elle n’a été enregistrée qu’une fois : il n’y a pas de version plus ancienne.',
  revisionsKept: (n) => `Les ${number(n)} derniers enregistrements d’une vue sont conservés.`,
  open: 'Ouvrir',
  restore: 'Rétablir',
  openRevision: (n, name) => `Ouvrir la révision ${number(n)} de « ${name} »`,
  restoreRevision: (n, name) => `Rétablir la révision ${number(n)} de « ${name} »`,
  revisionTitle: (name, n) => `« ${name} », révision ${number(n)}`,
  restored: (name, n) =>
    `« ${name} » est de nouveau ce qu’elle était à la révision ${number(n)}. Ce qui a été enregistré depuis reste dans son historique.`,

  isOpen: (what, day) => `${what} est à l’écran, dans son état du ${day}.`,
  left: (nodes) => `Ont quitté le graphe depuis : ${nodes}.`,
  sameAfterChange: 'Le graphe a changé depuis, mais rien de ce qui est montré ici.',
  changed: (parts) => `Le graphe a changé depuis : ${parts.join(', ')}.`,
  partLeft: (what) => `${what} en moins`,
  partMore: (n) => `${count(n, { one: 'autre relation', other: 'autres relations' })} entre ces nœuds`,
  showMore: 'Les montrer',
  tooMany: (what, most) => `${what} : plus de ${common.node(most)}, c’est trop pour être ouvert.`,
  tooManyToKeep: (most) => `Plus de ${common.node(most)} sont à l’écran : ils ne pourraient pas être rouverts.`,
  nothingLeft: (what) => `${what} : rien de ce qui y est montré n’est dans ce graphe.`,
  otherVersion: (name) => `« ${name} » a été enregistrée par une autre version d’Entente.`,
  keepsNothing: (file) => `${file} ne conserve aucune exploration ; les figures enregistrées par Entente le font.`,

  copyScreen: 'Copier un lien vers ce qui est à l’écran',
  screenCopied: 'Le lien est copié. Qui l’ouvre voit ce qui est à l’écran en ce moment.',
  linkTitle: 'Lien vers ce qui est à l’écran',
  byHand: 'Le navigateur ne permet pas de copier le lien. Copiez-le d’ici :',
  link: 'Lien',
  tooLarge: 'C’est trop grand pour tenir dans un lien. Enregistrez-le comme vue, puis partagez le lien de la vue :',
  saveAndCopy: 'Enregistrer la vue et copier son lien',
  ofLink: 'L’exploration de ce lien',

  linkNotice: 'À propos du lien ouvert',
  dismiss: 'Fermer',
  noNode: (id) =>
    `Ce que montre ce lien n’est pas ici : il n’y a pas de nœud ${id}. Il n’a jamais existé, ou les documents qui en parlaient ont été retirés ou disent maintenant autre chose.`,
  noRelationship: (id) =>
    `Ce que montre ce lien n’est pas ici : il n’y a pas de relation ${id}. Elle n’a jamais existé, ou les documents qui en parlaient ont été retirés ou disent maintenant autre chose.`,
  goneNode: (name) =>
    `« ${name} », que montre ce lien, a quitté le graphe : aucune des affirmations qui l’étayaient ne compte plus.`,
  goneRelationship: (name) =>
    `« ${name} » : cette relation, que montre le lien, a quitté le graphe. Aucune des affirmations qui l’étayaient ne compte plus.`,
  goneView: 'La vue de ce lien a été supprimée ou n’a jamais existé ici. Voici l’aperçu.',
  goneDocumentTitle: 'Ce document n’est pas ici',
  goneDocument: 'Il a été retiré, ou n’a jamais été chargé dans ce graphe.',
  goneClaim:
    'La phrase que vise ce lien n’est plus parmi les affirmations de ce document : il a été rechargé depuis et il est lu autrement.',
  lostClaim:
    'Ce lien nomme une affirmation sans son document, si bien qu’elle ne peut être retrouvée. Voici la liste des documents :',
  damaged: (why) =>
    `Ce lien ne peut pas être ouvert : ${why}. Il a peut-être été coupé en chemin ; redemandez-le à qui l’a envoyé.`,
  damagedLetters: 'il est coupé ou modifié',
  damagedLong: 'il est plus long que les liens que fait Entente',
  damagedLarge: 'il contient plus que les liens que fait Entente',
  searchFor: (name) => `Chercher « ${name} »`,
  allDocuments: 'Tous les documents',
  allDecisions: 'Décisions',
  allViews: 'Toutes les vues',
};
