/** What an id means, by the claims that speak of it: they are kept though the graph holds it no more. */
import type { ElementResponse } from '../contract/elements.ts';
import { EntenteError } from '../errors.ts';
import type { Assertion } from '../model/claims.ts';
import { kindOf } from '../model/kinds.ts';
import { relationshipOf } from '../model/relationships.ts';
import { claimFromProperties } from '../queries/elements.ts';
import * as reading from '../queries/reading.ts';
import { type Context, optionsOf } from './context.ts';
import { nodesById, relationshipsByReference } from './elements.ts';

/** What the best claim of an id asserts, standing or not; null when none is kept. */
async function assertionOf(context: Context, id: string): Promise<Assertion | null> {
  const [row] = await context.store.read(reading.evidence, { key: id, skip: 0, limit: 1 }, optionsOf(context));
  return row ? claimFromProperties(row.properties).claim.assertion : null;
}

/** A node's name as a claim tells it. */
function nameIn(assertion: Assertion | null): string | null {
  const name = assertion?.element === 'node' && assertion.properties[kindOf(assertion.kind).nameProperty];
  return typeof name === 'string' ? name : null;
}

/** A node or relationship, there or not. @throws EntenteError `not-found` when no claim that is kept speaks of it. */
export async function elementById(context: Context, id: string): Promise<ElementResponse> {
  const assertion = await assertionOf(context, id);
  if (!assertion)
    throw new EntenteError(
      'not-found',
      `nothing is known of ${id}: it never was, or the documents that told of it were removed or tell something else`,
    );
  const common = { id, element: assertion.element };
  if (assertion.element === 'node') {
    const node = (await nodesById(context, [id])).get(id);
    const name = node?.name ?? nameIn(assertion) ?? id;
    return { ...common, present: node !== undefined, name, nodes: node ? [node] : [], relationship: null };
  }
  const { from, to, type } = assertion;
  const [nodes, [relationship]] = await Promise.all([
    nodesById(context, [from, to]),
    relationshipsByReference(context, [{ id, type, from, to }]),
  ]);
  const named = async (end: string): Promise<string> =>
    nodes.get(end)?.name ?? nameIn(await assertionOf(context, end)) ?? end;
  const name = [await named(from), relationshipOf(type).caption, await named(to)].join(' ');
  return {
    ...common,
    present: relationship !== undefined,
    name,
    nodes: [...nodes.values()],
    relationship: relationship ?? null,
  };
}
