/** What exports and restores cost on top of the store calls below them, and what others notice of an export. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ExportFormat } from '../../../server/contract/export.ts';
import { writeBackup } from '../../../server/exchange/backup.ts';
import { exportGraph } from '../../../server/exchange/export/export.ts';
import { restoreBackup } from '../../../server/exchange/restore/restore.ts';
import type { GraphStore } from '../../../server/graph-store/port.ts';
import { Projector } from '../../../server/loader/projector.ts';
import * as reading from '../../../server/queries/reading.ts';
import { claimsOf, makeDocument } from '../generate/documents.ts';
import { openGraph } from '../generate/kept-graph.ts';
import { makeWorld } from '../generate/world.ts';
import { type Measure, measure, p95, type SuiteOptions, spread, timed } from '../measure.ts';
import { Recorder } from '../recorder.ts';
import { serve } from '../server.ts';
import type { StoreSource } from '../stores.ts';
import { WholeRows } from '../whole-rows.ts';

const NODES = 100_000;
const FORMATS: readonly ExportFormat[] = ['cytoscape', 'graphml', 'csv', 'cypher'];
const ROUNDS = 2;
const SPEED = { of: 'least', value: 0.5 } as const;
/** Of what goes out: it grows with the graph, and what is held must not. */
const MEMORY = { of: 'most', value: 0.25 } as const;
const SAMPLED_MS = 200;
const IMPORT = { of: 'least', value: 0.8 } as const;
const BESIDE = { of: 'most', value: 1.3 } as const;

/** Counting all takes long, finding a name does not. */
const QUESTIONS = { stats: 40, search: 200 } as const;
const WARM_UP = 10;
const DOCUMENTS = 1_000;
const BATCH = 40;
const SEED = 11;

/** Rows of all nodes and relationships, read bare. */
async function readBare(store: GraphStore): Promise<number> {
  let rows = 0;
  for await (const _ of store.stream(reading.allNodes, {})) rows += 1;
  for await (const _ of store.stream(reading.allRelationships, {})) rows += 1;
  return rows;
}

/** @returns bytes. */
async function drain(parts: AsyncIterable<string | Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const part of parts) bytes += part.length;
  return bytes;
}

const exportAs = async (store: GraphStore, format: ExportFormat): Promise<number> =>
  drain((await exportGraph({ store }, { format, dates: 'possible' })).parts);

/** Bytes that are held at most while the work goes on: what is garbage by then counts for nothing. */
async function heldBy(work: () => Promise<unknown>): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (): number => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  let most = before;
  const sampler = setInterval(() => {
    most = Math.max(most, held());
  }, SAMPLED_MS);
  await work().finally(() => clearInterval(sampler));
  return most - before;
}

async function speeds(store: GraphStore, say: SuiteOptions['say']): Promise<Measure[]> {
  const rows = await readBare(store);
  const took = { bare: [] as number[], ours: new Map<ExportFormat, number[]>() };
  for (let round = 0; round < ROUNDS; round++) {
    took.bare.push(await timed(() => readBare(store)));
    for (const format of FORMATS) {
      const ms = await timed(() => exportAs(store, format));
      took.ours.set(format, [...(took.ours.get(format) ?? []), ms]);
    }
    say(`export: round ${round + 1} of ${ROUNDS}`);
  }
  const perSecond = (times: readonly number[]): number => (rows * 1000) / Math.min(...times);
  return FORMATS.map((format) =>
    measure({
      suite: 'export',
      name: `export as ${format} : reading the same rows bare`,
      ours: perSecond(took.ours.get(format) ?? []),
      reference: perSecond(took.bare),
      unit: 'rows/s',
      bar: SPEED,
      note: `${rows.toLocaleString('en')} nodes and relationships, best of ${ROUNDS} each, in turns`,
    }),
  );
}

