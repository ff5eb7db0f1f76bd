/** Whether loading slows down as the graph grows: the last 1,000 of 20,000 documents against the first. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadEvent, loadPaths } from '../../../server/loader/load.ts';
import { Projector } from '../../../server/loader/projector.ts';
import type { ExtractionRecord } from '../../../server/model/record.ts';
import { fileOf, makeDocument, stubExtractor } from '../generate/documents.ts';
import { makeWorld, type World } from '../generate/world.ts';
import { type Measure, measure, type SuiteOptions, timed } from '../measure.ts';
import type { OpenedStore, StoreSource } from '../stores.ts';

const SEED = 13;
const DOCUMENTS = 20_000;
const MEASURED = 1_000;
/** Documents between two changes of sides: several batches of the loader. */
const TURN = 200;
const BAR = { of: 'most', value: 1.25 } as const;

/** Loads a range of the documents as files through the loader, extraction aside. */
class Loader {
  readonly #world: World = makeWorld(SEED, DOCUMENTS);
  readonly #folder = mkdtempSync(join(tmpdir(), 'entente-bench-load-'));

  /** Milliseconds that loading took, without making the documents. */
  async load(
    { store }: OpenedStore,
    from: number,
    count: number,
    onEvent?: (event: LoadEvent) => void,
  ): Promise<number> {
    const folder = join(this.#folder, String(from));
    mkdirSync(folder);
    const records = new Map<string, ExtractionRecord>();
    for (let number = from; number < from + count; number++) {
      const document = makeDocument(this.#world, SEED, number, 1);
      records.set(document.identity, document.record);
      writeFileSync(join(folder, `${document.identity}.txt`), fileOf(document));
    }
    const extractor = stubExtractor((name) => records.get(name) as ExtractionRecord);
    const options = { store, projector: new Projector(store), extractor, ...(onEvent ? { onEvent } : {}) };
    const took = await timed(async () => {
      const { loaded, failed } = await loadPaths([folder], options);
      if (loaded !== count) throw new Error(`load: ${loaded} of ${count} documents; ${failed[0]?.message ?? ''}`);
    });
    rmSync(folder, { recursive: true });
    return took;
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

interface Ends {
  first: number;
  last: number;
  between: number;
}

/**
 * The last documents go into the full store and the first ones once more into an
 * empty one, in turns, so that a busy machine slows both alike.
 */
async function inTurns(source: StoreSource, loader: Loader, full: OpenedStore, between: number): Promise<Ends> {
  const empty = await source.open();
  try {
    const ends: Ends = { first: 0, last: 0, between };
    for (let at = 0; at < MEASURED; at += TURN) {
      ends.first += await loader.load(empty, at, TURN);
      ends.last += await loader.load(full, DOCUMENTS - MEASURED + at, TURN);
    }
    return ends;
  } finally {
    await empty.close();
  }
}

export async function load(source: StoreSource, { say }: SuiteOptions): Promise<Measure[]> {
  const loader = new Loader();
  try {
    // So that the first documents are not slow for want of compiled code.
    const warmUp = await source.open();
    await loader.load(warmUp, DOCUMENTS, 400);
    await warmUp.close();
    const full = await source.open();
    try {
      const before = await loader.load(full, 0, MEASURED);
      let between = before;
      for (let at = MEASURED; at < DOCUMENTS - MEASURED; at += MEASURED) {
        const took = await loader.load(full, at, MEASURED);
        between += took;
        if (at % (MEASURED * 6) === 0) say(`load: ${at + MEASURED} documents, ${(took / MEASURED).toFixed(1)} ms each`);
      }
      const ends = source.several
        ? await inTurns(source, loader, full, between)
        : { first: before, last: await loader.load(full, DOCUMENTS - MEASURED, MEASURED), between };
      const each = (took: number): number => took / MEASURED;
      return [
        measure({
          suite: 'load',
          name: 'last 1,000 of 20,000 documents : first 1,000',
          ours: each(ends.last),
          reference: each(ends.first),
          unit: 'ms a document',
          bar: BAR,
          note: `files with a stub extractor, every document touches one of 30 countries; ${
            source.several ? 'both ends in turns' : 'one after the other'
          }; all before the last: ${(ends.between / (DOCUMENTS - MEASURED)).toFixed(1)} ms a document`,
        }),
      ];
    } finally {
      await full.close();
    }
  } finally {
    loader.close();
  }
}
