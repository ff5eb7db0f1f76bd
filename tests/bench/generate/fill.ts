/** Fills a store with a generated graph in big batches: the nodes and relationships as the projection makes them. */
import type { GraphStore, Statement } from '../../../server/graph-store/port.ts';
import { documentStatements, elementStatements } from '../../../server/loader/statements.ts';
import type { DocumentClaims } from '../../../server/model/claims.ts';
import { kindOf } from '../../../server/model/kinds.ts';
import { contributionsOf, type Shape } from '../../../server/projection/contribution.ts';
import { standingClaims } from '../../../server/projection/standing.ts';
import { add, emptyTally, type Tally } from '../../../server/projection/tally.ts';
import { claimsOf, makeDocument } from './documents.ts';
import { makeWorld } from './world.ts';

/** About 7 nodes a document. */
const DOCUMENTS_PER_NODE = 0.1428;
const DOCUMENTS_AT_ONCE = 400;
const ELEMENTS_AT_ONCE = 5_000;
const TIMEOUT_MS = 300_000;
/** The claims that questions of neighbourhood and path read; those of other keys would only take memory. */
const KEPT_CLAIMS = new Set(['PARTICIPATED_IN', 'HELD', 'OF', 'PART_OF', 'REPRESENTED_IN', 'meeting', 'position']);

/** What a store holds, and whom to ask about. */
export interface FilledGraph {
  nodes: number;
  relationships: number;
  documents: number;
  claims: number;
  /** Actors and meetings with their relationships, the busiest first. */
  degrees: [id: string, degree: number][];
}

type Element = { key: string; shape: Shape; tally: Tally };

const readByQuestions = ({ document, passages, claims }: DocumentClaims): DocumentClaims => ({
  document,
  passages,
  claims: claims.filter(({ assertion }) =>
    KEPT_CLAIMS.has(assertion.element === 'relationship' ? assertion.type : assertion.kind),
  ),
});

function addUp(elements: Map<string, Element>, { claims }: DocumentClaims): void {
  for (const contribution of contributionsOf(standingClaims(claims, []).standing).values()) {
    const { key, shape } = contribution;
    const element = elements.get(key) ?? { key, shape, tally: emptyTally() };
    elements.set(key, element);
    add(element.tally, contribution);
  }
}

const creation = (made: readonly DocumentClaims[]): Statement[] =>
  documentStatements(
    made.map((next) => ({ id: next.document.id, existed: false, next, live: new Set(next.claims.map((c) => c.id)) })),
  );

function degreesOf(elements: Iterable<Element>): [string, number][] {
  const degrees = new Map<string, number>();
  for (const { shape } of elements)
    if (shape.element === 'relationship')
      for (const end of [shape.from, shape.to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const asked = (id: string): boolean => id.startsWith('meeting-') || kindOf(id.split('-')[0] ?? '').isActor;
  return [...degrees].filter(([id]) => asked(id)).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

/** Writes a graph of about `nodes` nodes into an empty store. */
export async function fillGraph(store: GraphStore, seed: number, nodes: number): Promise<FilledGraph> {
  const documents = Math.round(nodes * DOCUMENTS_PER_NODE);
  const world = makeWorld(seed, documents);
  const elements = new Map<string, Element>();
  let claims = 0;
  for (let at = 0; at < documents; at += DOCUMENTS_AT_ONCE) {
    const count = Math.min(DOCUMENTS_AT_ONCE, documents - at);
    const made = Array.from({ length: count }, (_, i) => claimsOf(makeDocument(world, seed, at + i)));
    for (const document of made) addUp(elements, document);
    const kept = made.map(readByQuestions);
    claims += kept.reduce((sum, d) => sum + d.claims.length, 0);
    await store.write(creation(kept), { timeoutMs: TIMEOUT_MS });
  }
  const all = [...elements.values()];
  const ofNodes = all.filter((e) => e.shape.element === 'node');
  const ofRelationships = all.filter((e) => e.shape.element === 'relationship');
  for (const group of [ofNodes, ofRelationships]) {
    for (let at = 0; at < group.length; at += ELEMENTS_AT_ONCE) {
      const upserts = group.slice(at, at + ELEMENTS_AT_ONCE);
      await store.write(elementStatements({ upserts, deletions: [] }), { timeoutMs: TIMEOUT_MS });
    }
  }
  return {
    nodes: ofNodes.length,
    relationships: ofRelationships.length,
    documents,
    claims,
    degrees: degreesOf(all),
  };
}
