import type { model as en } from '../en/model.ts';
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { count } = counting('fr');

const kind = (caption: string, plural: string) => ({
  caption,
  plural,
  one: caption.toLowerCase(),
  other: plural.toLowerCase(),
});

const kinds: (typeof en)['kinds'] = {
  person: kind('Personne', 'Personnes'),
  organization: kind('Organisation', 'Organisations'),
  country: kind('Pays', 'Pays'),
  position: kind('Fonction', 'Fonctions'),
  forum: kind('Forum', 'Forums'),
  session: kind('Session', 'Sessions'),
  meeting: kind('Rencontre', 'Rencontres'),
  commitment: kind('Engagement', 'Engagements'),
  topic: kind('Thème', 'Thèmes'),
  place: kind('Lieu', 'Lieux'),
};

const relationships: (typeof en)['relationships'] = {
  HELD: { caption: 'a eu pour fonction', inverse: 'a eu pour titulaire' },
  OF: { caption: 'est une fonction de', inverse: 'comprend la fonction' },
  PART_OF: { caption: 'fait partie de', inverse: 'comprend l’organe' },
  SESSION_OF: { caption: 'est une session de', inverse: 'a pour session' },
  DURING: { caption: 'a eu lieu pendant', inverse: 'a été l’occasion de' },
  TOOK_PLACE_IN: { caption: 'a eu lieu à', inverse: 'a accueilli' },
  LOCATED_IN: { caption: 'se trouve dans', inverse: 'comprend le lieu' },
  ATTENDED: { caption: 'a assisté à', inverse: 'a été suivie par' },
  PARTICIPATED_IN: { caption: 'a participé à', inverse: 'a réuni' },
  REPRESENTED_IN: { caption: 'avait des représentants à', inverse: 'a réuni des représentants de' },
  MADE: { caption: 'a pris l’engagement', inverse: 'a été pris par' },
  TO: { caption: 'est pris envers', inverse: 'a reçu' },
  ANNOUNCED: { caption: 'a annoncé', inverse: 'a été annoncé par' },
  ABOUT: { caption: 'porte sur', inverse: 'est le thème de' },
  MADE_AT: { caption: 'a été pris lors de', inverse: 'a vu prendre l’engagement' },
};

const grades: (typeof en)['grades'] = {
  meeting: { told: 'une rencontre entre deux parties', one: 'rencontre', other: 'rencontres' },
  sitting: { told: 'une séance à plusieurs', one: 'séance', other: 'séances' },
  'same-day': {
    told: 'même session, même jour',
    one: 'session le même jour',
    other: 'sessions le même jour',
  },
  session: { told: 'la même session', one: 'session', other: 'sessions' },
  commitment: { told: 'parties à un même engagement', one: 'engagement', other: 'engagements' },
};

export const model: typeof en = {
  kinds,
  ofKind: (n, kind) => count(n, kinds[kind]),
  relationships,
  sentence: (from, type, to) => `${from} ${relationships[type].caption} ${to}`,
  group: (caption, counted) => `${caption} · ${counted}`,
  groups: (relationships, named, others) =>
    `${common.relationship(relationships)} : ${named.join(', ')}${others ? ' et d’autres' : ''}`,
  announced: (name, kind, relationships) => `${name}, ${kinds[kind].one}, ${common.relationship(relationships)}`,
  properties: {
    Name: 'Nom',
    Also: 'Autres noms',
    Category: 'Catégorie',
    'ISO code': 'Code ISO',
    Title: 'Intitulé',
    Rank: 'Rang',
    Edition: 'Édition',
    From: 'Du',
    To: 'Au',
    Precision: 'Précision',
    Mode: 'Mode',
    Kind: 'Nature',
    'As told': 'Selon le texte',
    Quantity: 'Quantité',
    Unit: 'Unité',
    Until: 'Jusqu’au',
    'Told from': 'Relaté du',
    'Told to': 'Relaté au',
    Role: 'Rôle',
    Through: 'Par',
  },
  values: {
    'head of state': 'chef d’État',
    'head of government': 'chef de gouvernement',
    'deputy head of government': 'vice-chef de gouvernement',
    minister: 'ministre',
    'deputy minister': 'vice-ministre',
    'agency head': 'chef d’agence',
    ambassador: 'ambassadeur',
    official: 'haut fonctionnaire',
    pledge: 'promesse',
    agreement: 'accord',
    request: 'demande',
    assistance: 'aide',
    initiative: 'initiative',
    bilateral: 'bilatérale',
    multilateral: 'multilatérale',
    call: 'appel',
    host: 'hôte',
    speaker: 'orateur',
    attendee: 'participant',
    day: 'jour',
    month: 'mois',
    year: 'année',
    interval: 'intervalle',
  },
  date: 'Date',
  yes: 'oui',
  no: 'non',
  grades,
  ofGrade: (n, grade) => count(n, grades[grade]),
};
