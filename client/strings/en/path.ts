import { counting } from '../numbers.ts';

const { number, count } = counting('en');

const ACTS = {
  details: 'Details of',
  leaveOut: 'Leave out',
};

export const path = {
  loading: 'Loading the paths',
  searching: 'Searching for a path',
  whatToAsk: 'What to ask',
  findPath: 'Find path',
  connectSeveral: 'Connect several',
  connect: 'Connect',
  /** What a drawn answer is called above the picture. */
  path: 'Path',
  network: 'Network',
  /** The ends of a path, or the actors of a network. */
  between: (names: readonly string[]) => names.join(' – '),

  actors: 'Actors',
  howManyActors: (fewest: number, most: number) => `${fewest} to ${most} countries, people or organizations`,
  from: 'From',
  to: 'To',
  swapEnds: 'Swap ends',
  add: 'Add',
  addAnother: (end: string) => `Add another: ${end}`,
  orAnother: 'or another',
  anActor: 'A country, person or organization',
  remove: (name: string) => `Remove ${name}`,
  leftOut: 'Left out',
  allowAgain: (name: string) => `Allow ${name} again`,
  atMost: (most: number) => `Connect at most ${most}`,
  sameEnds: 'Choose two different ends',

  answer: 'Answer',
  modes: {
    shortest: 'the shortest path',
    'all-shortest': 'all shortest paths',
    'k-shortest': 'several, ranked',
  },
  howMany: 'How many',
  institutionalLinks: 'Institutional links',
  institutions: { any: 'anywhere', ends: 'only at the ends', none: 'none' },
  mostHops: 'Most hops',
  inOrder: 'In order of time: no contact before the one before it',

  fromTo: (from: string, to: string) => `${from} to ${to}`,
  searched: (actors: number) => `Searched ${count(actors, { one: 'actor', other: 'actors' })}.`,
  moreThanThese: 'There are more such paths than these.',
  noPath: (from: string, to: string) => `No path from ${from} to ${to}`,
  whatWouldGive: 'What would give a path',
  notConnected: 'Not all of them are connected',
  whatWouldConnect: 'What would connect them',
  noSingleChange: 'No single change of the question would give an answer.',
  together: 'Connected with one another',
  groups: 'Groups',
  byItself: 'by itself',
  ranked: 'Paths, ranked',
  choice: (hops: number, through: readonly string[]) =>
    through.length > 0
      ? `${count(hops, { one: 'hop', other: 'hops' })} through ${through.join(', ')}`
      : count(hops, { one: 'hop', other: 'hops' }),
  weakestOf: (contact: string) => `weakest: ${contact}`,
  anInstitutionalLink: 'an institutional link',
  /** What a path is made of; its number where there are several. */
  madeOf: (contacts: number, links: number, rank: number | null) =>
    `${rank === null ? '' : `Path ${number(rank)}: `}${count(contacts, { one: 'contact', other: 'contacts' })}, ${count(links, { one: 'institutional link', other: 'institutional links' })}`,
  itsLinks: 'Its links',
  drawPath: 'Draw the path',
  drawNetwork: 'Draw the network',
  wholeGraph: 'Show the whole graph',
  dossier: 'Dossier (HTML)',
  pdf: 'PDF',
  table: 'Table',

  steps: 'Steps',
  institutionalLink: 'institutional link',
  /** Lines of a drawn path that no relationship draws. */
  lines: { 'institutional link': 'institutional link', 'stands for': 'stands for', 'was at': 'was at' },
  weakest: 'weakest hop',
  assumed: 'assumed',
  assumedWhy: 'No document shows the office for that very day',
  orderUncertain: 'order uncertain',
  orderUncertainWhy: 'The date is not exact enough to say that this came after the hop before',
  reversed: 'before an earlier hop',
  reversedWhy: 'It was before a contact that stands earlier on the path',
  basis: { stated: 'stated', inferred: 'inferred' },
  support: (basis: string, sources: number, confidence: string) =>
    `${basis} · ${count(sources, { one: 'source', other: 'sources' })} · confidence ${confidence}`,
  others: (n: number) => `and ${count(n, { one: 'other contact', other: 'other contacts' })}`,
  moreQuotations: (n: number) => count(n, { one: 'more quotation', other: 'more quotations' }),
  /** An act upon a node by its name, or upon "the meeting" of a hop; for those who hear it apart from the hop also with the name. */
  named: (act: keyof typeof ACTS, name: string) => `${ACTS[act]} ${name}`,
  ofKind: (act: keyof typeof ACTS, kind: string) => `${ACTS[act]} the ${kind.toLowerCase()}`,
  ofKindNamed: (act: keyof typeof ACTS, kind: string, name: string) => `${ACTS[act]} the ${kind.toLowerCase()} ${name}`,
  leaveOutWhy: 'Ask again without it',
  inDocument: 'In its document',
  weakPoints: 'Single points of failure',
  withoutSource: 'Without this source',
  read: 'Read it',

  hopsTable: 'Hops as a table',
  hopsAndQuotations: 'Hops and quotations',
  heads: {
    hop: 'Hop',
    contact: 'Contact',
    date: 'Date',
    quotation: 'Quotation',
    published: 'Publisher, date',
    sources: 'Sources',
    basis: 'Basis',
    speaker: 'Who says so',
  },
  publisher: 'Publisher',
  hopOf: (at: number, from: string, to: string) => `${number(at)}. ${from} – ${to}`,
  isAssumed: (contact: string) => `${contact}, assumed`,
  quoted: (words: string) => `“${words}”`,
  theDocument: 'the document',

  walk: {
    label: 'Walk along it',
    next: 'Next hop',
    previous: 'Previous hop',
    /** The same as commands. */
    nextHop: 'Walk to the next hop of the path',
    previousHop: 'Walk to the previous hop of the path',
    evidence: 'Show what says so of this hop of the path',
    /** Before the first step. */
    hops: (n: number) => count(n, { one: 'hop', other: 'hops' }),
    at: (at: number, of: number) => `Hop ${number(at)} of ${number(of)}`,
    first: 'This is the first hop.',
    last: 'This is the last hop.',
    told: (at: number, of: number, hop: string, sources: number) =>
      `Hop ${number(at)} of ${number(of)}: ${hop}; told by ${count(sources, { one: 'document', other: 'documents' })}.`,
    met: (from: string, to: string, date: string | null, meeting: string | null) =>
      `${from} met ${to}${date ? `, ${date}` : ''}${meeting ? `, in ${meeting}` : ''}`,
    sat: (from: string, to: string, date: string | null, meeting: string) =>
      `${from} sat together with ${to}${date ? `, ${date}` : ''}, in ${meeting}`,
    attended: (from: string, to: string, date: string | null, session: string) =>
      `${from} and ${to} attended one session${date ? `, ${date}` : ''}: ${session}`,
    committed: (from: string, to: string, date: string | null, commitment: string) =>
      `${from} and ${to} are parties to one commitment${date ? `, ${date}` : ''}: ${commitment}`,
    represent: (from: string, to: string, institution: string) =>
      `${from} and ${to} both represent ${institution}: an institutional link, not a meeting`,
    /** What is heard once an answer has come. */
    found: (from: string, to: string, hops: number) =>
      `A path of ${count(hops, { one: 'hop', other: 'hops' })} from ${from} to ${to} is drawn.`,
    connected: (hops: number) => `A network of ${count(hops, { one: 'link', other: 'links' })} is drawn.`,
    keys: 'The full stop walks to its next hop, the comma to the one before.',
  },
};
