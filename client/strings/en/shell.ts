export const shell = {
  name: 'Entente',
  overview: 'Overview',
  startAgain: 'Start again from the overview',
  exportFigure: 'Export figure',
  exportData: 'Export data',
  panels: 'Panels',
  panel: {
    details: 'Explore',
    contacts: 'Contacts',
    path: 'Paths',
    decisions: 'Decisions',
    documents: 'Documents',
    views: 'Views',
  },
  console: 'Cypher',
  keys: 'Keys',
  keyboardShortcuts: 'Keys: keyboard shortcuts',
  theme: { dark: 'Dark', light: 'Light' },
  toTheme: { dark: 'Dark theme', light: 'Light theme' },
  language: 'Language',
  trouble: {
    noAnswer: 'The server does not answer. Trying again by itself …',
    /** `detail` is the server's own sentence. */
    notReady: (detail: string) => `The store is not ready: ${detail} Trying again by itself …`,
    waiting: 'Waiting for the server …',
  },
};
