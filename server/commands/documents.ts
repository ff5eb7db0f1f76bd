/** `entente load`, `extract` and `remove`: documents into the store, on the screen, and out of the store. */
import { readLeastConfidence } from '../config.ts';
import { toEntenteError } from '../errors.ts';
import { createExtractor, openExplainer, withLeastConfidence } from '../extraction/index.ts';
import { loadPaths, removeDocuments } from '../loader/load.ts';
import { Projector } from '../loader/projector.ts';
import { findFiles } from '../loader/source/find-files.ts';
import { nameOf, readSource } from '../loader/source/read-file.ts';
import { affirmedRecord, type SourceText } from '../model/record.ts';
import { loadProgress, reportInWords } from '../progress.ts';
import { interrupt, withStore } from './with-store.ts';

const openExtractor = () => withLeastConfidence(createExtractor(), readLeastConfidence(process.env));

export async function loadCommand(paths: string[]): Promise<void> {
  const report = await withStore((store) => {
    const progress = loadProgress();
    const options = {
      store,
      projector: new Projector(store),
      extractor: openExtractor(),
      onEvent: progress.onEvent,
      signal: interrupt(),
    };
    return loadPaths(paths, options).finally(progress.stop);
  });
  console.log(reportInWords(report));
  if (report.failed.length > 0) process.exitCode = 1;
}

function recordTeller(): (source: SourceText) => Promise<string> {
  const extractor = openExtractor();
  return async (source) => JSON.stringify(affirmedRecord(await extractor.extract(source)));
}

/** One line of JSON for each file that can be read, in the order given; or the account of each reading. */
export async function extractCommand(paths: string[], { explain }: { explain?: boolean }): Promise<void> {
  const tell = explain ? await openExplainer() : recordTeller();
  for (const file of await findFiles(paths)) {
    try {
      const source = await readSource(file);
      const { title, date, publisher, language, text } = source;
      console.log(await tell({ id: nameOf(file.path), title, date, publisher, language, text }));
    } catch (error) {
      console.error(`entente: ${toEntenteError(error).message}`);
      process.exitCode = 1;
    }
  }
}

export async function removeCommand(identities: string[]): Promise<void> {
  const changed = await withStore((store) => removeDocuments(identities, { store, projector: new Projector(store) }));
  console.log(
    `removed; ${changed.removed.length} nodes and relationships are gone with it, ${changed.updated.length} have less support`,
  );
}
