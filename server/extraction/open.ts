/** Opens the trained extractor in this thread. */
import type { SourceText } from '../model/record.ts';
import { explain } from './explain.ts';
import type { Extractor } from './extractor.ts';
import { openReader, type ReaderOptions } from './reader/reader.ts';
import { WEIGHTS } from './reader/weights.ts';
import { loadScores } from './score/scores.ts';
import { createReadingExtractor } from './trained.ts';

/** Checks and opens the weights; `runtime` "auto" takes the native runtime where it is installed. */
export async function openReadingExtractor(options: ReaderOptions = {}): Promise<Extractor> {
  const [reader, scores] = await Promise.all([openReader(options), loadScores(options.weights ?? WEIGHTS)]);
  return createReadingExtractor(reader, scores);
}

/** Opens what tells how a text was read. */
export async function openExplainer(): Promise<(source: SourceText) => Promise<string>> {
  const [reader, scores] = await Promise.all([openReader(), loadScores(WEIGHTS)]);
  return (source) => explain(source, reader, scores);
}
