import type { shell as en } from '../en/shell.ts';

export const shell: typeof en = {
  name: 'Entente',
  overview: 'Vue d’ensemble',
  startAgain: 'Revenir à la vue d’ensemble',
  exportFigure: 'Exporter la figure',
  exportData: 'Exporter les données',
  panels: 'Panneaux',
  panel: {
    details: 'Explorer',
    contacts: 'Contacts',
    path: 'Chemins',
    decisions: 'Décisions',
    documents: 'Documents',
    views: 'Vues',
  },
  console: 'Cypher',
  keys: 'Touches',
  keyboardShortcuts: 'Touches : raccourcis clavier',
  theme: { dark: 'Sombre', light: 'Clair' },
  toTheme: { dark: 'Thème sombre', light: 'Thème clair' },
  language: 'Langue',
  trouble: {
    noAnswer: 'Le serveur ne répond pas. Nouvel essai automatique…',
    notReady: (detail) => `La base n’est pas prête : ${detail} Nouvel essai automatique…`,
    waiting: 'En attente du serveur…',
  },
};
