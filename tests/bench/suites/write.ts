/** What projecting costs on top of writing the rows that come out of it. */
import { Projector } from '../../../server/loader/projector.ts';
import { claimsOf, makeDocument } from '../generate/documents.ts';
import { makeWorld } from '../generate/world.ts';
import { type Measure, measure, p50, type SuiteOptions, timed } from '../measure.ts';
import { Recorder } from '../recorder.ts';
import type { StoreSource } from '../stores.ts';

const SEED = 11;
/** The batches of the loader. */
const BATCH = 40;
const BATCHES = 25;
const ROUNDS = 3;
const BAR = { of: 'least', value: 0.8 } as const;

type Batch = ReturnType<typeof batches>[number];

function batches() {
  const world = makeWorld(SEED, BATCH * BATCHES);
  return Array.from({ length: BATCHES }, (_, batch) =>
    Array.from({ length: BATCH }, (_unused, i) => {
      const next = claimsOf(makeDocument(world, SEED, batch * BATCH + i));
      return { documentId: next.document.id, next };
    }),
  );
}

const inNewStore = async <T>(
  source: StoreSource,
  work: (opened: Awaited<ReturnType<StoreSource['open']>>) => Promise<T>,
): Promise<T> => {
  const opened = await source.open();
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
};

/** The projector over prepared documents; and the very rows it wrote, batch by batch. */
const project = (source: StoreSource, prepared: readonly Batch[]) =>
  inNewStore(source, async ({ store }) => {
    const recorder = new Recorder(store);
    const projector = new Projector(recorder.store);
    const took = await timed(async () => {
      for (const batch of prepared) await projector.apply(batch);
    });
    return { took, writes: recorder.takeWrites() };
  });

/** The bare loop: the same UNWIND … MERGE statements with the same rows, each batch in one transaction. */
const writeBare = (source: StoreSource, writes: ReturnType<Recorder['takeWrites']>) =>
  inNewStore(source, ({ store }) =>
    timed(async () => {
      for (const statements of writes) await store.write(statements);
    }),
  );

export async function write(source: StoreSource, { say }: SuiteOptions): Promise<Measure[]> {
  say(`write: preparing ${BATCH * BATCHES} documents`);
  const prepared = batches();
  const ours: number[] = [];
  const reference: number[] = [];
  let rows = 0;
  for (let round = -1; round < ROUNDS; round++) {
    const { took, writes } = await project(source, round < 0 ? prepared.slice(0, 5) : prepared);
    const bare = await writeBare(source, writes);
    if (round < 0) continue;
    ours.push(took);
    reference.push(bare);
    rows = writes.flat().reduce((sum, { params }) => sum + (Array.isArray(params.rows) ? params.rows.length : 0), 0);
  }
  const perSecond = (took: number): number => (BATCH * BATCHES * 1000) / took;
  return [
    measure({
      suite: 'write',
      name: 'write stage : bare UNWIND … MERGE of the same rows',
      ours: perSecond(p50(ours)),
      reference: perSecond(p50(reference)),
      unit: 'documents/s',
      bar: BAR,
      note: `${BATCH * BATCHES} documents, ${rows.toLocaleString('en')} rows, batches of ${BATCH}, each into a new store, median of ${ROUNDS} in turn`,
    }),
  ];
}
