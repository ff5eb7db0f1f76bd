import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { decimal } = counting('en');

export const exports = {
  title: 'Export data',
  what: 'What',
  scopes: { selection: 'The selection', screen: 'What is on screen', whole: 'The whole graph' },
  /** Why a scope cannot be chosen. */
  nothing: { selection: 'Nothing is chosen', screen: 'Nothing is on screen', whole: 'The graph is empty' },
  /** `nodes` and `relationships` with their counts. */
  both: (nodes: string, relationships: string) => `${nodes} and ${relationships}`,
  among: (n: number) => `${common.node(n)} and all relationships among them`,
  format: 'Format',
  /** Each with what it is for. */
  formats: {
    json: { name: 'JSON', use: 'Everything of ours, with the claims; of the whole graph, to be restored' },
    cytoscape: { name: 'Cytoscape', use: 'For Cytoscape and Cytoscape.js' },
    graphml: { name: 'GraphML', use: 'For NetworkX, yEd and igraph' },
    gexf: { name: 'GEXF', use: 'For Gephi, with time' },
    csv: { name: 'CSV', use: 'For spreadsheets: nodes and relationships, zipped' },
    ftm: { name: 'FollowTheMoney', use: 'For Aleph and OpenSanctions' },
    cypher: { name: 'Cypher script', use: 'For any Neo4j' },
    'admin-csv': { name: 'neo4j-admin', use: 'For a new Neo4j: the whole store, fast' },
  },
  wholeOnly: 'Of the whole graph alone',
  download: 'Download',
  received: (megabytes: number) => `${decimal(megabytes, 1)} MB received`,
  saved: (name: string) => `Saved as ${name}`,
  failed: 'The export was not finished',
  cut: 'The server broke off, so nothing was saved. Try again.',
};
