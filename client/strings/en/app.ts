/** What the workspace itself says: its actions, and what came of them. */
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { number } = counting('en');

export const app = {
  loading: 'Loading',
  loadingContacts: 'Loading the contacts',
  details: 'Details',
  closePanel: 'Close panel',
  /** Labels of actions, in menus, the palette and the list of shortcuts. */
  actions: {
    collapse: 'Collapse: take back what its expansion brought',
    pin: 'Pin or unpin: no layout moves it',
    path: 'Find a path from here',
    bundle: 'Draw the relationships of these two as one line, or one by one',
    kinds: 'Show all kinds',
    neighbours: 'Choose its neighbours too',
    kin: 'Choose all of its kind',
    /** `plural` as it stands in a sentence: "meetings". */
    kinOf: (plural: string) => `Choose all ${plural}`,
    all: 'Choose all',
    invert: 'Invert the choice',
    only: 'Keep only the chosen',
    clear: 'Clear the selection',
    reopen: 'Open a figure: the exploration that it keeps',
    console: 'Ask in Cypher',
    search: 'Search',
    palette: 'All commands',
  },
  layouts: {
    force: 'Lay out by connections',
    hierarchy: 'Lay out in layers',
    concentric: 'Lay out in rings',
    grid: 'Lay out in a grid by kind',
    time: 'Lay out by time',
  },
  /** Panels that the palette says more of than their names. */
  goTo: {
    contacts: 'Contacts: who met whom',
    views: 'Views: save what is on screen, or come back to it',
  },
  /** Keys and clicks of the graph, which no action is for. */
  keys: {
    walk: 'Walk between nodes, when the graph has the focus',
    select: 'Select the node walked to; once more: expand it',
    choose: 'Choose one node more, or one less',
  },
  /** A node was brought, with some of its relationships. */
  brought: (shown: number, total: number, name: string) =>
    `${number(shown)} of ${common.relationship(total)} of ${name} are shown; expand it for more.`,
  /** `told`: its relationships, counted by kind. */
  hub: (name: string, told: string) => `${name} has ${told}. Choose a group of them in its details.`,
  /** `total` of its relationships, when there are more to come. */
  came: (nodes: number, relationships: number, total: number | null) =>
    `${common.node(nodes)} and ${common.relationship(relationships)} came to the screen${total === null ? '' : `, of ${number(total)} in all`}.`,
  allShown: (isFiltered: boolean) =>
    `All of its relationships ${isFiltered ? 'that the filters leave ' : ''}are on screen.`,
  /** `lost`: elements that this took from the screen. */
  rejected: (lost: number) => `Rejected.${lost > 0 ? ` ${common.element(lost)} left the screen.` : ''}`,
  undone: 'The decision is undone: the claim counts again.',
};
