import type { RowsOf } from '../../../server/model/table.ts';
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { count, number, decimal } = counting('en');

export const loading = {
  load: 'Load documents',
  how: 'Drop .txt and .md files, tables (.csv, .tsv), GraphML or folders anywhere on this page, or:',
  files: 'Choose files',
  folder: 'Choose a folder',
  paste: 'Paste a text',
  chosen: 'Chosen documents',
  size: (bytes: number) => (bytes < 1e6 ? `${number(Math.ceil(bytes / 1e3))} kB` : `${decimal(bytes / 1e6, 1)} MB`),
  notTaken: (files: number) => count(files, { one: 'file is not taken', other: 'files are not taken' }),
  why: {
    type: 'only .txt, .md, .csv, .tsv and .graphml are read so far',
    empty: 'the file is empty',
    size: 'larger than 5 MB',
    twice: 'another file has the same path',
    most: 'too many or too large for one job: load them afterwards',
  },
  send: (documents: number) => `Load ${common.document(documents)}`,
  clear: 'Clear the choice',
  sending: 'Sending the files',
  notSent: 'The files were not sent',
  text: 'Text',
  title: 'Title',
  date: 'Published on',
  dateHint: 'YYYY, YYYY-MM or YYYY-MM-DD; without it relative dates stay open',
  publisher: 'Publisher',
  url: 'Web address',
  language: 'Language',
  languageHint: 'Such as “en”; only English is read so far',
  badDate: 'Must be YYYY, YYYY-MM or YYYY-MM-DD',
  badUrl: 'Must begin with http:// or https://',
  badLanguage: 'Must be a code such as “en”',
  jobs: 'Jobs',
  noJobs: 'Nothing was loaded here yet.',
  allJobs: (jobs: number) => `All ${number(jobs)} jobs`,
  state: {
    queued: 'Waits for its turn',
    running: 'Reading',
    done: 'Done',
    failed: 'Stopped by a fault',
    cancelled: 'Cancelled',
  },
  stopping: 'Stopping',
  fileState: {
    waiting: 'waits',
    reading: 'is being read',
    loaded: 'loaded',
    changed: 'changed',
    unchanged: 'unchanged',
    failed: 'failed',
    unsupported: 'not read',
    cancelled: 'not reached',
  },
  /** "12 of 40 files". */
  progress: (done: number, files: number) => `${number(done)} of ${count(files, { one: 'file', other: 'files' })}`,
  retry: 'Try the rest again',
  remove: 'Forget',
  report: 'Report',
  /** An act with the job that it is for, as screen readers tell it. */
  actOf: (act: string, when: string) => `${act}: job of ${when}`,
  onlyTroubles: 'Only what was not loaded',
  allFiles: (files: number) => `All: ${count(files, { one: 'file', other: 'files' })}`,
  openDocument: (name: string) => `Open the document ${name}`,
  told: (loaded: number, troubles: number) =>
    `${common.document(loaded)} loaded${troubles > 0 ? `, ${number(troubles)} not` : ''}.`,
  seeReport: 'See the report',
  /** Tables and graphs of other tools. */
  table: {
    chosen: (files: number) => count(files, { one: 'table or graph', other: 'tables or graphs' }),
    open: 'Import',
    openOf: (name: string) => `Import ${name}`,
    looking: 'Looking through the file',
    unread: 'The file cannot be read',
    notText: 'The file is no UTF-8 text: save it as CSV in UTF-8, or as GraphML.',
    tooLarge: 'The file has more than 10 million characters: split it, or use the command line.',
    columns: 'What its columns mean',
    rows: 'Each row tells',
    rowsOf: {
      meetings: 'a meeting',
      affiliations: 'what someone is',
      attendances: 'who was at a forum',
      commitments: 'a commitment',
    },
    unused: 'Not used',
    /** Whose a column is; null: of the row itself. */
    party: (of: string | null, rows: RowsOf): string => {
      if (of === null)
        return { meetings: 'Meeting', affiliations: 'Row', attendances: 'Forum', commitments: 'Commitment' }[rows];
      if (of === 'by') return 'Who promised';
      if (of === 'to') return 'To whom';
      return rows === 'meetings' ? `Side ${of}` : 'Who';
    },
    /** "Side 1: person". */
    meaning: (field: string, party: string | null) => (party === null ? field : `${party}: ${field}`),
    field: {
      person: 'person',
      title: 'office held',
      organization: 'organization',
      country: 'country',
      date: 'Date',
      place: 'Place',
      forum: 'Forum',
      edition: 'Edition of the forum',
      role: 'Role: host, speaker, attendee',
      mode: 'Mode: bilateral, multilateral, call',
      kind: 'Kind of commitment',
      name: 'What is promised',
      topic: 'Topics',
      quantity: 'Quantity',
      unit: 'Unit',
      from: 'From',
      until: 'Until',
    },
    nodes: 'What its nodes are',
    edges: 'What its edges are',
    attribute: { name: 'The name is in', kind: 'The kind is in', type: 'The type is in' },
    quoted: (word: string) => `“${word}” is`,
    others: 'All others are',
    unnamed: 'Without a type',
    noMeaning: 'Left out, as a fault',
    source: 'Where it is from',
    trust: 'How far it is trusted, in %',
    preview: 'What this tells',
    nothing: 'Nothing yet: choose what its parts mean.',
    sample: 'The first rows, and what each tells',
    /** "Ada Moran, person". */
    isOf: (name: string, kind: string) => `${name}, ${kind}`,
    faults: (faults: number) => count(faults, { one: 'fault', other: 'faults' }),
    skip: (faults: number) => `Leave out what is faulty (${count(faults, { one: 'fault', other: 'faults' })})`,
    take: (read: number) => `Import ${count(read, { one: 'row', other: 'rows' })}`,
    takeElements: (read: number) => `Import ${count(read, { one: 'element', other: 'elements' })}`,
    notTaken: 'Nothing was imported',
    taken: (name: string, elements: number) =>
      `${name} is imported: ${count(elements, { one: 'node or relationship', other: 'nodes and relationships' })} new or changed.`,
    see: 'See its document',
  },
};
