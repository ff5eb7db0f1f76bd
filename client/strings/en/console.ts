/** The Cypher console, which is loaded when it is opened: its texts come with it. */
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { number, count } = counting('en');

export const console = {
  title: 'Ask in Cypher',
  intro: 'Any question that only reads. What could change the graph is refused.',
  query: 'Query in Cypher',
  placeholder: 'MATCH (a:Person)-[r:PARTICIPATED_IN]->(m:Meeting) RETURN a, r, m LIMIT 25',
  run: 'Run',
  explain: 'Explain',
  explainHint: 'How it would be answered, without answering it',
  running: 'Running',
  parameters: {
    title: 'Parameters',
    add: 'Add a parameter',
    name: 'Name',
    type: 'Type',
    value: 'Value',
    remove: (name: string) => `Remove the parameter ${name}`,
    types: { text: 'Text', number: 'Number', boolean: 'True or false', list: 'List', json: 'JSON' },
    listHint: 'One value a line',
    true: 'true',
    false: 'false',
    faults: {
      name: 'Letters, digits and _ only, a letter first',
      twice: 'This name is given twice',
      number: 'This is not a number',
      json: 'This is not JSON',
    },
  },
  shelf: { title: 'Queries', examples: 'Examples', saved: 'Saved', history: 'History' },
  examples: { loading: 'Loading the examples' },
  saved: {
    name: 'Name',
    save: 'Save this query',
    none: 'No query is saved yet. They are kept in this browser.',
    remove: (name: string) => `Delete the saved query ${name}`,
  },
  history: {
    none: 'What you run is kept here, in this browser.',
    clear: 'Clear the history',
    remove: (query: string) => `Delete from the history: ${query}`,
  },
  answer: {
    title: 'Answer',
    start: 'Nothing has been asked yet',
    startHow: 'Write a query, or take an example; Ctrl Enter runs it.',
    rows: (n: number) => count(n, { one: 'row', other: 'rows' }),
    ms: (n: number) => `${number(n)} ms`,
    none: 'No rows',
    noneHow: 'The query was answered, and nothing fits it.',
    truncated: {
      rows: (n: number) =>
        `Cut at ${count(n, { one: 'row', other: 'rows' })}: there are more. Add a LIMIT, or ask for less.`,
      bytes: 'Cut at 5 MB: there are more rows. Return properties instead of whole nodes, or ask for less.',
    },
    plan: 'Plan',
    table: 'Answer as a table',
    row: 'Row',
    page: (from: number, to: number, total: number) => `Rows ${number(from)} to ${number(to)} of ${number(total)}`,
    earlier: 'Earlier rows',
    later: 'Later rows',
    copy: 'Copy',
    copied: 'The table is on the clipboard.',
    copyRefused: 'The browser does not let it be copied: download it instead.',
    csv: 'CSV',
    csvHint: 'Download all rows as CSV',
    draw: (nodes: number) => `Draw ${common.node(nodes)}`,
    drawHint: 'Adds them to the graph',
    nothingToDraw: 'Nothing to draw: return nodes, relationships, paths or ids.',
    drawnInPart: (nodes: number) => `Only the first ${common.node(nodes)} can be drawn.`,
    node: (name: string, kind: string) => `${name} (${kind})`,
    cancelled: 'The query was cancelled.',
  },
};
