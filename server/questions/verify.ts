/** The canonical hash of the graph as it stands, and as claims and decisions alone would have it. */
import { decisionSchema } from '../model/claims.ts';
import { CanonicalHash, canonicalLine } from '../projection/canonical.ts';
import { Replay } from '../projection/replay.ts';
import { claimFromProperties, nodeFromRow, relationshipFromRow } from '../queries/elements.ts';
import * as reading from '../queries/reading.ts';
import { type Context, optionsOf } from './context.ts';

/** Documents replayed at once. */
const BATCH = 100;

export interface Verification {
  /** Of the nodes and relationships in the store. */
  stored: string;
  /** Of a replay of all claims and decisions from nothing. */
  replayed: string;
  nodes: number;
  relationships: number;
  documents: number;
}

/** The canonical hash of the graph in the store, and its counts. */
export async function storedHash(context: Context): Promise<{ hash: string; nodes: number; relationships: number }> {
  const hash = new CanonicalHash();
  const counts = { nodes: 0, relationships: 0 };
  for await (const row of context.store.stream(reading.allNodes, {}, optionsOf(context))) {
    hash.add(canonicalLine(nodeFromRow(row)));
    counts.nodes += 1;
  }
  for await (const row of context.store.stream(reading.allRelationships, {}, optionsOf(context))) {
    hash.add(canonicalLine(relationshipFromRow(row)));
    counts.relationships += 1;
  }
  return { hash: hash.digest(), ...counts };
}

/** The canonical hash of what the kept claims and decisions give from nothing. */
async function replayedHash(context: Context): Promise<{ hash: string; documents: number }> {
  const { store } = context;
  const ids = (await store.read(reading.allDocumentIds, {}, optionsOf(context))).map((d) => d.id);
  const replay = new Replay();
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const claims = (await store.read(reading.claimsOfDocuments, { ids: batch }, optionsOf(context))).map(
      (r) => claimFromProperties(r.properties).claim,
    );
    const decisions = (await store.read(reading.decisionsOfDocuments, { ids: batch }, optionsOf(context))).map((r) =>
      decisionSchema.parse(JSON.parse(r.data)),
    );
    for (const id of batch) {
      replay.addDocument(
        claims.filter((c) => c.documentId === id),
        decisions.filter((d) => d.target.documentId === id),
      );
    }
  }
  const hash = new CanonicalHash();
  for (const element of replay.elements()) hash.add(canonicalLine(element));
  return { hash: hash.digest(), documents: ids.length };
}

export async function verify(context: Context): Promise<Verification> {
  const { hash: stored, nodes, relationships } = await storedHash(context);
  const { hash: replayed, documents } = await replayedHash(context);
  return { stored, replayed, nodes, relationships, documents };
}
