/**
 * The ONNX graph: a window's words in, scores out. Native ONNX Runtime where it is installed (an optional
 * dependency), else WebAssembly, which is slower and differs on about one word in a thousand.
 */
import type { InferenceSession, Tensor } from 'onnxruntime-common';

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
  readonly runtime: 'native' | 'wasm';
  run(input: WindowInput): Promise<WindowOutput>;
  close(): Promise<void>;
}

export type Runtime = 'native' | 'wasm' | 'auto';

const INPUTS = ['pieces', 'shape', 'gap', 'lexical', 'rule', 'first'] as const;

interface Library {
  InferenceSession: typeof InferenceSession;
  Tensor: typeof Tensor;
}

/** Opens the graph. `threads` are the native runtime's; WebAssembly has one. */
export async function openInference(graph: Uint8Array, runtime: Runtime, threads: number): Promise<Inference> {
  const { name, library } = await loadRuntime(runtime);
  const session = await library.InferenceSession.create(graph, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    ...(name === 'wasm' ? { executionProviders: ['wasm'] } : {}),
  });
  return {
    runtime: name,
    run: async (input) => {
      const feeds: Record<string, Tensor> = {};
      for (const key of INPUTS)
        feeds[key] = new library.Tensor('int64', BigInt64Array.from(input[key], BigInt), [1, input[key].length]);
      return outputOf(await session.run(feeds));
    },
    close: () => session.release(),
  };
}

async function loadRuntime(runtime: Runtime): Promise<{ name: 'native' | 'wasm'; library: Library }> {
  if (runtime !== 'wasm')
    try {
      return { name: 'native', library: await import('onnxruntime-node') };
    } catch (error) {
      // Not installed, or no binary for this platform: WebAssembly runs everywhere.
      if (runtime === 'native') throw error;
    }
  const library = await import('onnxruntime-web/wasm');
  library.env.wasm.numThreads = 1;
  return { name: 'wasm', library };
}

function outputOf(read: InferenceSession.OnnxValueMapType): WindowOutput {
  const floats = (key: string): Float32Array => read[key]?.data as Float32Array;
  const integers = (key: string): number[] => Array.from(read[key]?.data as BigInt64Array, Number);
  return {
    start: floats('start'),
    arcs: floats('arcs'),
    heads: integers('heads'),
    relations: integers('relations'),
    upos: integers('upos'),
    names: floats('names'),
    offices: floats('offices'),
    person: floats('person'),
    body: floats('body'),
  };
}
