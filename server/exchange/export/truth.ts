/** What the graph is made from, and what stands beside it: documents with their claims, decisions, views. */
import { type Claim, decisionSchema } from '../../model/claims.ts';
import { groupBy, inBatches } from '../../model/grouping.ts';
import { passageId } from '../../model/ids.ts';
import type { RowOf } from '../../queries/definition.ts';
import { claimFromProperties } from '../../queries/elements.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, inBackground } from '../../questions/context.ts';
import type { DocumentRecord, ViewRecord } from '../own/records.ts';
import { readAhead } from './ahead.ts';

const DOCUMENTS_AT_ONCE = 40;
const DECISIONS_AT_ONCE = 500;
const VIEWS_AT_ONCE = 100;

export interface WholeDocument {
  document: RowOf<typeof reading.documentsWhole>;
  claims: { claim: Claim; live: boolean }[];
  /** Those that claims cite, by their ids. */
  passages: RowOf<typeof reading.passages>[];
}

async function documentsOf(context: Context, ids: string[]): Promise<WholeDocument[]> {
  const { store } = context;
  const [documents, claimRows] = await Promise.all([
    store.read(reading.documentsWhole, { ids }, inBackground(context)),
    store.read(reading.claimsOfDocuments, { ids }, inBackground(context)),
  ]);
  const claims = groupBy(
    claimRows.map((row) => claimFromProperties(row.properties)),
    ({ claim }) => claim.documentId,
  );
  const cited = documents.flatMap(({ id }) =>
    [...new Set((claims.get(id) ?? []).flatMap(({ claim }) => claim.passages))].map((index) => passageId(id, index)),
  );
  const passages = new Map(
    (await store.read(reading.passages, { ids: cited }, inBackground(context))).map((p) => [p.id, p]),
  );
  return documents.map((document) => {
    const of = claims.get(document.id) ?? [];
    const indexes = [...new Set(of.flatMap(({ claim }) => claim.passages))].sort((a, b) => a - b);
    return { document, claims: of, passages: indexes.flatMap((i) => passages.get(passageId(document.id, i)) ?? []) };
  });
}

/** All documents with what they claim, in the order of their ids. */
export async function* wholeDocuments(context: Context): AsyncGenerator<WholeDocument> {
  const ids = (await context.store.read(reading.allDocumentIds, {}, inBackground(context))).map((d) => d.id);
  for await (const batch of readAhead(inBatches(ids, DOCUMENTS_AT_ONCE), (some) => documentsOf(context, some)))
    yield* batch;
}

/** Documents as our own JSON has them. */
export async function* documentRecords(context: Context): AsyncGenerator<DocumentRecord> {
  for await (const { document, claims, passages } of wholeDocuments(context))
    yield {
      record: 'document',
      document: {
        ...document,
        sources: document.sources ?? [],
        record: JSON.parse(document.record) as DocumentRecord['document']['record'],
      },
      passages: passages.map(({ index, start, end, text }) => ({ index, start, end, text })),
      claims: claims.map(({ claim }) => claim),
    };
}

/** All decisions as they are kept, in the order in which they were made. */
export async function* decisionRows(context: Context): AsyncGenerator<RowOf<typeof reading.decisionsAfter>> {
  for (let sequence = 0; ; ) {
    const limit = DECISIONS_AT_ONCE;
    const rows = await context.store.read(reading.decisionsAfter, { sequence, limit }, inBackground(context));
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    sequence = last.sequence;
  }
}

export async function* decisionRecords(context: Context) {
  for await (const { data } of decisionRows(context))
    yield { record: 'decision' as const, decision: decisionSchema.parse(JSON.parse(data)) };
}

/** All views without their states. */
export async function headsOfViews(context: Context): Promise<RowOf<typeof reading.views>[]> {
  const heads: RowOf<typeof reading.views>[] = [];
  for (;;) {
    const page = { skip: heads.length, limit: VIEWS_AT_ONCE };
    const rows = await context.store.read(reading.views, page, inBackground(context));
    heads.push(...rows);
    if (rows.length < VIEWS_AT_ONCE) return heads;
  }
}

/** All views with the revisions that are kept, the first first. One that is deleted meanwhile is left out. */
export async function* viewRecords(context: Context): AsyncGenerator<ViewRecord> {
  for (const view of await headsOfViews(context)) {
    const kept = await context.store.read(reading.viewRevisions, { view: view.id }, inBackground(context));
    const revisions: ViewRecord['revisions'] = [];
    for (const { revision } of kept.reverse()) {
      if (revision > view.revision) continue;
      const query = { id: `${view.id}/${revision}` };
      const [saved] = await context.store.read(reading.viewRevision, query, inBackground(context));
      if (saved) revisions.push({ revision, ...saved, state: JSON.parse(saved.state) as Record<string, unknown> });
    }
    if (revisions.at(-1)?.revision === view.revision) yield { record: 'view', view, revisions };
  }
}
