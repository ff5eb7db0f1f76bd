/** The dialog that exports a figure, and what is printed in figures. */
import { common } from './common.ts';

export const figure = {
  title: 'Export figure',
  preview: 'Preview of the figure',
  previewArea: 'Preview',
  drawing: 'Drawing the figure',
  fields: {
    title: 'Title',
    caption: 'Caption',
    show: 'Show',
    legend: 'Legend',
    date: 'Date',
    sources: 'Sources as numbered footnotes',
    frame: 'Frame',
    ground: 'Background',
    palette: 'Colours',
    scale: 'Scale',
  },
  frames: { whole: 'All on screen', seen: 'As framed now' },
  grounds: { white: 'White', theme: 'Theme', transparent: 'Transparent' },
  palettes: { screen: 'As on screen', 'colour-blind': 'Colour-blind safe', greyscale: 'Greyscale' },
  /** How large the PNG is. */
  pixels: (width: number, height: number) => `${width} × ${height} pixels`,
  scaleHelp: 'Of the PNG and the copy; SVG and PDF are sharp at any size.',
  download: { png: 'Download PNG', svg: 'Download SVG', pdf: 'Download PDF' },
  copy: 'Copy to clipboard',
  copied: 'The figure is on the clipboard',
  saved: (name: string) => `Saved as ${name}`,
  working: { png: 'Drawing the PNG', svg: 'Writing the SVG', pdf: 'Writing the PDF', copy: 'Drawing the copy' },
  cancel: 'Cancel',
  unlisted: (n: number) => `Sources of ${common.element(n)} more are not listed.`,
  unlabelled: (n: number) =>
    `${n === 1 ? 'One name has' : `${common.number(n)} names have`} no room and ${n === 1 ? 'is' : 'are'} left out.`,
  lacking: (characters: string) =>
    `No font of ours has these characters, so the PDF has their codes instead: ${characters}`,
  notSaved: 'The figure was not saved',
  notCopied: 'The figure was not copied',
  copyMissing:
    'This browser lets no page copy images here: they do so on secure pages (https or this machine) alone. Download the PNG instead.',
  copyRefused: 'The browser refused to copy the image. Allow this page to use the clipboard, or download the PNG.',
  noCanvas: 'This browser gives no canvas to draw on.',
  fontMissing: (file: string) => `The font ${file} could not be fetched, so the figure cannot be drawn.`,
  /** In the figure itself. */
  untitled: 'Figure',
  sourcesHeading: 'Sources',
  lines: {
    route: 'on the path',
    institutional: 'institutional link',
    strong: 'told by several documents',
    quiet: 'place or topic',
  },
  period: (days: string) => `What happened ${days}`,
  periodPublished: (days: string) => `What was published ${days}`,
  periods: (a: string, b: string) => `${a}, compared with ${b}`,
  imprint: { made: 'Drawn with Entente', on: (day: string) => ` on ${day}`, from: ' from the documents named' },
  version: (version: string) => `Version of the data: ${version}.`,
};
