import type { exports as en } from '../en/exports.ts';
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { decimal } = counting('fr');

export const exports: typeof en = {
  title: 'Exporter les données',
  what: 'Quoi',
  scopes: { selection: 'La sélection', screen: 'Ce qui est à l’écran', whole: 'Tout le graphe' },
  nothing: { selection: 'Rien n’est choisi', screen: 'Rien n’est à l’écran', whole: 'Le graphe est vide' },
  both: (nodes, relationships) => `${nodes} et ${relationships}`,
  among: (n) => `${common.node(n)} et toutes les relations entre eux`,
  format: 'Format de fichier',
  formats: {
    json: { name: 'JSON', use: 'Tout ce que nous avons, affirmations comprises ; pour tout le graphe, à restaurer' },
    cytoscape: { name: 'Cytoscape', use: 'Pour Cytoscape et Cytoscape.js' },
    graphml: { name: 'GraphML', use: 'Pour NetworkX, yEd et igraph' },
    gexf: { name: 'GEXF', use: 'Pour Gephi, avec le temps' },
    csv: { name: 'CSV', use: 'Pour les tableurs : nœuds et relations, en zip' },
    ftm: { name: 'FollowTheMoney', use: 'Pour Aleph et OpenSanctions' },
    cypher: { name: 'Script Cypher', use: 'Pour tout Neo4j' },
    'admin-csv': { name: 'neo4j-admin', use: 'Pour un Neo4j neuf : toute la base, vite' },
  },
  wholeOnly: 'Pour tout le graphe seulement',
  download: 'Télécharger',
  received: (megabytes) => `${decimal(megabytes, 1)} Mo reçus`,
  saved: (name) => `Enregistré sous ${name}`,
  failed: 'L’export n’a pas abouti',
  cut: 'Le serveur s’est interrompu, rien n’a donc été enregistré. Réessayez.',
};
