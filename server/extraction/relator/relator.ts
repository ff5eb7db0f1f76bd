/**
 * The second trained model: shown what the reader and the rules found, it judges who met whom, who attended what, and
 * who promised what to whom.
 */
import type { GivenUp } from '../extractor.ts';
import type { Analysis } from '../reader/analysis.ts';
import type { LexicalClasses } from '../reader/features.ts';
import { openGraph, type Runtime } from '../reader/runtime.ts';
import { loadWeights } from '../reader/weights.ts';
import { wordPieces } from '../reader/wordpiece.ts';
import { blocksOf } from './blocks.ts';
import { headsInput, scoresOf } from './heads.ts';
import { layoutOf } from './layout.ts';
import { joined, type RelationScores } from './scores.ts';
import { type Encoding, statesOf } from './states.ts';
import type { View } from './view.ts';
import { loadRelatorWeights, type RelatorManifest } from './weights.ts';

export interface Relator {
  readonly version: string;
  readonly thresholds: RelatorManifest['thresholds'];
  /** `signal` gives it up between two blocks. */
  score(view: View, analysis: Analysis, classes: LexicalClasses, signal?: GivenUp): Promise<RelationScores>;
  close(): Promise<void>;
}

export interface RelatorOptions {
  /** Folder of the weights; the shipped ones if not told. */
  weights?: URL;
  runtime?: Runtime;
  threads?: number;
}

/** How words and labels are numbered for the encoder. */
export async function encodingOf(manifest: RelatorManifest): Promise<Omit<Encoding, 'words'>> {
  const { manifest: labels, vocabulary } = await loadWeights();
  const numbered = (names: readonly string[]): Map<string, number> => new Map(names.map((name, i) => [name, 1 + i]));
  return {
    manifest,
    pieces: wordPieces(vocabulary),
    upos: numbered(labels.upos),
    relations: numbered(labels.relations),
  };
}

/** Opens the relator: checks the weights' checksums and makes its graphs ready. */
export async function openRelator({ weights, runtime = 'auto', threads = 2 }: RelatorOptions = {}): Promise<Relator> {
  const loaded = await loadRelatorWeights(weights);
  const { manifest } = loaded;
  const [words, heads] = await Promise.all(
    [loaded.words, loaded.heads].map((graph) => openGraph(graph, runtime, threads)),
  );
  if (!words || !heads) throw new Error('the relator has no graphs');
  const encoding = { words, ...(await encodingOf(manifest)) };
  const { relations } = encoding;
  return {
    version: manifest.version,
    thresholds: manifest.thresholds,
    score: async (view, analysis, classes, signal) => {
      const scores: RelationScores[] = [];
      for (const block of blocksOf(view.sentence)) {
        signal?.throwIfAborted();
        const layout = layoutOf(view, analysis, relations, block);
        const states = await statesOf(encoding, view, analysis, classes, block);
        scores.push(scoresOf(manifest, view, layout, await heads.run(headsInput(manifest, view, layout, states))));
      }
      return joined(scores);
    },
    close: async () => {
      await words.close();
      await heads.close();
    },
  };
}
