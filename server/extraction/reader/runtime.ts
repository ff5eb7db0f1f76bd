/**
 * An ONNX graph and what runs it: native ONNX Runtime where it is installed (an optional dependency), else
 * WebAssembly, which is slower and differs on about one word in a thousand.
 */
import type { InferenceSession, Tensor } from 'onnxruntime-common';

export type Runtime = 'native' | 'wasm' | 'auto';

/** A tensor of whole numbers or of floats, row by row. */
export type Feed =
  | { integers: readonly number[]; dims: readonly number[] }
  | { floats: Float32Array; dims: readonly number[] };

export interface Outputs {
  floats(name: string): Float32Array;
  integers(name: string): number[];
}

export interface Graph {
  readonly runtime: 'native' | 'wasm';
  run(feeds: Readonly<Record<string, Feed>>): Promise<Outputs>;
  close(): Promise<void>;
}

interface Library {
  InferenceSession: typeof InferenceSession;
  Tensor: typeof Tensor;
}

/** Opens a graph. `threads` are the native runtime's; WebAssembly has one. */
export async function openGraph(graph: Uint8Array, runtime: Runtime, threads: number): Promise<Graph> {
  const { name, library } = await loadRuntime(runtime);
  const session = await library.InferenceSession.create(graph, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Threads that wait by spinning take the core from the other graph's: all reading was 1.6 times slower with it.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    ...(name === 'wasm' ? { executionProviders: ['wasm'] } : {}),
  });
  const tensor = (feed: Feed): Tensor =>
    'integers' in feed
      ? new library.Tensor('int64', BigInt64Array.from(feed.integers, BigInt), feed.dims)
      : new library.Tensor('float32', feed.floats, feed.dims);
  return {
    runtime: name,
    run: async (feeds) => {
      const read = await session.run(
        Object.fromEntries(Object.entries(feeds).map(([key, feed]) => [key, tensor(feed)])),
      );
      return {
        floats: (key) => read[key]?.data as Float32Array,
        integers: (key) => Array.from(read[key]?.data as BigInt64Array, Number),
      };
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
