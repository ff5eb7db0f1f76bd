/** Whether answers take longer in a larger graph, what the heavy questions cost, and whether others wait for them. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { groupBy } from '../../../server/model/grouping.ts';
import { type Measure, measure, p95, type SuiteOptions, spread, timed } from '../measure.ts';
import type { Endpoint } from '../questions.ts';
import { close, LARGE, type Opened, open, SMALL } from '../served-graph.ts';
import type { StoreSource } from '../stores.ts';
import { besideNeo4j } from './beside-neo4j.ts';

const ROUNDS = 3;
const GROWTH = { of: 'most', value: 3 } as const;
const HEAVY = { of: 'most', value: 10 } as const;
const LOOP_MS = 50;
const AT_ONCE = 8;

/** Answers are of equal size when their lengths round to the same power of two. */
const sizeOf = (body: string): number => Math.round(Math.log2(body.length));

async function bySize({ served }: Opened, { paths }: Endpoint): Promise<Map<number, string[]>> {
  const asked: { path: string; size: number }[] = [];
  for (const path of paths) asked.push({ path, size: sizeOf(await served.ask(path)) });
  return new Map([...groupBy(asked, (a) => a.size)].map(([size, of]) => [size, of.map((a) => a.path)]));
}

/** As many questions of each size from both. */
function matched(a: ReadonlyMap<number, string[]>, b: ReadonlyMap<number, string[]>): [string, string][] {
  return [...a].flatMap(([size, paths]) =>
    paths.slice(0, b.get(size)?.length ?? 0).map((path, i): [string, string] => [path, b.get(size)?.[i] ?? '']),
  );
}

async function growth(small: Opened, large: Opened): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [i, endpoint] of small.endpoints.entries()) {
    const other = large.endpoints[i] as Endpoint;
    const pairs = matched(await bySize(small, endpoint), await bySize(large, other));
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const [ofSmall, ofLarge] of pairs) {
        times.small.push(await timed(() => small.served.ask(ofSmall)));
        times.large.push(await timed(() => large.served.ask(ofLarge)));
      }
    }
    measures.push(
      measure({
        suite: 'questions',
        name: `${endpoint.name}: ten times the graph, p95`,
        ours: p95(times.large),
        reference: p95(times.small),
        unit: 'ms',
        bar: GROWTH,
        note: `${pairs.length} answers of equal size × ${ROUNDS}; large ${spread(times.large)}; small ${spread(times.small)}`,
      }),
    );
  }
  return measures;
}

const named = ({ endpoints: all }: Opened, name: string): string[] => all.find((e) => e.name === name)?.paths ?? [];

async function timesOf({ served }: Opened, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) times.push(await timed(() => served.ask(path)));
  return times;
}

async function heavy(large: Opened): Promise<Measure[]> {
  const one = await timesOf(large, named(large, 'path'));
  const measures: Measure[] = [];
  for (const name of ['path in order of time', 'ten paths']) {
    const times = await timesOf(large, named(large, name));
    measures.push(
      measure({
        suite: 'questions',
        name: `${name} : one shortest path, p95`,
        ours: p95(times),
        reference: p95(one),
        unit: 'ms',
        bar: HEAVY,
        note: `${spread(times)}; one ${spread(one)}`,
      }),
    );
  }
  return measures;
}

/** How long others wait while heavy questions are answered. */
async function eventLoop(large: Opened): Promise<Measure> {
  const paths = named(large, 'ten paths');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const clients = Array.from({ length: AT_ONCE }, () => large.served.client());
  delay.enable();
  await Promise.all(
    clients.map(async (ask, i) => {
      for (let at = i; at < paths.length; at += AT_ONCE) await ask(paths[at] as string);
    }),
  );
  delay.disable();
  const p99 = delay.percentile(99) / 1e6;
  return measure({
    suite: 'questions',
    name: `event loop delay, p99, ${AT_ONCE} × ten paths at once : ${LOOP_MS} ms`,
    ours: p99,
    reference: LOOP_MS,
    unit: 'ms',
    bar: { of: 'most', value: 1 },
    note: `worst ${(delay.max / 1e6).toFixed(0)} ms`,
  });
}

export async function questions(source: StoreSource, { say }: SuiteOptions): Promise<Measure[]> {
  const large = await open(source, LARGE, say);
  const small = source.several ? await open(source, SMALL, say) : null;
  try {
    return [
      ...(small ? await growth(small, large) : []),
      ...(await heavy(large)),
      await eventLoop(large),
      ...(await besideNeo4j(large, small, say)),
    ];
  } finally {
    await close(large);
    if (small) await close(small);
  }
}
