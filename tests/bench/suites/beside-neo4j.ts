/** Our answers on Neo4j beside what the bare driver takes for them, and beside Neo4j's own planner. */
import { openGraph } from '../generate/kept-graph.ts';
import { type Measure, measure, p50, p95, spread, timed } from '../measure.ts';
import { NATIVE, NativeNeo4j } from '../native-neo4j.ts';
import { type Endpoint, pairsOfPeople, pathOf } from '../questions.ts';
import { type RecordedRead, Recorder, replayReads } from '../recorder.ts';
import { LARGE, type Opened } from '../served-graph.ts';
import { type Served, serve } from '../server.ts';
import { embeddedSource } from '../stores.ts';

const ROUNDS = 3;
/** Of the bare driver, with so many clients. */
const OVERHEAD = { of: 'most', value: 1.25 } as const;
const CLIENTS = 16;
const PLANNER = { of: 'most', value: 3 } as const;
const HITS = { of: 'most', value: 3 } as const;

/** Endpoints that are answered from the picture in memory, and their question in Cypher. */
const IN_CYPHER: Readonly<Record<string, string>> = {
  'contacts of one': NATIVE.contactsOfOne,
  'timeline of one': NATIVE.timelineOfOne,
  'contacts of a pair': NATIVE.contactsOfPair,
  path: NATIVE.shortestPath,
};
/** Nothing in Cypher answers these without a program: they are held to one shortest path instead. */
const BEYOND_CYPHER = new Set(['ten paths', 'path in order of time']);

interface Recorded {
  reads: RecordedRead[];
  bytes: number;
}

/** What each question reads from the store, by endpoint. */
async function record({ opened, endpoints }: Opened): Promise<Map<string, Recorded[]>> {
  const recorder = new Recorder(opened.store);
  const recording = await serve(recorder.store);
  try {
    await recording.ask('/contacts?limit=1');
    recorder.takeReads();
    const byEndpoint = new Map<string, Recorded[]>();
    for (const { name, paths } of endpoints) {
      const recorded: Recorded[] = [];
      for (const path of paths) {
        const body = await recording.ask(path);
        recorded.push({ reads: recorder.takeReads(), bytes: body.length });
      }
      byEndpoint.set(name, recorded);
    }
    return byEndpoint;
  } finally {
    await recording.close();
  }
}

/** All of them by as many clients as there are, each the next that is left; the time of each. */
async function byClients(count: number, work: (client: number, at: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const client = async (_: unknown, number: number): Promise<void> => {
    for (let at = next++; at < count; at = next++) times.push(await timed(() => work(number, at)));
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return times;
}

async function overhead(
  large: Opened,
  native: NativeNeo4j,
  { name, paths }: Endpoint,
  recorded: readonly Recorded[],
): Promise<Measure> {
  const text = IN_CYPHER[name];
  const pairs = pairsOfPeople(large.opened.graph, paths.length);
  const reference = (at: number): Promise<unknown> =>
    text
      ? native.run(text, { a: pairs[at]?.[0], b: pairs[at]?.[1] })
      : replayReads(large.opened.store, recorded[at]?.reads ?? []);
  const clients: Served['ask'][] = Array.from({ length: CLIENTS }, () => large.served.client());
  const times = { http: [] as number[], driver: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const ofHttp = await byClients(paths.length, (client, at) => clients[client]?.(paths[at] ?? '') as Promise<string>);
    const ofDriver = await byClients(paths.length, (_, at) => reference(at));
    // The first round warms up.
    if (round > 0) times.http.push(...ofHttp);
    if (round > 0) times.driver.push(...ofDriver);
  }
  return measure({
    suite: 'questions',
    name: `${name}, ${CLIENTS} clients over HTTP : ${text ? 'the question in Cypher' : 'the same calls'} by the driver`,
    ours: p50(times.http),
    reference: p50(times.driver),
    unit: 'ms',
    bar: OVERHEAD,
    note: `HTTP ${spread(times.http)}; driver ${spread(times.driver)}`,
  });
}

/** What the server looks at for each kB of an answer: it shall not grow with the graph. */
async function databaseHits(large: Hits, small: Hits): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [name, recorded] of large.recorded) {
    const ours = await hitsFor(recorded, large.native);
    const reference = await hitsFor(small.recorded.get(name) ?? [], small.native);
    measures.push(
      measure({
        suite: 'questions',
        name: `${name}: database hits for a kB of the answer, ten times the graph`,
        ours: ours.perKilobyte,
        reference: reference.perKilobyte,
        unit: 'hits',
        bar: HITS,
        note: `a question: large ${ours.each.toFixed(0)}, small ${reference.each.toFixed(0)} hits`,
      }),
    );
  }
  return measures;
}

interface Hits {
  recorded: ReadonlyMap<string, readonly Recorded[]>;
  native: NativeNeo4j;
}

async function hitsFor(recorded: readonly Recorded[], native: NativeNeo4j) {
  let hits = 0;
  for (const { reads } of recorded) for (const read of reads) hits += await native.databaseHits(read);
  const bytes = recorded.reduce((sum, r) => sum + r.bytes, 0);
  return { each: hits / recorded.length, perKilobyte: (hits / bytes) * 1024 };
}

/** The embedded store's shortest path through contacts alone, beside Neo4j's planner. */
async function planner(large: Opened, native: NativeNeo4j, say: (line: string) => void): Promise<Measure> {
  const embedded = await openGraph(embeddedSource, LARGE, say);
  const served = await serve(embedded.store);
  try {
    await served.ask('/contacts?limit=1');
    const pairs = pairsOfPeople(embedded.graph, large.endpoints[0]?.paths.length ?? 0);
    const times = { ours: [] as number[], native: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [a, b] of pairs) {
        const ours = await timed(() => served.ask(`${pathOf([a, b])}&institutions=none`));
        const theirs = await timed(() => native.run(NATIVE.shortestPath, { a, b }));
        if (round > 0) times.ours.push(ours);
        if (round > 0) times.native.push(theirs);
      }
    }
    return measure({
      suite: 'questions',
      name: "shortest path, embedded over HTTP : Neo4j's shortestPath by the driver, p50",
      ours: p50(times.ours),
      reference: p50(times.native),
      unit: 'ms',
      bar: PLANNER,
      note: `ours ${spread(times.ours)}; Neo4j ${spread(times.native)}; p95 ratio ${(p95(times.ours) / p95(times.native)).toFixed(2)}`,
    });
  } finally {
    await served.close();
    await embedded.close();
  }
}

/** Nothing on the embedded store. */
export async function besideNeo4j(
  large: Opened,
  small: Opened | null,
  say: (line: string) => void,
): Promise<Measure[]> {
  const { address } = large.opened;
  if (!address) return [];
  const native = new NativeNeo4j(address);
  const ofSmall = small?.opened.address ? new NativeNeo4j(small.opened.address) : null;
  try {
    const measures: Measure[] = [];
    const recorded = await record(large);
    for (const endpoint of large.endpoints)
      if (!BEYOND_CYPHER.has(endpoint.name))
        measures.push(await overhead(large, native, endpoint, recorded.get(endpoint.name) ?? []));
    if (small && ofSmall)
      measures.push(...(await databaseHits({ recorded, native }, { recorded: await record(small), native: ofSmall })));
    measures.push(await planner(large, native, say));
    return measures;
  } finally {
    await native.close();
    await ofSmall?.close();
  }
}
