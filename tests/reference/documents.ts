/** From a world in words to documents with claims, each standing on premises as the loader makes them. */
import { ClaimBuilder, type Ground } from '../../server/loader/claims/builder.ts';
import type { Decision, DocumentClaims, Passage } from '../../server/model/claims.ts';
import { parsePartialDate } from '../../server/model/dates.ts';
import { sha256 } from '../../server/model/ids.ts';
import { documentName, type World } from './world.ts';
import { Writer } from './writer.ts';

/** All that is told, and what people decided about it. */
export interface Library {
  documents: readonly DocumentClaims[];
  decisions: readonly Decision[];
}

function documentOf(world: World, index: number): DocumentClaims {
  const id = documentName(index);
  const { published, facts } = world.documents[index] ?? { published: null, facts: [] };
  const passages: Passage[] = [];
  for (const [i, { tells }] of facts.entries()) {
    const text = `Sentence ${i} of ${id} tells of: ${tells}.`;
    const start = (passages.at(-1)?.end ?? -1) + 1;
    passages.push({ index: i, start, end: start + text.length, text });
  }
  const known = published === null ? null : (parsePartialDate(published)?.dateTo ?? null);
  const build = new ClaimBuilder({ documentId: id, published: known, passages });
  for (const [i, fact] of facts.entries()) {
    const { text, start, end } = passages[i] as Passage;
    const ground: Ground = {
      evidence: [{ quote: text, start, end }],
      basis: 'stated',
      polarity: fact.denied ? 'denied' : 'affirmed',
      confidence: fact.confidence,
      rule: 'world',
    };
    new Writer(world, build, ground).fact(fact);
  }
  const text = passages.map((p) => p.text).join(' ');
  const record = JSON.stringify({ extractor: { name: 'world', version: '1' } });
  const untold = { title: id, publisher: null, url: null, language: null, sources: [] };
  const document = { ...untold, id, identity: id, published, text, sha256: sha256(text), record };
  return { document, passages, claims: build.claims() };
}

/** All documents of a world, and the rejections. */
export function libraryOf(world: World): Library {
  const documents = world.documents.map((_, index) => documentOf(world, index));
  const decisions = new Map<string, Decision>();
  for (const { document, claim: nth } of world.rejected) {
    const claims = documents[document % Math.max(1, documents.length)]?.claims ?? [];
    const claim = claims[nth % Math.max(1, claims.length)];
    if (!claim) continue;
    const { id: claimId, documentId, key, quote } = claim;
    decisions.set(claimId, {
      id: `decision-${claimId}`,
      at: '2025-02-01T12:00:00.000Z',
      by: 'a test',
      action: 'reject',
      target: { claimId, documentId, key, quote, prefix: '', suffix: '' },
      told: key,
      undoes: null,
      before: 'accepted',
      after: 'rejected',
      reason: null,
    });
  }
  return { documents, decisions: [...decisions.values()] };
}
