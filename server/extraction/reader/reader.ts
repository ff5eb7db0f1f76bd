/**
 * The narrow interface of the trained reader: words with what the rules and the gazetteer take them for go in, an
 * analysis comes out. A bigger model or a remote one can take this one's place.
 */
import type { GivenUp } from '../extractor.ts';
import { Analysis } from './analysis.ts';
import { addWindow } from './decode/window.ts';
import { type LexicalClasses, shapeOf } from './features.ts';
import { type Inference, openInference, type WindowInput } from './inference.ts';
import type { Runtime } from './runtime.ts';
import { loadWeights } from './weights.ts';
import { windowsOf } from './windows.ts';
import { CLS, type Pieces, SEP, wordPieces } from './wordpiece.ts';
import type { Word } from './words.ts';

export interface Reader {
  readonly version: string;
  readonly runtime: Inference['runtime'];
  /** `signal` gives it up between two windows. */
  read(words: readonly Word[], classes: LexicalClasses, signal?: GivenUp): Promise<Analysis>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Folder of the weights; the shipped ones if not told. */
  weights?: URL;
  runtime?: Runtime;
  threads?: number;
}

/** Opens the reader: checks the weights' checksums and makes the graph ready. */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const { weights, runtime = 'auto', threads = 2 } = options;
  const { manifest, graph, vocabulary } = await loadWeights(weights);
  const inference = await openInference(graph, runtime, threads);
  const pieces = wordPieces(vocabulary);
  return {
    version: manifest.version,
    runtime: inference.runtime,
    close: () => inference.close(),
    read: async (words, classes, signal) => {
      const analysis = new Analysis(words, manifest);
      // One at a time and without padding, so that a text reads the same whatever is read beside it.
      for (const { from, to, input } of inputsOf(words, classes, pieces)) {
        signal?.throwIfAborted();
        addWindow(analysis, await inference.run(input), from, to, manifest);
      }
      return analysis;
    },
  };
}

/** What the graph is given, window by window. */
export function* inputsOf(
  words: readonly Word[],
  classes: LexicalClasses,
  pieces: Pieces,
): Iterable<{ from: number; to: number; input: WindowInput }> {
  const cut = words.map((w) => pieces(w.text));
  for (const [from, to] of windowsOf(words, cut)) yield { from, to, input: inputOf(words, cut, classes, from, to) };
}

function inputOf(
  words: readonly Word[],
  cut: readonly (readonly number[])[],
  { lexical, rule }: LexicalClasses,
  from: number,
  to: number,
): WindowInput {
  const input: WindowInput = { pieces: [CLS], shape: [0], gap: [0], lexical: [0], rule: [0], first: [0] };
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    const shape = shapeOf(word.text);
    input.first.push(input.pieces.length);
    for (const piece of cut[i] as readonly number[]) {
      input.pieces.push(piece);
      input.shape.push(shape);
      input.gap.push(word.gap);
      input.lexical.push(lexical[i] ?? 0);
      input.rule.push(rule[i] ?? 0);
    }
  }
  input.pieces.push(SEP);
  for (const key of ['shape', 'gap', 'lexical', 'rule'] as const) input[key].push(0);
  return input;
}
