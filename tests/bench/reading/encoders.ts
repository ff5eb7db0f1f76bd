/** The encoders alone: what no reading can be faster than. */
import type { Extractor } from '../../../server/extraction/extractor.ts';
import { openInference, type WindowInput } from '../../../server/extraction/reader/inference.ts';
import { inputsOf, openReader } from '../../../server/extraction/reader/reader.ts';
import { type Feed, openGraph } from '../../../server/extraction/reader/runtime.ts';
import { loadWeights, WEIGHTS } from '../../../server/extraction/reader/weights.ts';
import { wordPieces } from '../../../server/extraction/reader/wordpiece.ts';
import { blocksOf } from '../../../server/extraction/relator/blocks.ts';
import { encodingOf } from '../../../server/extraction/relator/relator.ts';
import { encoderInputs } from '../../../server/extraction/relator/states.ts';
import { viewOf } from '../../../server/extraction/relator/view.ts';
import { loadRelatorWeights } from '../../../server/extraction/relator/weights.ts';
import { readScores } from '../../../server/extraction/score/scores.ts';
import { read } from '../../../server/extraction/trained.ts';

type Source = Parameters<Extractor['extract']>[0];

export interface Encoders {
  runtime: string;
  /** Runs both encoders over all texts. */
  both(): Promise<void>;
  /** Runs the reader's alone, in one thread. */
  single(): Promise<void>;
  close(): Promise<void>;
}

/** Opens both encoders with the windows of some texts ready. */
export async function openEncoders(sources: readonly Source[], threads: number): Promise<Encoders> {
  const [weights, relator] = await Promise.all([loadWeights(), loadRelatorWeights()]);
  const { forReader, forRelator } = await inputsOfAll(sources);
  const reading = await openInference(weights.graph, 'auto', threads);
  const single = await openInference(weights.graph, 'auto', 1);
  const relating = await openGraph(relator.words, 'auto', threads);
  return {
    runtime: reading.runtime,
    both: async () => {
      for (const input of forReader) await reading.run(input);
      for (const input of forRelator) await relating.run(input);
    },
    single: async () => {
      for (const input of forReader) await single.run(input);
    },
    close: async () => {
      for (const graph of [reading, single, relating]) await graph.close();
    },
  };
}

async function inputsOfAll(sources: readonly Source[]) {
  const [{ vocabulary }, { manifest }] = await Promise.all([loadWeights(), loadRelatorWeights()]);
  const [reader, encoding] = await Promise.all([openReader(), encodingOf(manifest)]);
  const scores = readScores(WEIGHTS);
  const pieces = wordPieces(vocabulary);
  const forReader: WindowInput[] = [];
  const forRelator: Record<string, Feed>[] = [];
  for (const source of sources) {
    const { draft, reading, related } = await read(source, reader, scores);
    if (!draft || !reading || !related) continue;
    const { analysis, classes } = draft;
    for (const { input } of inputsOf(analysis.words, classes, pieces)) forReader.push(input);
    const view = viewOf(reading, analysis, related);
    for (const block of blocksOf(view.sentence))
      for (const { input } of encoderInputs(encoding, view, analysis, classes, block)) forRelator.push(input);
  }
  await reader.close();
  return { forReader, forRelator };
}
