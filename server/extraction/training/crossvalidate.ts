/**
 * Step 9: reads each article with the model of its fold and prints the records, one a line, for the scorer:
 * `node --import tsx crossvalidate.ts EVAL MODELS SCORES_FOLDER > predictions.jsonl`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { affirmedRecord } from '../../model/record.ts';
import { openReader } from '../reader/reader.ts';
import { readScores } from '../score/scores.ts';
import { createReadingExtractor } from '../trained.ts';
import { FOLDS, foldOf } from './folds.ts';

const [folder, models, scoresFolder] = process.argv.slice(2) as [string, string, string];
const scores = readScores(pathToFileURL(`${resolve(scoresFolder)}/`));
const ids = readdirSync(folder).flatMap((f) => (f.endsWith('.txt') ? [f.replace('.txt', '')] : []));
for (let fold = 0; fold < FOLDS; fold++) {
  // A fold whose model was not trained is left out.
  if (!existsSync(resolve(models, String(fold)))) continue;
  const reader = await openReader({ weights: pathToFileURL(`${resolve(models, String(fold))}/`), runtime: 'native' });
  const extractor = createReadingExtractor(reader, scores);
  for (const id of ids.filter((i) => foldOf(i) === fold)) {
    const text = readFileSync(`${folder}/${id}.txt`, 'utf8');
    console.log(
      JSON.stringify(
        affirmedRecord(await extractor.extract({ id, title: null, date: null, publisher: null, language: 'en', text })),
      ),
    );
  }
  await reader.close();
}
