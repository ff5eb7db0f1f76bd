/** What HTTP, views and JSON cost on top of the store calls that answer a question. */
import { openGraph } from '../generate/kept-graph.ts';
import { type Measure, measure, p50, type SuiteOptions, spread, timed } from '../measure.ts';
import { neighbourhoodPaths, pathPaths } from '../questions.ts';
import { type RecordedRead, Recorder, replayReads } from '../recorder.ts';
import { serve } from '../server.ts';
import type { StoreSource } from '../stores.ts';

const NODES = 100_000;
const BAR = { of: 'most', value: 1.5 } as const;
const QUESTIONS = 40;
/** A server answers for months: what counts is compiled code, and Node compiles what was run some thousand times. */
const WARM_UP_MS = 12_000;
const ROUNDS = 10;

interface Question {
  path: string;
  reads: RecordedRead[];
}

interface Times {
  http: number[];
  store: number[];
}

/** Asks over HTTP and makes the same store calls in turn, the order changing with each round. */
async function interleave(
  questions: readonly Question[],
  ask: (path: string) => Promise<unknown>,
  replay: (reads: readonly RecordedRead[]) => Promise<void>,
): Promise<Times> {
  let times: Times = { http: [], store: [] };
  const askAll = async (round: number): Promise<void> => {
    for (const { path, reads } of questions) {
      const parts = [
        async (): Promise<unknown> => times.http.push(await timed(() => ask(path))),
        async (): Promise<unknown> => times.store.push(await timed(() => replay(reads))),
      ];
      for (const part of round % 2 === 0 ? parts : parts.reverse()) await part();
    }
  };
  const warm = performance.now() + WARM_UP_MS;
  for (let round = 0; round === 0 || performance.now() < warm; round++) await askAll(round);
  times = { http: [], store: [] };
  for (let round = 0; round < ROUNDS; round++) await askAll(round);
  return times;
}

export async function http(source: StoreSource, { say }: SuiteOptions): Promise<Measure[]> {
  const { store, graph, close } = await openGraph(source, NODES, say);
  const recorder = new Recorder(store);
  const recording = await serve(recorder.store);
  const served = await serve(store);
  try {
    const measures: Measure[] = [];
    const kinds = [
      ['neighbourhood', neighbourhoodPaths(graph, QUESTIONS)],
      ['path', pathPaths(graph, QUESTIONS)],
    ] as const;
    for (const [name, paths] of kinds) {
      const questions: Question[] = [];
      for (const path of paths) {
        await recording.ask(path);
        questions.push({ path, reads: recorder.takeReads() });
      }
      const { http: ours, store: reference } = await interleave(questions, served.ask, (reads) =>
        replayReads(store, reads),
      );
      const calls = questions.reduce((sum, q) => sum + q.reads.length, 0) / questions.length;
      measures.push(
        measure({
          suite: 'http',
          name: `${name} over HTTP : the same store calls`,
          ours: p50(ours),
          reference: p50(reference),
          unit: 'ms',
          bar: BAR,
          note: `${graph.nodes.toLocaleString('en')} nodes, ${questions.length} questions × ${ROUNDS}, ${calls.toFixed(1)} store calls each; HTTP ${spread(ours)}; store ${spread(reference)}`,
        }),
      );
    }
    return measures;
  } finally {
    await served.close();
    await recording.close();
    await close();
  }
}
