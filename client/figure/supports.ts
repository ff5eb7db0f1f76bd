/** Which elements of a figure bear footnotes, and the evidence for them. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { kindOf } from '../../server/model/kinds.ts';
import { api } from '../api/resources.ts';
import type { Support } from './footnotes.ts';

/** Elements asked for at most: a figure of more is not read footnote by footnote. */
export const MOST_NOTED = 150;
const AT_ONCE = 5;
const EACH = 20;

/**
 * Events and commitments bear the numbers, since they are what is claimed to
 * have happened; so do relationships that join two actors without one, and nodes that stand alone.
 */
export function notedElements(nodes: readonly Node[], relationships: readonly Relationship[]): string[] {
  const actor = new Set(nodes.filter((n) => kindOf(n.kind).isActor).map((n) => n.id));
  const joined = new Set(relationships.flatMap((r) => [r.from, r.to]));
  return [
    ...nodes.filter((n) => !actor.has(n.id) || !joined.has(n.id)).map((n) => n.id),
    ...relationships.filter((r) => actor.has(r.from) && actor.has(r.to)).map((r) => r.id),
  ];
}

/** Fetches the evidence of these elements, a few at a time, in the order given. */
export async function supportsOf(ids: readonly string[], signal: AbortSignal): Promise<Support[]> {
  const found: Support[] = [];
  const queue = [...ids.slice(0, MOST_NOTED).entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, id] = next;
      const { items } = await api.evidence(id, { limit: EACH }, signal);
      found[index] = { id, evidence: items };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}
