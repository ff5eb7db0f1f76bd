/** What a store holds already: of an interrupted restore of the same backup, or something else. */
import { EntenteError } from '../../errors.ts';
import { inBatches } from '../../model/grouping.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../../questions/context.ts';
import { decisionRecords, headsOfViews } from '../export/truth.ts';
import type { Manifest } from './manifest.ts';

export interface Kept {
  documents: Set<string>;
  decisions: Set<string>;
  views: Set<string>;
}

const IDS_AT_ONCE = 500;

const INSTEAD =
  'restore into an empty store: another folder with ENTENTE_DATA, or an empty Neo4j database with NEO4J_DATABASE';

async function documentsKept(context: Context): Promise<{ id: string; sha256: string }[]> {
  const ids = (await context.store.read(reading.allDocumentIds, {}, optionsOf(context))).map((d) => d.id);
  const kept: { id: string; sha256: string }[] = [];
  for (const batch of inBatches(ids, IDS_AT_ONCE))
    kept.push(...(await context.store.read(reading.documentsKept, { ids: batch }, optionsOf(context))));
  return kept;
}

/** @throws EntenteError `conflict` when the store holds anything that the backup does not. */
export async function refuseOthers(context: Context, manifest: Manifest): Promise<Kept> {
  const kept: Kept = { documents: new Set(), decisions: new Set(), views: new Set() };
  const refuse = (what: string): EntenteError =>
    new EntenteError('conflict', `the store is not empty (it holds ${what}, which is not in the backup): ${INSTEAD}`);
  for (const { id, sha256 } of await documentsKept(context)) {
    if (manifest.documents.get(id) !== sha256) throw refuse(id);
    kept.documents.add(id);
  }
  for await (const { decision } of decisionRecords(context)) {
    if (!manifest.decisions.has(decision.id)) throw refuse(decision.id);
    kept.decisions.add(decision.id);
  }
  for (const { id } of await headsOfViews(context)) {
    if (!manifest.views.has(id)) throw refuse(id);
    kept.views.add(id);
  }
  return kept;
}
