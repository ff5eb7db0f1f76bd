/** The first reading of a backup: whether all of it may be believed, and what is in it. */
import { EntenteError } from '../../errors.ts';
import { readRecords, type Sealed } from '../own/read.ts';

export interface Manifest extends Sealed {
  /** Id of each document → SHA-256 of its text. */
  documents: Map<string, string>;
  decisions: Set<string>;
  views: Set<string>;
}

/** @throws EntenteError `invalid-document` for a file that cannot be restored. */
export async function readManifest(file: string): Promise<Manifest> {
  const found = { documents: new Map<string, string>(), decisions: new Set<string>(), views: new Set<string>() };
  const once = (set: { has(id: string): boolean }, id: string): void => {
    if (set.has(id)) throw new EntenteError('invalid-document', `${file}: ${id} is in it twice`);
  };
  const records = readRecords(file);
  for (;;) {
    const { value: record, done } = await records.next();
    if (done) {
      const { header, end } = record;
      if (header.scope !== 'whole')
        throw new EntenteError(
          'invalid-document',
          `${file}: is of a part of a graph, and only a whole one can be restored: make it with entente backup`,
        );
      if (end.changedMeanwhile)
        throw new EntenteError(
          'invalid-document',
          `${file}: the graph changed while this was written, so it is of no one state: make it again with entente backup`,
        );
      return { header, end, ...found };
    }
    if (record.record === 'document') {
      const { document, claims } = record;
      once(found.documents, document.id);
      found.documents.set(document.id, document.sha256);
      const stray = claims.find((c) => c.documentId !== document.id);
      if (stray) throw new EntenteError('invalid-document', `${file}: ${stray.id} is a claim of another document`);
    }
    if (record.record === 'decision') {
      once(found.decisions, record.decision.id);
      found.decisions.add(record.decision.id);
    }
    if (record.record === 'view') {
      once(found.views, record.view.id);
      found.views.add(record.view.id);
    }
  }
}
