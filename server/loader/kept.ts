/** What the store keeps of the documents and keys that a write is about to touch. */
import type { GraphStore, ReadOptions } from '../graph-store/port.ts';
import { type Claim, type Decision, decisionSchema } from '../model/claims.ts';
import { groupBy } from '../model/grouping.ts';
import type { RelationshipType } from '../model/relationships.ts';
import type { KeyDelta } from '../projection/delta.ts';
import { type Tally, tallySchema } from '../projection/tally.ts';
import { claimFromProperties } from '../queries/elements.ts';
import * as reading from '../queries/reading.ts';
import { anchorOf } from './statements.ts';

export interface KeptDocument {
  exists: boolean;
  claims: Claim[];
  /** Ids of the claims marked as standing. */
  live: Set<string>;
  decisions: Decision[];
}

/** Claims and decisions of each document, known or not. */
export async function readKept(
  store: GraphStore,
  ids: string[],
  options: ReadOptions,
): Promise<Map<string, KeptDocument>> {
  const kept = new Map<string, KeptDocument>(
    ids.map((id) => [id, { exists: false, claims: [], live: new Set(), decisions: [] }]),
  );
  for (const { id } of await store.read(reading.documentsKept, { ids }, options))
    (kept.get(id) as KeptDocument).exists = true;
  // A document that is not there may still have decisions, kept for the day it comes back.
  for (const { documentId, data } of await store.read(reading.decisionsOfDocuments, { ids }, options)) {
    kept.get(documentId)?.decisions.push(decisionSchema.parse(JSON.parse(data)));
  }
  const existing = ids.filter((id) => kept.get(id)?.exists);
  if (existing.length === 0) return kept;
  for (const row of await store.read(reading.claimsOfDocuments, { ids: existing }, options)) {
    const { claim, live } = claimFromProperties(row.properties);
    const entry = kept.get(row.documentId) as KeptDocument;
    entry.claims.push(claim);
    if (live) entry.live.add(claim.id);
  }
  return kept;
}

/** The tallies of the nodes and relationships that exist already. */
export async function readTallies(
  store: GraphStore,
  deltas: Iterable<KeyDelta>,
  options: ReadOptions,
): Promise<Map<string, Tally>> {
  const nodes: string[] = [];
  const relationships: RelationshipKey[] = [];
  for (const { key, shape } of deltas) {
    if (shape.element === 'node') nodes.push(key);
    else relationships.push({ type: shape.type, id: key, anchor: anchorOf(shape).anchor });
  }
  const tallies = new Map<string, Tally>();
  const keep = (rows: { id: string; tally: string }[]): void => {
    for (const row of rows) tallies.set(row.id, tallySchema.parse(JSON.parse(row.tally)));
  };
  if (nodes.length > 0) keep(await store.read(reading.nodeTallies, { ids: nodes }, options));
  // Nothing hangs on a node that is new: most of a new document's relationships need no look.
  const isNew = new Set(nodes.filter((id) => !tallies.has(id)));
  const old = groupBy(
    relationships.filter(({ anchor }) => !isNew.has(anchor)),
    ({ type }) => type,
  );
  const read = async ([type, keys]: [RelationshipType, RelationshipKey[]]): Promise<void> => {
    const query = reading.relationshipTallies.get(type) as NonNullable<
      ReturnType<typeof reading.relationshipTallies.get>
    >;
    keep(await store.read(query, { rows: keys.map(({ id, anchor }) => ({ id, anchor })) }, options));
  };
  await Promise.all([...old].map(read));
  return tallies;
}

interface RelationshipKey {
  type: RelationshipType;
  id: string;
  anchor: string;
}
