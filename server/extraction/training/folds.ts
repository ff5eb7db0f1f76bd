/** Which articles a model is kept from: the same hash as articles.py. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceText } from '../../model/record.ts';
import { openReader, type Reader } from '../reader/reader.ts';

export const FOLDS = 3;

export const foldOf = (id: string): number =>
  Number(BigInt(`0x${createHash('sha256').update(id).digest('hex')}`) % BigInt(FOLDS));

/** The reader whose weights lie in a folder. */
export const openReaderOf = (folder: string): Promise<Reader> =>
  openReader({ weights: pathToFileURL(`${resolve(folder)}/`), runtime: 'native' });

/** The texts of some folders that are of a fold, or all; as the extractor is given them. */
export function* articlesOf(folders: readonly string[], fold: string): Generator<SourceText> {
  for (const folder of folders)
    for (const file of readdirSync(folder).filter((f) => f.endsWith('.txt'))) {
      const id = file.replace('.txt', '');
      if (fold !== 'all' && foldOf(id) !== Number(fold)) continue;
      const text = readFileSync(join(folder, file), 'utf8');
      yield { id, title: null, date: null, publisher: null, language: 'en', text };
    }
}
