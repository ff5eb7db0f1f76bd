import { counting } from '../numbers.ts';

const { number, count } = counting('en');
const nodes = (n: number): string => count(n, { one: 'node', other: 'nodes' });

export const annotations = {
  annotate: 'Annotate',
  action: {
    text: 'Write a note',
    arrow: 'Draw an arrow',
    hull: 'Draw a hull around the chosen',
  },
  hint: {
    text: 'Click where the note is to stand, or press Enter to write in the middle.',
    arrow: 'Press where the arrow begins, draw, and release; or press Enter for one to move by keys.',
  },
  giveUp: 'Cancel',
  editor: {
    text: 'Text of the note',
    arrow: 'Words on the arrow',
    hull: 'Name of the hull',
  },
  placeholder: {
    text: 'Note',
    arrow: 'What it says',
    hull: 'Name, or nothing',
  },
  editorKeys: 'Enter keeps, Shift+Enter begins a line, Esc gives up.',
  name: {
    text: (text: string) => `Note: ${text}`,
    arrow: (text: string) => (text ? `Arrow: ${text}` : 'Arrow'),
    hull: (text: string, n: number) => (text ? `Hull: ${text}, around ${nodes(n)}` : `Hull around ${nodes(n)}`),
  },
  keys: {
    text: 'Enter edits, arrow keys move, Delete deletes.',
    arrow: 'Enter edits its words, arrow keys move, Delete deletes.',
    hull: 'Enter edits its name, Delete deletes.',
  },
  end: { tail: 'Tail of the arrow', head: 'Head of the arrow' },
  edit: { text: 'Edit the note', arrow: 'Edit the words', hull: 'Edit the name' },
  remove: { text: 'Delete the note', arrow: 'Delete the arrow', hull: 'Delete the hull' },
  noCanvas: 'This browser gives no canvas to measure on.',
  full: (most: number) => `There are ${number(most)} annotations, the most that a view keeps. Delete one first.`,
  tooMany: (most: number) => `A hull goes around ${nodes(most)} at most.`,
};
