/** The ends of a path: a person, all who represent a body or country, or all who were at a session or meeting. */
import type { Node } from '../../contract/graph.ts';
import type { End } from '../../contract/paths.ts';
import { EntenteError } from '../../errors.ts';
import { kindOf } from '../../model/kinds.ts';
import { listed } from '../../model/wording.ts';
import type { Contacts } from '../contact-graph/contacts.ts';
import type { Edge, Vertex } from '../contact-graph/graph.ts';
import { byId } from '../contact-graph/offices.ts';
import { membershipOf } from './memberships.ts';

const GATHERINGS = new Set(['session', 'meeting']);

/** @throws EntenteError `invalid-parameters` naming the parameter, when a node is none of these. */
function require(node: Node, parameter: string, allowed: boolean, what: string): void {
  if (allowed) return;
  const message = `must be ${what}; ${node.name} is a ${kindOf(node.kind).caption.toLowerCase()}`;
  throw new EntenteError('invalid-parameters', `${parameter} ${message}`, { faults: [{ path: parameter, message }] });
}

export const requireActor = (node: Node, parameter: string): void =>
  require(node, parameter, kindOf(node.kind).isActor, 'a person, organization or country');

export const requireEnd = (node: Node, parameter: string): void =>
  require(node, parameter, kindOf(node.kind).isActor ||
    GATHERINGS.has(node.kind), 'a person, organization, country, session or meeting');

export interface OpenEnd extends End {
  actorsAt: Vertex[];
}

/** Who a path may start or end at. */
export function openEnd(contacts: Contacts, nodes: readonly Node[], withRepresentatives: boolean): OpenEnd {
  const { sides } = contacts;
  const found = new Set<Vertex>();
  for (const { id, kind } of nodes) {
    const vertex = sides.graph.vertex(id);
    if (!vertex) continue;
    if (GATHERINGS.has(kind)) for (const { actor } of sides.gathering(vertex).members) found.add(actor);
    else if (withRepresentatives) for (const actor of [vertex, ...sides.representatives(vertex)]) found.add(actor);
    else found.add(vertex);
  }
  const actorsAt = [...found].filter((actor) => !contacts.isExcluded(actor)).sort(byId);
  return { name: listed(nodes.map((n) => n.name)), nodes: [...nodes], actors: actorsAt.length, actorsAt };
}

/** How an actor stands for an end that it is not itself: the node asked for, and the relationships that say so. */
export function standsFor(
  contacts: Contacts,
  end: OpenEnd,
  actor: Vertex,
): { node: Node; edges: readonly Edge[] } | null {
  if (end.nodes.some((n) => n.id === actor.id)) return null;
  for (const node of end.nodes) {
    const vertex = contacts.sides.graph.vertex(node.id);
    if (!vertex) continue;
    if (GATHERINGS.has(node.kind)) {
      const member = contacts.sides.gathering(vertex).members.find((m) => m.actor === actor);
      if (member) return { node, edges: [member.edge] };
    } else if (contacts.sides.represented(actor).includes(vertex)) {
      return { node, edges: membershipOf(actor, vertex, null).edges };
    }
  }
  return null;
}
