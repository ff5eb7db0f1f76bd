import type { path as en } from '../en/path.ts';
import { counting } from '../numbers.ts';

const { number, count } = counting('fr');

const ACTS = {
  details: 'Détails :',
  leaveOut: 'Écarter :',
};
const ETAPES = { one: 'étape', other: 'étapes' };
const LIENS = { one: 'lien institutionnel', other: 'liens institutionnels' };

export const path: typeof en = {
  loading: 'Chargement des chemins',
  searching: 'Recherche d’un chemin',
  whatToAsk: 'Objet de la recherche',
  findPath: 'Trouver un chemin',
  connectSeveral: 'Relier plusieurs acteurs',
  connect: 'Relier',
  path: 'Chemin',
  network: 'Réseau',
  between: (names) => names.join(' – '),

  actors: 'Acteurs',
  howManyActors: (fewest, most) => `de ${fewest} à ${most} pays, personnes ou organisations`,
  from: 'De',
  to: 'À',
  swapEnds: 'Intervertir les extrémités',
  add: 'Ajouter',
  addAnother: (end) => `En ajouter un autre : ${end}`,
  orAnother: 'ou un autre',
  anActor: 'Un pays, une personne ou une organisation',
  remove: (name) => `Retirer ${name}`,
  leftOut: 'Écartés',
  allowAgain: (name) => `Réadmettre ${name}`,
  atMost: (most) => `Reliez-en ${most} au plus`,
  sameEnds: 'Choisissez deux extrémités différentes',

  answer: 'Réponse',
  modes: {
    shortest: 'le chemin le plus court',
    'all-shortest': 'tous les chemins les plus courts',
    'k-shortest': 'plusieurs, classés',
  },
  howMany: 'Combien',
  institutionalLinks: 'Liens institutionnels',
  institutions: { any: 'partout', ends: 'seulement aux extrémités', none: 'aucun' },
  mostHops: 'Étapes au plus',
  inOrder: 'Dans l’ordre du temps : aucun contact antérieur à celui qui le précède',

  fromTo: (from, to) => `De ${from} à ${to}`,
  searched: (actors) => `${count(actors, { one: 'acteur examiné', other: 'acteurs examinés' })}.`,
  moreThanThese: 'Il existe d’autres chemins de ce type.',
  noPath: (from, to) => `Aucun chemin de ${from} à ${to}`,
  whatWouldGive: 'Ce qui donnerait un chemin',
  notConnected: 'Tous ne sont pas reliés',
  whatWouldConnect: 'Ce qui les relierait',
  noSingleChange: 'Aucune modification isolée de la question ne donnerait de réponse.',
  together: 'Reliés entre eux',
  groups: 'Groupes',
  byItself: 'isolé',
  ranked: 'Chemins, par rang',
  choice: (hops, through) =>
    through.length > 0 ? `${count(hops, ETAPES)} en passant par ${through.join(', ')}` : count(hops, ETAPES),
  weakestOf: (contact) => `maillon le plus faible : ${contact}`,
  anInstitutionalLink: 'un lien institutionnel',
  madeOf: (contacts, links, rank) =>
    `${rank === null ? '' : `Chemin ${number(rank)} : `}${count(contacts, { one: 'contact', other: 'contacts' })}, ${count(links, LIENS)}`,
  itsLinks: 'Ses liens',
  drawPath: 'Tracer le chemin',
  drawNetwork: 'Tracer le réseau',
  wholeGraph: 'Afficher tout le graphe',
  dossier: 'Dossier (HTML)',
  pdf: 'PDF',
  table: 'Tableau',

  steps: 'Étapes',
  institutionalLink: 'lien institutionnel',
  lines: { 'institutional link': 'lien institutionnel', 'stands for': 'représente', 'was at': 'a assisté à' },
  weakest: 'étape la plus faible',
  assumed: 'supposé',
  assumedWhy: 'Aucun document n’atteste la fonction ce jour-là',
  orderUncertain: 'ordre incertain',
  orderUncertainWhy: 'La date n’est pas assez précise pour affirmer que cette étape suit la précédente',
  reversed: 'antérieur à une étape précédente',
  reversedWhy: 'Ce contact a eu lieu avant un autre, placé plus tôt sur le chemin',
  basis: { stated: 'énoncé', inferred: 'déduit' },
  support: (basis, sources, confidence) =>
    `${basis} · ${count(sources, { one: 'source', other: 'sources' })} · confiance ${confidence}`,
  others: (n) => `et ${count(n, { one: 'autre contact', other: 'autres contacts' })}`,
  moreQuotations: (n) => count(n, { one: 'autre citation', other: 'autres citations' }),
  named: (act, name) => `${ACTS[act]} ${name}`,
  ofKind: (act, kind) => `${ACTS[act]} ${kind.toLowerCase()}`,
  ofKindNamed: (act, kind, name) => `${ACTS[act]} ${kind.toLowerCase()} ${name}`,
  leaveOutWhy: 'Reposer la question sans cet élément',
  inDocument: 'Dans son document',
  weakPoints: 'Points faibles',
  withoutSource: 'Sans cette source',
  read: 'Lire',

  hopsTable: 'Les étapes en tableau',
  hopsAndQuotations: 'Étapes et citations',
  heads: {
    hop: 'Étape',
    contact: 'Contact',
    date: 'Date',
    quotation: 'Citation',
    published: 'Éditeur, date',
    sources: 'Sources',
    basis: 'Fondement',
    speaker: 'Qui le dit',
  },
  publisher: 'Éditeur',
  hopOf: (at, from, to) => `${number(at)}. ${from} – ${to}`,
  isAssumed: (contact) => `${contact}, supposé`,
  quoted: (words) => `« ${words} »`,
  theDocument: 'le document',

  walk: {
    label: 'Le parcourir',
    next: 'Étape suivante',
    previous: 'Étape précédente',
    nextHop: 'Aller à l’étape suivante du chemin',
    previousHop: 'Aller à l’étape précédente du chemin',
    evidence: 'Afficher les preuves de cette étape du chemin',
    hops: (n) => count(n, ETAPES),
    at: (at, of) => `Étape ${number(at)} sur ${number(of)}`,
    first: 'C’est la première étape.',
    last: 'C’est la dernière étape.',
    told: (at, of, hop, sources) =>
      `Étape ${number(at)} sur ${number(of)} : ${hop} ; selon ${count(sources, { one: 'document', other: 'documents' })}.`,
    met: (from, to, date, meeting) =>
      `${from} a rencontré ${to}${date ? `, ${date}` : ''}${meeting ? `, lors de : ${meeting}` : ''}`,
    sat: (from, to, date, meeting) => `${from} a siégé avec ${to}${date ? `, ${date}` : ''}, lors de : ${meeting}`,
    attended: (from, to, date, session) =>
      `${from} et ${to} ont assisté à une même session${date ? `, ${date}` : ''} : ${session}`,
    committed: (from, to, date, commitment) =>
      `${from} et ${to} sont parties à un même engagement${date ? `, ${date}` : ''} : ${commitment}`,
    represent: (from, to, institution) =>
      `${from} et ${to} représentent la même entité, ${institution} : un lien institutionnel, non une rencontre`,
    found: (from, to, hops) => `Un chemin de ${count(hops, ETAPES)} de ${from} à ${to} est tracé.`,
    connected: (hops) => `Un réseau de ${count(hops, { one: 'lien', other: 'liens' })} est tracé.`,
    keys: 'Le point mène à l’étape suivante, la virgule à la précédente.',
  },
};
