/**
 * The relator's training, step 4: reads the articles of a fold with a relator that did not learn from them and prints
 * the records, one a line, for the scorer: `node --import tsx judge.ts [--reader READER] FOLD WEIGHTS FOLDER…`; WEIGHTS `none` leaves
 * what the rules related. FOLD `all` takes every article.
 */
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { affirmedRecord } from '../../model/record.ts';
import { WEIGHTS } from '../reader/weights.ts';
import { openRelator } from '../relator/relator.ts';
import { readScores } from '../score/scores.ts';
import { createReadingExtractor } from '../trained.ts';
import { articlesOf, openReaderOf } from './folds.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { reader: { type: 'string' } } });
const [fold, weights, ...folders] = positionals as [string, string, ...string[]];
const folderOf = (path: string): URL => pathToFileURL(`${resolve(path)}/`);
const reader = await openReaderOf(values.reader ?? fileURLToPath(WEIGHTS));
const relator = weights === 'none' ? null : await openRelator({ weights: folderOf(weights), runtime: 'native' });
const extractor = createReadingExtractor(reader, readScores(WEIGHTS), relator);
for (const source of articlesOf(folders, fold))
  console.log(JSON.stringify(affirmedRecord(await extractor.extract(source))));
await extractor.close?.();
