/** Evidence: claims with their sentences, documents and standing. */
import type { DocumentSummary, Evidence, EvidenceResponse } from '../contract/evidence.ts';
import { type Decision, decisionSchema } from '../model/claims.ts';
import { passageId } from '../model/ids.ts';
import { inForce } from '../projection/standing.ts';
import type { RowOf } from '../queries/definition.ts';
import { claimFromProperties } from '../queries/elements.ts';
import * as reading from '../queries/reading.ts';
import { type Context, optionsOf } from './context.ts';
import { nodesById } from './elements.ts';
import { nextCursor, offsetOf } from './pages.ts';

type EvidenceRow = RowOf<typeof reading.evidence>;

export const documentSummary = (row: Omit<EvidenceRow, 'properties' | 'id'>): DocumentSummary => ({
  id: row.documentId,
  title: row.title,
  publisher: row.publisher,
  url: row.url,
  published: row.documentPublished,
  language: row.language,
  sources: row.sources ?? [],
});

async function decisionsInForce(context: Context, documents: readonly string[]): Promise<Map<string, Decision>> {
  if (documents.length === 0) return new Map();
  const rows = await context.store.read(
    reading.decisionsOfDocuments,
    { ids: [...new Set(documents)] },
    optionsOf(context),
  );
  const all = rows.map((r) => decisionSchema.parse(JSON.parse(r.data)));
  return new Map(inForce(all).map((d) => [d.target.claimId, d]));
}

/** Adds passages, speakers and standing to rows of claims. */
export async function evidenceFromRows(context: Context, rows: readonly EvidenceRow[]): Promise<Evidence[]> {
  const claims = rows.map((row) => ({ row, ...claimFromProperties(row.properties) }));
  const passageIds = claims.flatMap(({ claim }) => claim.passages.map((index) => passageId(claim.documentId, index)));
  const passageRows =
    passageIds.length > 0
      ? await context.store.read(reading.passages, { ids: [...new Set(passageIds)] }, optionsOf(context))
      : [];
  const passages = new Map(passageRows.map((p) => [p.id, p]));
  const speakers = await nodesById(
    context,
    claims.flatMap(({ claim }) => claim.speakerId ?? []),
  );
  const fallen = claims.filter(({ live }) => !live).map(({ claim }) => claim.documentId);
  const rejections = await decisionsInForce(context, fallen);
  return claims.map(({ row, claim, live }) => {
    const cited = claim.passages.flatMap((index) => passages.get(passageId(claim.documentId, index)) ?? []);
    const decision = live ? undefined : rejections.get(claim.id);
    const speaker = claim.speakerId ? speakers.get(claim.speakerId) : undefined;
    return {
      claimId: claim.id,
      key: claim.key,
      quote: claim.quote,
      start: claim.start,
      end: claim.end,
      passage: {
        text: cited.length > 0 ? cited.map((p) => p.text).join(' ') : claim.quote,
        start: Math.min(claim.start, ...cited.map((p) => p.start)),
        end: Math.max(claim.end, ...cited.map((p) => p.end)),
      },
      document: documentSummary(row),
      polarity: claim.polarity,
      basis: claim.basis,
      confidence: claim.confidence,
      rule: claim.rule,
      speaker: speaker ? { id: speaker.id, name: speaker.name } : null,
      status: live || (claim.polarity === 'denied' && !decision) ? 'accepted' : decision ? 'rejected' : 'fallen',
      decisionId: decision?.id ?? null,
    };
  });
}

/** A page of the claims of a node or relationship. An unknown key has none. */
export async function evidenceOf(
  context: Context,
  question: { key: string; limit: number; cursor?: string | undefined },
): Promise<EvidenceResponse> {
  const { key, limit } = question;
  const skip = offsetOf(question.cursor);
  const [counted] = await context.store.read(reading.evidenceCount, { key }, optionsOf(context));
  const total = counted?.total ?? 0;
  const rows = total > skip ? await context.store.read(reading.evidence, { key, skip, limit }, optionsOf(context)) : [];
  return { items: await evidenceFromRows(context, rows), total, nextCursor: nextCursor(skip, rows.length, total) };
}

/** The standing evidence of several keys at once, best first for each; of the documents that count, where not all do. */
export async function evidenceOfKeys(
  context: Context,
  keys: readonly string[],
  counts: (document: { id: string; published: string | null }) => boolean = () => true,
): Promise<Map<string, Evidence[]>> {
  const found = new Map<string, Evidence[]>(keys.map((key) => [key, []]));
  if (keys.length === 0) return found;
  const rows = await context.store.read(reading.evidenceOfKeys, { keys: [...new Set(keys)] }, optionsOf(context));
  const counted = rows.filter(({ documentId, properties: { published } }) =>
    counts({ id: documentId, published: typeof published === 'string' ? published : null }),
  );
  for (const evidence of await evidenceFromRows(context, counted)) found.get(evidence.key)?.push(evidence);
  return found;
}
