import type { console as en } from '../en/console.ts';
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { number, count } = counting('fr');

export const console: typeof en = {
  title: 'Interroger en Cypher',
  intro: 'Toute question qui ne fait que lire. Ce qui pourrait modifier le graphe est refusé.',
  query: 'Requête en Cypher',
  placeholder: 'MATCH (a:Person)-[r:PARTICIPATED_IN]->(m:Meeting) RETURN a, r, m LIMIT 25',
  run: 'Exécuter',
  explain: 'Expliquer',
  explainHint: 'Comment elle serait traitée, sans l’exécuter',
  running: 'Exécution en cours',
  parameters: {
    title: 'Paramètres',
    add: 'Ajouter un paramètre',
    name: 'Nom',
    type: 'Genre',
    value: 'Valeur',
    remove: (name) => `Retirer le paramètre ${name}`,
    types: { text: 'Texte', number: 'Nombre', boolean: 'Vrai ou faux', list: 'Liste', json: 'JSON' },
    listHint: 'Une valeur par ligne',
    true: 'vrai',
    false: 'faux',
    faults: {
      name: 'Lettres, chiffres et _ seulement, une lettre en tête',
      twice: 'Ce nom est donné deux fois',
      number: 'Ce n’est pas un nombre',
      json: 'Ce n’est pas du JSON',
    },
  },
  shelf: { title: 'Requêtes', examples: 'Exemples', saved: 'Enregistrées', history: 'Historique' },
  examples: { loading: 'Chargement des exemples' },
  saved: {
    name: 'Nom',
    save: 'Enregistrer cette requête',
    none: 'Aucune requête enregistrée. Elles sont gardées dans ce navigateur.',
    remove: (name) => `Supprimer la requête ${name}`,
  },
  history: {
    none: 'Ce que vous exécutez est gardé ici, dans ce navigateur.',
    clear: 'Vider l’historique',
    remove: (query) => `Supprimer de l’historique : ${query}`,
  },
  answer: {
    title: 'Réponse',
    start: 'Rien n’a encore été demandé',
    startHow: 'Écrivez une requête ou reprenez un exemple ; Ctrl Entrée l’exécute.',
    rows: (n) => count(n, { one: 'ligne', other: 'lignes' }),
    ms: (n) => `${number(n)}\u00a0ms`,
    none: 'Aucune ligne',
    noneHow: 'La requête a été traitée, et rien n’y répond.',
    truncated: {
      rows: (n) =>
        `Coupé à ${count(n, { one: 'ligne', other: 'lignes' })} : il y en a d’autres. Ajoutez un LIMIT, ou demandez moins.`,
      bytes: 'Coupé à 5 Mo : il y a d’autres lignes. Demandez des propriétés plutôt que des nœuds entiers.',
    },
    plan: 'Plan d’exécution',
    table: 'Réponse sous forme de tableau',
    row: 'Ligne',
    page: (from, to, total) => `Lignes ${number(from)} à ${number(to)} sur ${number(total)}`,
    earlier: 'Lignes précédentes',
    later: 'Lignes suivantes',
    copy: 'Copier',
    copied: 'Le tableau est dans le presse-papiers.',
    copyRefused: 'Le navigateur ne permet pas de copier : téléchargez plutôt.',
    csv: 'CSV',
    csvHint: 'Télécharger toutes les lignes en CSV',
    draw: (nodes) => `Dessiner ${common.node(nodes)}`,
    drawHint: 'Les ajoute au graphe',
    nothingToDraw: 'Rien à dessiner : demandez des nœuds, des relations, des chemins ou des identifiants.',
    drawnInPart: (nodes) => `Seulement ${common.node(nodes)} peuvent être dessinés, les premiers.`,
    node: (name, kind) => `${name} (${kind})`,
    cancelled: 'La requête a été annulée.',
  },
};
