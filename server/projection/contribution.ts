/** What one document contributes to the nodes and relationships it holds up. */
import type { Assertion, Claim } from '../model/claims.ts';
import type { PropertyValue } from '../model/graph.ts';
import { groupBy } from '../model/grouping.ts';
import { kindOf, type PropertyDescriptor } from '../model/kinds.ts';
import { relationshipOf } from '../model/relationships.ts';

/** A node's kind, or a relationship's type and ends: what does not depend on who tells it. */
export type Shape =
  | { element: 'node'; kind: Extract<Assertion, { element: 'node' }>['kind'] }
  | {
      element: 'relationship';
      type: Extract<Assertion, { element: 'relationship' }>['type'];
      from: string;
      to: string;
    };

export interface Contribution {
  key: string;
  shape: Shape;
  /** Confidence of the document's best claim. */
  confidence: number;
  published: string | null;
  /** Property → the values this document votes for. */
  votes: Map<string, PropertyValue[]>;
}

export const shapeOf = (assertion: Assertion): Shape =>
  assertion.element === 'node'
    ? { element: 'node', kind: assertion.kind }
    : { element: 'relationship', type: assertion.type, from: assertion.from, to: assertion.to };

export const propertiesOf = (shape: Shape): Readonly<Record<string, PropertyDescriptor>> =>
  shape.element === 'node' ? kindOf(shape.kind).properties : relationshipOf(shape.type).properties;

const byConfidence = (a: Claim, b: Claim): number => b.confidence - a.confidence || (a.id < b.id ? -1 : 1);

/** The document's vote on each property: of its best claim, or of all where values are united. */
function votesOf(claims: readonly Claim[], shape: Shape): Map<string, PropertyValue[]> {
  const votes = new Map<string, PropertyValue[]>();
  for (const [name, { merge }] of Object.entries(propertiesOf(shape))) {
    const values = claims.map((c) => c.assertion.properties[name]).filter((v) => v !== undefined);
    if (merge === 'union') {
      const all = [...new Set(values.flat() as string[])].sort();
      if (all.length > 0) votes.set(name, all);
    } else if (values[0] !== undefined) {
      votes.set(name, [values[0]]);
    }
  }
  return votes;
}

/** The contributions of one document's standing claims, one for each key. */
export function contributionsOf(standing: readonly Claim[]): Map<string, Contribution> {
  const claimsByKey = groupBy(standing, (claim) => claim.key);
  const contributions = new Map<string, Contribution>();
  for (const [key, group] of claimsByKey) {
    const claims = group.sort(byConfidence);
    const best = claims[0] as Claim;
    const shape = shapeOf(best.assertion);
    contributions.set(key, {
      key,
      shape,
      confidence: best.confidence,
      published: best.published,
      votes: votesOf(claims, shape),
    });
  }
  return contributions;
}
