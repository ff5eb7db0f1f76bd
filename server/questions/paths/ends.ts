/** The ends of a path: a person, or all who speak for a body or country. */
import type { Node } from '../../contract/graph.ts';
import { EntenteError } from '../../errors.ts';
import { kindOf } from '../../model/kinds.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';

/** @throws EntenteError `invalid-parameters` naming the parameter, when the node is no actor. */
export function requireActor(node: Node, parameter: 'from' | 'to'): void {
  if (kindOf(node.kind).isActor) return;
  const message = `must be a person, organization or country; ${node.name} is a ${kindOf(node.kind).caption.toLowerCase()}`;
  throw new EntenteError('invalid-parameters', `${parameter} ${message}`, { faults: [{ path: parameter, message }] });
}

async function representativesOf(context: Context, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await context.store.read(reading.representativesOf, { ids: [...ids] }, optionsOf(context));
  return rows.map((r) => r.actor);
}

/** The actors a path may start or end at: itself, its people and bodies, and the people of these. */
export async function endOf(context: Context, node: Node, withRepresentatives: boolean): Promise<Set<string>> {
  const end = new Set([node.id]);
  if (node.kind === 'person' || !withRepresentatives) return end;
  const first = await representativesOf(context, [node.id]);
  for (const id of first) end.add(id);
  for (const id of await representativesOf(
    context,
    first.filter((id) => id.startsWith('organization-')),
  ))
    end.add(id);
  return end;
}
