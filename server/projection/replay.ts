/** The whole graph from nothing: every claim and every decision, added up once. */
import type { Claim, Decision } from '../model/claims.ts';
import type { GraphNode, GraphRelationship } from '../model/graph.ts';
import { contributionsOf, type Shape } from './contribution.ts';
import { elementFrom } from './element.ts';
import { standingClaims } from './standing.ts';
import { add, emptyTally, type Tally } from './tally.ts';

export class Replay {
  readonly #tallies = new Map<string, { shape: Shape; tally: Tally }>();

  /** Adds all claims of one document, under the decisions on them. */
  addDocument(claims: readonly Claim[], decisions: readonly Decision[]): void {
    for (const contribution of contributionsOf(standingClaims(claims, decisions).standing).values()) {
      const entry = this.#tallies.get(contribution.key) ?? { shape: contribution.shape, tally: emptyTally() };
      this.#tallies.set(contribution.key, entry);
      add(entry.tally, contribution);
    }
  }

  *elements(): Generator<GraphNode | GraphRelationship> {
    for (const [key, { shape, tally }] of this.#tallies) yield elementFrom(key, shape, tally);
  }
}
