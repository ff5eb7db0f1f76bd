/** The reader's graph: a window's words in, scores out. */
import { type Graph, openGraph, type Runtime } from './runtime.ts';

export interface WindowInput {
  /** By piece, [CLS] and [SEP] included. */
  pieces: number[];
  shape: number[];
  gap: number[];
  lexical: number[];
  rule: number[];
  /** Index of each word's first piece, 0 for the root before them. */
  first: number[];
}

export interface WindowOutput {
  /** By word: over 0 where a sentence starts. */
  start: Float32Array;
  /** Rows of 1 + words: the score of each head, the root first. */
  arcs: Float32Array;
  heads: number[];
  relations: number[];
  upos: number[];
  names: Float32Array;
  offices: Float32Array;
  /** Rows of 2 × width: a person's vector towards bodies and towards countries. */
  person: Float32Array;
  /** Rows of width. */
  body: Float32Array;
}

export interface Inference {
  readonly runtime: Graph['runtime'];
  run(input: WindowInput): Promise<WindowOutput>;
  close(): Promise<void>;
}

const INPUTS = ['pieces', 'shape', 'gap', 'lexical', 'rule', 'first'] as const;

/** Opens the graph. `threads` are the native runtime's; WebAssembly has one. */
export async function openInference(bytes: Uint8Array, runtime: Runtime, threads: number): Promise<Inference> {
  const graph = await openGraph(bytes, runtime, threads);
  return {
    runtime: graph.runtime,
    run: async (input) => {
      const read = await graph.run(
        Object.fromEntries(INPUTS.map((key) => [key, { integers: input[key], dims: [1, input[key].length] }])),
      );
      return {
        start: read.floats('start'),
        arcs: read.floats('arcs'),
        heads: read.integers('heads'),
        relations: read.integers('relations'),
        upos: read.integers('upos'),
        names: read.floats('names'),
        offices: read.floats('offices'),
        person: read.floats('person'),
        body: read.floats('body'),
      };
    },
    close: () => graph.close(),
  };
}
