import type { home as en } from '../en/home.ts';
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { count } = counting('fr');

export const home: typeof en = {
  title: 'Le graphe',
  heading: 'Qui a rencontré qui, et qui a promis quoi',
  told: 'Chaque nœud et chaque relation s’appuie sur des phrases des documents. Sélectionnez-en un pour les lire.',
  loading: 'Chargement du contenu du graphe',
  nodesByKind: 'Nœuds par type',
  relationships: 'Relations',
  claims: 'Affirmations',
  decisions: 'Décisions',
  documents: 'Documents',
  published: 'Publication',
  empty: 'Le graphe est vide',
  loadSome: 'Chargez des documents, et ce qu’ils relatent apparaîtra ici.',
  nothingRead: 'Rien n’a été lu',
  noneTells: (documents) => `${common.document(documents)}, et aucun ne relate de rencontre ni d’engagement.`,
  questions: 'Premières questions',
  question: {
    pair: (a, b) => `Quand y a-t-il eu des rencontres entre ${a} et ${b} ?`,
    path: (a, b) => `Quel chemin relie ${a} et ${b} ?`,
    guest: (name) => `Quelles ont été les rencontres de ${name} ?`,
    maker: (name) => `Quels sont les engagements de ${name} ?`,
  },
  latestMeetings: 'Dernières rencontres',
  latestCommitments: 'Derniers engagements',
  others: (n) => count(n, { one: 'autre', other: 'autres' }),
  toldOn: (date) => `relaté le ${date}`,
  undated: 'sans date',
  meeting: (when, documents) => `${when} · ${common.document(documents)}`,
  commitment: (when, what, by) => `${when} · ${what ?? 'engagement'}${by ? ` de ${by}` : ''}`,
  pairs: 'Paires les plus actives',
  gatherings: (n) => count(n, { one: 'réunion', other: 'réunions' }),
  allContacts: 'Tous les contacts',
  sources: 'Sources',
  otherPublishers: 'Autres ou non précisés',
  allDocuments: 'Tous les documents',
  begin: 'Pour commencer',
  search: (key) => [key, ' rechercher une personne, une organisation, un pays ou un forum'],
  expand: (key) => [
    'Sélectionnez un nœud pour voir ses preuves ; double-cliquez dessus, ou appuyez sur ',
    key,
    ', pour le développer',
  ],
  findPath: (key) => [key, ' trouver un chemin du nœud sélectionné à un autre'],
  allKeys: (key) => [key, ' toutes les touches'],
  add: 'Ajouter des documents',
  addHow:
    'Dans le dossier où Entente est installé, serveur arrêté ; fichiers (.txt, .md), dossiers et motifs de noms :',
  addThen: (command) => [
    'Puis relancez ',
    command,
    '. Charger un document une nouvelle fois ne change que ce qui y a changé.',
  ],
};
