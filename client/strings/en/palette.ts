import { counting } from '../numbers.ts';

const { count } = counting('en');

export const palette = {
  label: 'Commands',
  find: 'Find a node or an action',
  closeByEsc: 'Esc: close',
  list: 'Nodes and actions',
  sections: { Recent: 'Recent', Actions: 'Actions', Nodes: 'Nodes' },
  /** The groups of actions, here and in the list of shortcuts. */
  groups: {
    Graph: 'Graph',
    Selection: 'Selection',
    Layout: 'Layout',
    View: 'View',
    'Go to': 'Go to',
    Help: 'Help',
  },
  failed: (why: string) => `Nodes could not be searched. ${why}`,
  atRest: 'Type the name of a person, organization, forum, meeting or commitment.',
  nothing: (typed: string) => `No node and no action matches “${typed}”. Try fewer letters, or another spelling.`,
  searchingGraph: 'Searching the graph…',
  /** What a screen reader hears once the list has changed. */
  searching: 'Searching',
  noResult: 'No node and no action matches',
  result: (n: number) => count(n, { one: 'result', other: 'results' }),
  /** What the keys below the list do. */
  hints: { choose: 'choose', show: 'show', run: 'run', path: 'find a path from here' },
  shortcuts: 'Keyboard shortcuts',
  /** Keys and moves of the mouse as they are written upon a key; one that is absent is written as it is called. */
  keys: {
    Ctrl: 'Ctrl',
    Shift: 'Shift',
    Alt: 'Alt',
    Enter: 'Enter',
    Esc: 'Esc',
    Space: 'Space',
    Delete: 'Delete',
    Home: 'Home',
    End: 'End',
    click: 'click',
    drag: 'drag',
  },
};
