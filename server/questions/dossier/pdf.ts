/** A dossier as PDF, made without a browser; its data are attached to it. */
import PDFDocument from 'pdfkit';
import { lines, type Section } from './content/blocks.ts';
import { pageOf } from './content/page.ts';
import { printable } from './content/printable.ts';
import { Fonts } from './pdf/fonts.ts';
import { renderOn, sectionOn } from './pdf/render.ts';
import { Sheet } from './pdf/sheet.ts';
import type { Dossier } from './schema.ts';

export const ATTACHMENT = 'entente-dossier.json';

/** Told at the end, where letters stand as their codes. */
const CODES: Section = {
  id: 'codes',
  title: 'Characters shown by their codes',
  blocks: [
    lines('plain', [
      'The fonts of this PDF lack some characters; each stands as its code in brackets, such as [U+738B]. The attached data, and the dossier as HTML, have them.',
    ]),
  ],
};

function draw(document: PDFKit.PDFDocument, dossier: Dossier): void {
  const fonts = new Fonts(document);
  const sheet = new Sheet(document, fonts);
  const page = pageOf(dossier);
  renderOn(sheet, page);
  if (fonts.lacking) sectionOn(sheet, CODES);
  sheet.finish(`Entente dossier · ${page.title}`);
}

/** The bytes of a PDF, the same for the same dossier. */
export async function pdfOf(dossier: Dossier): Promise<Uint8Array> {
  const madeAt = new Date(dossier.madeAt);
  const title = printable(dossier.question.title);
  const document = new PDFDocument({
    ...{ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true },
    ...{ pdfVersion: '1.7', tagged: true, lang: 'en', displayTitle: true },
    // Compressed, its bytes would be another library's, and could not be made again to be compared.
    compress: false,
    info: { Title: `${title} · Entente dossier`, Creator: 'Entente', Producer: 'Entente', CreationDate: madeAt },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.file(Buffer.from(JSON.stringify(dossier)), {
    name: ATTACHMENT,
    type: 'application/json',
    description: 'The data of this dossier, as entente verify-dossier reads them',
    creationDate: madeAt,
    modifiedDate: madeAt,
  });
  draw(document, dossier);
  document.end();
  await done;
  return Buffer.concat(chunks);
}
