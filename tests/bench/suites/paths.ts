/** Whether a path takes longer in a larger graph, for answers as long. */
import { pathResponseSchema } from '../../../server/contract/paths.ts';
import { groupBy } from '../../../server/model/grouping.ts';
import { type OpenedGraph, openGraph } from '../generate/kept-graph.ts';
import { type Measure, measure, p95, type SuiteOptions, spread, timed } from '../measure.ts';
import { pairsOfPeople, pathOf } from '../questions.ts';
import { type Served, serve } from '../server.ts';
import type { StoreSource } from '../stores.ts';

const SMALL = 10_000;
const LARGE = 100_000;
const BAR = { of: 'most', value: 3 } as const;
/** So many pairs are tried; those whose answers are of equal length on both sides are measured. */
const PAIRS = 240;
const PAIRS_MEASURED = 100;
const ROUNDS = 5;

interface Asked {
  opened: OpenedGraph;
  served: Served;
  /** Hops of the answer → the questions with such an answer. */
  byHops: Map<number, string[]>;
}

async function open(source: StoreSource, nodes: number, say: SuiteOptions['say']): Promise<Asked> {
  const opened = await openGraph(source, nodes, say);
  const served = await serve(opened.store);
  const asked: { path: string; hops: number }[] = [];
  for (const path of pairsOfPeople(opened.graph, PAIRS).map(pathOf)) {
    const answer = pathResponseSchema.parse(JSON.parse(await served.ask(path)));
    asked.push({ path, hops: answer.paths[0]?.hops.length ?? 0 });
  }
  const byHops = new Map([...groupBy(asked, (a) => a.hops)].map(([hops, of]) => [hops, of.map((a) => a.path)]));
  return { opened, served, byHops };
}

async function close({ opened, served }: Asked): Promise<void> {
  await served.close();
  await opened.close();
}

/** As many questions of each length from both: those that the side with fewer can give, the same share of each. */
function matched(a: Asked['byHops'], b: Asked['byHops']): [string[], string[], Map<number, number>] {
  const shared = [...a.keys()].filter((hops) => hops > 0 && b.has(hops)).sort();
  const most = new Map(shared.map((h) => [h, Math.min(a.get(h)?.length ?? 0, b.get(h)?.length ?? 0)]));
  const all = [...most.values()].reduce((sum, n) => sum + n, 0);
  const counts = new Map([...most].map(([h, n]) => [h, Math.ceil((n * Math.min(all, PAIRS_MEASURED)) / all)]));
  const of = (side: Asked['byHops']): string[] =>
    [...counts].flatMap(([hops, count]) => (side.get(hops) ?? []).slice(0, count));
  return [of(a), of(b), counts];
}

export async function paths(source: StoreSource, { say }: SuiteOptions): Promise<Measure[]> {
  if (!source.several) {
    say('paths: skipped, for it needs two stores at once: use --neo4j, which starts them');
    return [];
  }
  const small = await open(source, SMALL, say);
  const large = await open(source, LARGE, say);
  try {
    const [ofSmall, ofLarge, counts] = matched(small.byHops, large.byHops);
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, path] of ofSmall.entries()) {
        times.small.push(await timed(() => small.served.ask(path)));
        times.large.push(await timed(() => large.served.ask(ofLarge[i] ?? '')));
      }
    }
    const hops = [...counts].map(([h, n]) => `${n} of ${h}`).join(', ');
    const sizes = [large, small].map((s) => s.opened.graph.nodes.toLocaleString('en')).join(' : ');
    return [
      measure({
        suite: 'paths',
        name: `path, p95, ${sizes} nodes`,
        ours: p95(times.large),
        reference: p95(times.small),
        unit: 'ms',
        bar: BAR,
        note: `over HTTP, answers of equal length (hops: ${hops}) × ${ROUNDS}; large ${spread(times.large)}; small ${spread(times.small)}`,
      }),
    ];
  } finally {
    await close(small);
    await close(large);
  }
}