async function memory(store: GraphStore): Promise<Measure> {
  let bytes = 0;
  const held = await heldBy(async () => {
    bytes = await exportAs(store, 'graphml');
  });
  return measure({
    suite: 'export',
    name: 'memory that an export holds at most : size of what goes out',
    ours: held / 1e6,
    reference: bytes / 1e6,
    unit: 'MB',
    bar: MEMORY,
    note: `GraphML, heap and buffers after a collection every ${SAMPLED_MS} ms`,
  });
}

/** How long each question takes, one after the other. */
async function askedOf(ask: (path: string) => Promise<string>, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) times.push(await timed(() => ask(path)));
  return times;
}

async function beside(store: GraphStore, names: readonly string[]): Promise<Measure[]> {
  const served = await serve(store);
  try {
    const paths = {
      stats: Array.from({ length: QUESTIONS.stats }, () => '/stats'),
      search: Array.from(
        { length: QUESTIONS.search },
        (_, i) => `/search?q=${encodeURIComponent(names[i % names.length] ?? '')}`,
      ),
    };
    const measures: Measure[] = [];
    for (const [name, list] of Object.entries(paths)) {
      await askedOf(served.ask, list.slice(0, WARM_UP));
      const alone = await askedOf(served.ask, list);
      let isOver = false;
      const export_ = (async () => {
        while (!isOver) await served.drain('/export?format=graphml', () => isOver);
      })();
      const together = await askedOf(served.ask, list);
      isOver = true;
      await export_;
      measures.push(
        measure({
          suite: 'export',
          name: `${name} p95 while an export streams : without one`,
          ours: p95(together),
          reference: p95(alone),
          unit: 'ms',
          bar: BESIDE,
          note: `${list.length} questions each; with ${spread(together)}; without ${spread(alone)}`,
        }),
      );
    }
    return measures;
  } finally {
    await served.close();
  }
}

/** A restore from the file to the checked hash, and a bare loop of the rows that came out of it. */
async function restoring(source: StoreSource): Promise<Measure> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-export-'));
  try {
    const file = join(folder, 'backup.json.gz');
    const original = await source.open();
    const projector = new Projector(original.store);
    const world = makeWorld(SEED, DOCUMENTS);
    for (let at = 0; at < DOCUMENTS; at += BATCH) {
      const made = Array.from({ length: BATCH }, (_, i) => claimsOf(makeDocument(world, SEED, at + i)));
      await projector.apply(made.map((next) => ({ documentId: next.document.id, next })));
    }
    await writeBackup({ store: original.store }, file);
    await original.close();

    const ours = await source.open();
    const recorder = new Recorder(ours.store);
    const tookOurs = await timed(() =>
      restoreBackup(file, { store: recorder.store, projector: new Projector(recorder.store) }),
    );
    await ours.close();
    const whole = new WholeRows();
    const writes = recorder.takeWrites().map((statements) => whole.of(statements));
    const bare = await source.open();
    const tookBare = await timed(async () => {
      for (const statements of writes) await bare.store.write(statements);
    });
    await bare.close();
    const perSecond = (ms: number): number => (DOCUMENTS * 1000) / ms;
    return measure({
      suite: 'export',
      name: 'restore with its checks : bare UNWIND … MERGE of the same rows',
      ours: perSecond(tookOurs),
      reference: perSecond(tookBare),
      unit: 'documents/s',
      bar: IMPORT,
      note: `${DOCUMENTS} documents, batches of ${BATCH}, one after the other, each into a new store`,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function exports(source: StoreSource, { say }: SuiteOptions): Promise<Measure[]> {
  const restored = await restoring(source);
  const { store, graph, close } = await openGraph(source, NODES, say);
  try {
    const people = graph.degrees.flatMap(([id]) => (id.startsWith('person-') ? [id] : [])).slice(0, 40);
    const rows = await store.read(reading.nodes, { ids: people });
    const names = rows.map((row) => String(row.properties.name));
    return [restored, ...(await speeds(store, say)), await memory(store), ...(await beside(store, names))];
  } finally {
    await close();
  }
}
