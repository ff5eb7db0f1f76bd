import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { count } = counting('en');

export const home = {
  title: 'The graph',
  heading: 'Who met whom, and who promised what',
  told: 'Each node and relationship rests on sentences of the documents. Select one to read them.',
  loading: 'Loading what the graph holds',
  nodesByKind: 'Nodes by kind',
  relationships: 'Relationships',
  claims: 'Claims',
  decisions: 'Decisions',
  documents: 'Documents',
  published: 'Published',
  empty: 'The graph is empty',
  loadSome: 'Load documents, and what they tell stands here.',
  nothingRead: 'Nothing was read',
  noneTells: (documents: number) => `${common.document(documents)}, and none tells of a meeting or a commitment.`,
  questions: 'First questions',
  question: {
    pair: (a: string, b: string) => `When did people of ${a} and ${b} meet?`,
    path: (a: string, b: string) => `Which path joins ${a} and ${b}?`,
    guest: (name: string) => `Whom did ${name} meet?`,
    maker: (name: string) => `What did ${name} commit to?`,
  },
  latestMeetings: 'Latest meetings',
  latestCommitments: 'Latest commitments',
  others: (n: number) => count(n, { one: 'other', other: 'others' }),
  toldOn: (date: string) => `told ${date}`,
  undated: 'undated',
  meeting: (when: string, documents: number) => `${when} · ${common.document(documents)}`,
  /** `what`: the kind of commitment; `by`: those who made it, if known. */
  commitment: (when: string, what: string | null, by: string | null) =>
    `${when} · ${what ?? 'commitment'}${by ? ` by ${by}` : ''}`,
  pairs: 'Busiest pairs',
  gatherings: (n: number) => count(n, { one: 'gathering', other: 'gatherings' }),
  allContacts: 'All contacts',
  sources: 'Sources',
  otherPublishers: 'Others, or not told',
  allDocuments: 'All documents',
  begin: 'How to begin',
  search: <T>(key: T) => [key, ' search for a person, organization, country or forum'],
  expand: <T>(key: T) => ['Select a node for its evidence; double-click it, or press ', key, ', to expand it'],
  findPath: <T>(key: T) => [key, ' find a path from the selected node to another'],
  allKeys: <T>(key: T) => [key, ' all keys'],
  add: 'Add documents',
  addHow:
    'In the folder where Entente is installed, while the server is stopped; files (.txt, .md), folders and globs:',
  addThen: <T>(command: T) => [
    'Then ',
    command,
    ' again. Loading a document once more changes only what changed in it.',
  ],
};
