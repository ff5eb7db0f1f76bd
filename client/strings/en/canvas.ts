import { counting } from '../numbers.ts';

const { count } = counting('en');
const node = { one: 'node', other: 'nodes' };

export const canvas = {
  hidden: (name: string) => `${name} is hidden from the screen.`,
  events: (n: number) => count(n, { one: 'event', other: 'events' }),
  /** A country's nodes drawn as one. */
  groupOfCountry: (country: string, n: number) => `${country} · ${count(n, node)}`,
  /** A community drawn as one, by its best connected node. */
  groupAround: (head: string, n: number) => `${head} and ${count(n - 1, { one: 'other', other: 'others' })}`,
  group: {
    caption: 'Group',
    members: (n: number) => count(n, node),
    open: 'Draw its nodes one by one',
    close: 'Draw its group as one',
    spoken: (label: string) => `${label}, drawn as one`,
  },
  contact: {
    caption: 'Contact',
    title: (a: string, b: string) => `${a} and ${b}`,
    told: (n: number, grade: string) =>
      `${count(n, { one: 'event', other: 'events' })} on screen; the closest: ${grade}`,
    all: 'All their contacts',
  },
  showEvents: 'Show events',
  ungroup: 'Draw all nodes one by one',
  /** A choice of the look in the palette. */
  chosen: (caption: string, choice: string) => `${caption}: ${choice.toLowerCase()}`,
  look: {
    title: 'Look',
    lens: 'Show',
    lenses: { events: 'Events: who was at what', contacts: 'Contacts: who met whom' },
    group: 'Group by',
    groups: { none: 'Nothing', country: 'Country', kind: 'Kind', community: 'Community' },
    size: 'Size by',
    sizes: { connections: 'Relationships on screen', documents: 'Documents', same: 'Nothing: all alike' },
    colour: 'Colour by',
    colours: { kind: 'Kind', community: 'Community', country: 'Country' },
    width: 'Width of lines by',
    widths: { documents: 'Documents', same: 'Nothing: all alike' },
    line: 'Stroke of lines by',
    lines: { grade: 'How close or how sure', plain: 'Nothing: all alike' },
  },
  colourLegend: 'Legend: colours',
  otherColour: 'Others',
};
