/** Opens the trained extractor in this thread. */
import type { SourceText } from '../model/record.ts';
import { explain } from './explain.ts';
import { openReader, type ReaderOptions } from './reader/reader.ts';
import { loadWeights, WEIGHTS } from './reader/weights.ts';
import { openRelator } from './relator/relator.ts';
import { loadRelatorWeights } from './relator/weights.ts';
import { readScores } from './score/scores.ts';
import { createReadingExtractor, type ReadingExtractor } from './trained.ts';

/** Checks and opens the weights; `runtime` "auto" takes the native runtime where it is installed. */
export async function openReadingExtractor(options: ReaderOptions = {}): Promise<ReadingExtractor> {
  const { weights, ...running } = options;
  const [reader, relator] = await Promise.all([openReader(options), openRelator(running)]);
  return createReadingExtractor(reader, readScores(weights ?? WEIGHTS), relator);
}

/** Reads the weights of both models and throws where a file is damaged or missing. */
export async function checkWeights(): Promise<void> {
  await Promise.all([loadWeights(), loadRelatorWeights()]);
}

/** Opens what tells how a text was read. */
export async function openExplainer(): Promise<(source: SourceText) => Promise<string>> {
  const [reader, relator] = await Promise.all([openReader(), openRelator()]);
  const scores = readScores(WEIGHTS);
  return (source) => explain(source, reader, scores, relator);
}
