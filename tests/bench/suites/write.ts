/** What projecting costs on top of writing the rows that come out of it. */
import type { Statement } from '../../../server/graph-store/port.ts';
import { Projector } from '../../../server/loader/projector.ts';
import { claimsOf, makeDocument } from '../generate/documents.ts';
import { makeWorld } from '../generate/world.ts';
import { type Measure, measure, type SuiteOptions, timed } from '../measure.ts';
import { Recorder } from '../recorder.ts';
import type { StoreSource } from '../stores.ts';
import { WholeRows } from '../whole-rows.ts';

const SEED = 11;
/** The batches of the loader. */
const BATCH = 40;
const BATCHES = 25;
const WARM_UP_BATCHES = 5;
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

interface Times {
  ours: number;
  bare: number;
  rows: number;
}

const rowsOf = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { params }) => sum + (Array.isArray(params.rows) ? params.rows.length : 0), 0);

/**
 * Batch by batch in turns, so that a busy machine slows both alike: the projector,
 * then a bare UNWIND … MERGE of the rows that came out of it.
 */
async function inTurns(source: StoreSource, prepared: readonly Batch[]): Promise<Times> {
  const [ours, bare] = [await source.open(), await source.open()];
  try {
    const recorder = new Recorder(ours.store);
    const projector = new Projector(recorder.store);
    const times: Times = { ours: 0, bare: 0, rows: 0 };
    const whole = new WholeRows();
    for (const batch of prepared) {
      times.ours += await timed(() => projector.apply(batch));
      const statements = whole.of(recorder.takeWrites().flat());
      times.bare += await timed(() => bare.store.write(statements));
      times.rows += rowsOf(statements);
    }
    return times;
  } finally {
    await ours.close();
    await bare.close();
  }
}

/** For a database that is alone: all batches of the one, then all of the other. */
async function oneAfterTheOther(source: StoreSource, prepared: readonly Batch[]): Promise<Times> {
  const times: Times = { ours: 0, bare: 0, rows: 0 };
  const ours = await source.open();
  const recorder = new Recorder(ours.store);
  const projector = new Projector(recorder.store);
  for (const batch of prepared) times.ours += await timed(() => projector.apply(batch));
  await ours.close();
  const bare = await source.open();
  const whole = new WholeRows();
  for (const statements of recorder.takeWrites().map((written) => whole.of(written))) {
    times.bare += await timed(() => bare.store.write(statements));
    times.rows += rowsOf(statements);
  }
  await bare.close();
  return times;
}

export async function write(source: StoreSource, { say }: SuiteOptions): Promise<Measure[]> {
  say(`write: preparing ${BATCH * BATCHES} documents`);
  const prepared = batches();
  const run = source.several ? inTurns : oneAfterTheOther;
  await run(source, prepared.slice(0, WARM_UP_BATCHES));
  const { ours, bare, rows } = await run(source, prepared);
  const perSecond = (took: number): number => (BATCH * BATCHES * 1000) / took;
  return [
    measure({
      suite: 'write',
      name: 'write stage : bare UNWIND … MERGE of the same rows',
      ours: perSecond(ours),
      reference: perSecond(bare),
      unit: 'documents/s',
      bar: BAR,
      note: `${BATCH * BATCHES} documents, ${rows.toLocaleString('en')} rows, batches of ${BATCH} ${
        source.several ? 'in turns' : 'one after the other'
      }, each into a new store`,
    }),
  ];
}
