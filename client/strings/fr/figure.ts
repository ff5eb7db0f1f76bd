import type { figure as en } from '../en/figure.ts';
import { common } from './common.ts';

export const figure: typeof en = {
  title: 'Exporter la figure',
  preview: 'Aperçu de la figure',
  previewArea: 'Aperçu',
  drawing: 'La figure se dessine',
  fields: {
    title: 'Titre',
    caption: 'Texte explicatif',
    show: 'Afficher',
    legend: 'Légende',
    date: 'Date',
    sources: 'Sources en notes numérotées',
    frame: 'Cadrage',
    ground: 'Fond',
    palette: 'Couleurs',
    scale: 'Échelle',
  },
  frames: { whole: 'Tout l’écran', seen: 'Le cadrage actuel' },
  grounds: { white: 'Blanc', theme: 'Thème', transparent: 'Transparent' },
  palettes: { screen: 'De l’écran', 'colour-blind': 'Pour daltoniens', greyscale: 'Niveaux de gris' },
  pixels: (width, height) => `${width} × ${height} pixels`,
  scaleHelp: 'Pour le PNG et la copie ; le SVG et le PDF sont nets à toute taille.',
  download: { png: 'Télécharger le PNG', svg: 'Télécharger le SVG', pdf: 'Télécharger le PDF' },
  copy: 'Copier l’image',
  copied: 'La figure est dans le presse-papiers',
  saved: (name) => `Enregistrée sous ${name}`,
  working: {
    png: 'Le PNG se dessine',
    svg: 'Le SVG s’écrit',
    pdf: 'Le PDF s’écrit',
    copy: 'La copie se dessine',
  },
  cancel: 'Annuler',
  unlisted: (n) => `Les sources de ${common.element(n)} de plus ne sont pas citées.`,
  unlabelled: (n) =>
    n === 1 ? 'Un nom, faute de place, est omis.' : `${common.number(n)} noms, faute de place, sont omis.`,
  lacking: (characters) =>
    `Aucune de nos polices n’a ces caractères ; le PDF donne leurs codes à la place : ${characters}`,
  notSaved: 'La figure n’a pas été enregistrée',
  notCopied: 'La figure n’a pas été copiée',
  copyMissing:
    'Ici, ce navigateur ne laisse aucune page copier d’image : il ne le permet qu’aux pages sécurisées (https ou cette machine). Téléchargez plutôt le PNG.',
  copyRefused:
    'Le navigateur a refusé de copier l’image. Autorisez cette page à utiliser le presse-papiers, ou téléchargez le PNG.',
  noCanvas: 'Ce navigateur ne fournit pas de canevas où dessiner.',
  fontMissing: (file) => `La police ${file} n’a pas pu être chargée : la figure ne peut pas être dessinée.`,
  untitled: 'Figure',
  sourcesHeading: 'Sources',
  lines: {
    route: 'sur le chemin',
    institutional: 'lien institutionnel',
    strong: 'rapporté par plusieurs documents',
    quiet: 'lieu ou sujet',
  },
  period: (days) => `Ce qui s’est passé : ${days}`,
  periodPublished: (days) => `Ce qui a été publié : ${days}`,
  periods: (a, b) => `${a}, comparé à ${b}`,
  imprint: {
    made: 'Dessiné avec Entente',
    on: (day) => ` le ${day}`,
    from: ' à partir des documents cités',
  },
  version: (version) => `Version des données : ${version}.`,
};
