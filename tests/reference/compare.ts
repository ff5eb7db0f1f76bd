/** Asks the API a question and holds its answer to the model. */

import type { Case } from './compare/asking.ts';
import { compareConnections } from './compare/connections.ts';
import { compareContacts, compareMatrix, comparePair } from './compare/contacts.ts';
import { comparePaths } from './compare/paths.ts';
import { compareTimeline } from './compare/timeline.ts';
import type { Question } from './questions.ts';

const COMPARISONS = {
  contacts: compareContacts,
  matrix: compareMatrix,
  timeline: compareTimeline,
  pair: comparePair,
  paths: comparePaths,
  connections: compareConnections,
} as const satisfies Record<Question['asks'], unknown>;

/** Throws when the product and the model disagree. */
export const compare = (at: Case, { asks, query }: Question): Promise<void> => COMPARISONS[asks](at, query);
