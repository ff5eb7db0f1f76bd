/** `entente verify-dossier FILE FOLDER`: each quotation of a dossier against the originals, byte for byte. */
import { readFile, stat } from 'node:fs/promises';
import { EntenteError, toEntenteError } from '../errors.ts';
import { findFiles } from '../loader/source/find-files.ts';
import { readSource } from '../loader/source/read-file.ts';
import { counted } from '../model/wording.ts';
import { codeOf } from '../questions/dossier/content/printable.ts';
import {
  type CheckedQuotation,
  type DossierVerification,
  isVerified,
  type Original,
  verifyDossier,
} from '../questions/dossier/verify.ts';

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === 'ENOENT' ? 'no such file' : `cannot be read (${code ?? 'unknown reason'})`;
    throw new EntenteError('invalid-parameters', `${file}: ${why}`, { cause: error });
  }
}

/** All documents of a folder that can be read; the others are named, for a quotation may be missing by them. */
async function* originalsIn(folder: string): AsyncGenerator<Original> {
  const info = await stat(folder).catch(() => null);
  if (!info) throw new EntenteError('invalid-parameters', `${folder}: no such folder`);
  let readable = 0;
  for (const file of await findFiles([folder])) {
    try {
      const { id, url, title, sha256, text } = await readSource(file);
      readable += 1;
      yield { path: file.relativePath, id, url, title, sha256, text };
    } catch (error) {
      console.error(`entente: ${toEntenteError(error).message}`);
    }
  }
  if (readable === 0) throw new EntenteError('invalid-parameters', `${folder}: holds no document that can be read`);
}

/** The words on one line of a terminal, which no character of theirs commands. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/[\p{C}]/gu, codeOf);
  const letters = [...line];
  return `“${letters.length > 70 ? `${letters.slice(0, 69).join('')}…` : line}”`;
}

function reason({ standing, path, foundAt, quotation }: CheckedQuotation): string {
  const { start, end } = quotation;
  const place = foundAt ? `it stands there at ${foundAt.start}–${foundAt.end}` : 'it does not hold these words';
  if (standing === 'misquoted') return `misquoted: ${path} does not read so at ${start}–${end}; ${place}`;
  if (standing === 'text-changed') {
    const still = foundAt?.start === start ? 'it still holds these words, at the same place' : place;
    return `text changed: ${path} is another version of the document; ${still}`;
  }
  return 'missing: no original has its SHA-256, its identity, its address or its title';
}

/** One line for each problem, and one for the whole. */
function report({ page, quotations }: DossierVerification): string[] {
  const problems = quotations.filter((q) => q.standing !== 'verified');
  const lines = problems.map((q) => {
    const source = excerpt(q.document.title ?? q.document.id);
    return `quotation ${q.number}, ${excerpt(q.quotation.quote)} of ${source}: ${reason(q)}`;
  });
  if (page === 'differs')
    lines.push('page: what is printed is not what its data say; it was changed after it was made');
  if (page === 'other-layout')
    lines.push('page: made by another version of Entente; its data were checked, not what is printed');
  const verified = quotations.length - problems.length;
  if (quotations.length === 0) lines.push('The dossier holds no quotation.');
  else lines.push(`${verified} of ${counted(quotations.length, 'quotation')} verified, byte for byte.`);
  return lines;
}

/** @throws EntenteError when FILE is no dossier, or FOLDER has no document. */
export async function verifyDossierCommand(file: string, folder: string): Promise<void> {
  const verification = await verifyDossier(await read(file), originalsIn(folder));
  for (const line of report(verification)) console.log(line);
  if (!isVerified(verification)) process.exitCode = 1;
}
