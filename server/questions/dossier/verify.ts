/** Checks a dossier against the originals: each quotation byte for byte, and the page against its own data. */
import { groupBy } from '../../model/grouping.ts';
import { htmlOf } from './html.ts';
import { pdfOf } from './pdf.ts';
import { type ReadDossier, readDossier } from './read.ts';
import { type Dossier, type DossierDocument, LAYOUT, type Quotation } from './schema.ts';

/** An original as it is loaded: its text below the front matter, and the SHA-256 of the whole. */
export interface Original {
  /** Where it was found, for messages. */
  path: string;
  id: string;
  url: string | null;
  title: string | null;
  sha256: string;
  text: string;
}

/**
 * `verified`: an original of that SHA-256 reads so at the offsets;
 * `misquoted`: it has that SHA-256, but does not;
 * `text-changed`: only another version of the document is there;
 * `missing`: the document is not there.
 */
export type Standing = 'verified' | 'misquoted' | 'text-changed' | 'missing';

interface Finding {
  standing: Standing;
  /** The original that it was held against. */
  path: string | null;
  /** Where the words stand in it, when not where the dossier says. */
  foundAt: { start: number; end: number } | null;
}

export interface CheckedQuotation extends Finding {
  /** From 1, as printed. */
  number: number;
  quotation: Quotation;
  document: DossierDocument;
}

/**
 * Whether what is printed is what the data say: `same`, `differs`, or not
 * compared: `other-layout` when another version of Entente made it, `none`
 * when the file is data alone.
 */
export type PageCheck = 'same' | 'differs' | 'other-layout' | 'none';

export interface DossierVerification {
  dossier: Dossier;
  page: PageCheck;
  quotations: CheckedQuotation[];
}

/** Where the words stand, nearest to where they should. */
function placeOf({ quote, start }: Quotation, text: string): Finding['foundAt'] {
  let nearest = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (nearest < 0 || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  return nearest < 0 ? null : { start: nearest, end: nearest + quote.length };
}

function judge(quotation: Quotation, { path, text }: Original, isSameVersion: boolean): Finding {
  const { quote, start, end } = quotation;
  if (!isSameVersion) return { standing: 'text-changed', path, foundAt: placeOf(quotation, text) };
  // The length too: a slice that reaches beyond the text is cut short without a word.
  if (end - start === quote.length && text.slice(start, end) === quote)
    return { standing: 'verified', path, foundAt: null };
  return { standing: 'misquoted', path, foundAt: placeOf(quotation, text) };
}

/** How surely an original is the document: 4 the cited version, then by identity, by address, by title; 0 not at all. */
function kinship(document: DossierDocument, { sha256, id, url, title }: Original): number {
  if (sha256 === document.sha256) return 4;
  if (id === document.id) return 3;
  if (url !== null && url === document.url) return 2;
  return title !== null && title === document.title ? 1 : 0;
}

/** The best finding for each quotation; originals are read once and not kept. */
async function checkQuotations(
  { evidence, documents }: Dossier,
  originals: AsyncIterable<Original>,
): Promise<CheckedQuotation[]> {
  const best = new Map<string, { kin: number; findings: Finding[] }>();
  const ofDocument = groupBy(evidence, (e) => e.documentId);
  for await (const original of originals) {
    for (const document of documents) {
      const kin = kinship(document, original);
      if (kin <= (best.get(document.id)?.kin ?? 0)) continue;
      const findings = (ofDocument.get(document.id) ?? []).map((q) => judge(q, original, kin === 4));
      best.set(document.id, { kin, findings });
    }
  }
  const missing: Finding = { standing: 'missing', path: null, foundAt: null };
  return evidence.flatMap((quotation, at) => {
    const document = documents.find((d) => d.id === quotation.documentId);
    const index = ofDocument.get(quotation.documentId)?.indexOf(quotation) ?? -1;
    const finding = best.get(quotation.documentId)?.findings[index] ?? missing;
    return document ? [{ ...finding, number: at + 1, quotation, document }] : [];
  });
}

/** Makes the page again: one that was changed after it was made is another. */
async function checkPage({ container, dossier }: ReadDossier, file: Uint8Array): Promise<PageCheck> {
  if (container === 'json') return 'none';
  if (dossier.layout !== LAYOUT) return 'other-layout';
  if (container === 'pdf') return Buffer.compare(await pdfOf(dossier), file) === 0 ? 'same' : 'differs';
  // Ends of lines may change on the way; the page holds no carriage return of its own.
  const text = new TextDecoder().decode(file).replaceAll('\r\n', '\n');
  // Lone surrogates cannot be written; the page has none, for it shows them by their codes.
  return text === htmlOf(dossier) ? 'same' : 'differs';
}

/**
 * Verifies a dossier, given as HTML, PDF or JSON.
 * @throws EntenteError `invalid-document` for what is no dossier.
 */
export async function verifyDossier(
  file: Uint8Array | string,
  originals: AsyncIterable<Original>,
): Promise<DossierVerification> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const read = readDossier(bytes);
  const page = await checkPage(read, bytes);
  return { dossier: read.dossier, page, quotations: await checkQuotations(read.dossier, originals) };
}

/** Whether nothing speaks against a dossier. */
export const isVerified = ({ page, quotations }: DossierVerification): boolean =>
  page !== 'differs' && quotations.every((q) => q.standing === 'verified');
