/** The canonical hash of the graph as it stands, and as claims and decisions alone would have it. */
import { decisionSchema } from '../model/claims.ts';
import { canonicalHash, canonicalLine } from '../projection/canonical.ts';
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

/** The canonical lines of the graph in the store. */
export async function storedLines(
  context: Context,
): Promise<{ lines: string[]; nodes: number; relationships: number }> {
  const lines: string[] = [];
  for await (const row of context.store.stream(reading.allNodes, {}, optionsOf(context)))
    lines.push(canonicalLine(nodeFromRow(row)));
  const nodes = lines.length;
  for await (const row of context.store.stream(reading.allRelationships, {}, optionsOf(context)))
    lines.push(canonicalLine(relationshipFromRow(row)));
  return { lines, nodes, relationships: lines.length - nodes };
}

/** The canonical lines that the kept claims and decisions give from nothing. */
export async function replayedLines(context: Context): Promise<{ lines: string[]; documents: number }> {
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
  return { lines: [...replay.elements()].map(canonicalLine), documents: ids.length };
}

export async function verify(context: Context): Promise<Verification> {
  const stored = await storedLines(context);
  const replayed = await replayedLines(context);
  return {
    stored: canonicalHash(stored.lines),
    replayed: canonicalHash(replayed.lines),
    nodes: stored.nodes,
    relationships: stored.relationships,
    documents: replayed.documents,
  };
}
