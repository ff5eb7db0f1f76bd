export const decisions = {
  title: 'Decisions',
  loading: 'Loading decisions',
  none: 'No decisions yet',
  noneWhy:
    'Where a document is wrong, or was misread, reject its evidence in the details: the graph changes at once, and the decision is kept here.',
  /** `told`: what the claim supports, in the server's words. */
  action: {
    reject: <T>(told: T) => ['Rejected: ', told],
    restore: <T>(told: T) => ['Restored: ', told],
  },
  states: { 'in force': 'in force', undone: 'undone', unanchored: 'unanchored' },
  reason: (text: string) => `Reason: ${text}`,
  unanchored: 'Its sentence is found no more in the document, so it changes nothing now.',
  made: (at: string, by: string) => `${at} · by ${by}`,
  undoOf: (told: string) => `Undo: ${told}`,
  inDocument: 'In its document',
  more: 'More decisions',
};
