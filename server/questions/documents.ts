/** Documents, and all that one of them claims. */
import type { DocumentResponse, DocumentsResponse } from '../contract/documents.ts';
import { EntenteError } from '../errors.ts';
import { recordSchema } from '../model/record.ts';
import * as reading from '../queries/reading.ts';
import { type Context, optionsOf } from './context.ts';
import { documentSummary, evidenceFromRows } from './evidence.ts';
import { nextCursor, offsetOf } from './pages.ts';

export async function listDocuments(
  context: Context,
  question: { limit: number; cursor?: string | undefined },
): Promise<DocumentsResponse> {
  const skip = offsetOf(question.cursor);
  const [counted] = await context.store.read(reading.documentCount, {}, optionsOf(context));
  const rows = await context.store.read(reading.documents, { skip, limit: question.limit }, optionsOf(context));
  const items = rows.map((row) => ({
    ...documentSummary({ ...row, documentId: row.id, documentPublished: row.published }),
    claims: row.claims ?? 0,
  }));
  const total = counted?.total ?? 0;
  return { items, total, nextCursor: nextCursor(skip, rows.length, total) };
}

/** @throws EntenteError `not-found`. */
export async function documentById(context: Context, id: string): Promise<DocumentResponse> {
  const [row] = await context.store.read(reading.document, { id }, optionsOf(context));
  if (!row) throw new EntenteError('not-found', `there is no document ${id}`);
  const claimRows = await context.store.read(reading.claimsOfDocuments, { ids: [id] }, optionsOf(context));
  const common = {
    documentId: id,
    title: row.title,
    publisher: row.publisher,
    url: row.url,
    documentPublished: row.published,
    language: row.language,
    sources: row.sources,
  };
  const claims = await evidenceFromRows(
    context,
    claimRows.map((c) => ({ id: c.id, properties: c.properties, ...common })),
  );
  const record = recordSchema.parse(JSON.parse(row.record));
  return {
    document: documentSummary({ ...row, documentId: row.id, documentPublished: row.published }),
    text: row.text,
    sha256: row.sha256,
    extractor: record.extractor,
    notes: record.notes,
    claims: claims.sort((a, b) => a.start - b.start || (a.claimId < b.claimId ? -1 : 1)),
  };
}
