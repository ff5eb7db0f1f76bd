/** A gathering for the wire: when it was, and who was there by side. */
import type { GatheringView } from '../../contract/contacts.ts';
import type { Node } from '../../contract/graph.ts';
import { dateOf, type Vertex } from '../contact-graph/graph.ts';
import type { Gathering } from '../contact-graph/sides.ts';

/** The ids of the nodes that telling a gathering takes. */
export const idsOf = ({ vertex, members }: Gathering): string[] => [
  vertex.id,
  ...members.flatMap((m) => [m.actor.id, m.side.id]),
];

export function gatheringView(gathering: Gathering, nodes: ReadonlyMap<string, Node>): GatheringView | null {
  const { vertex, grade, members } = gathering;
  const via = nodes.get(vertex.id);
  if (!via) return null;
  const sides = new Map<Vertex, Node[]>();
  for (const { side, actor } of members) {
    const node = nodes.get(actor.id);
    if (node) sides.set(side, [...(sides.get(side) ?? []), node]);
  }
  const byName = (a: Node, b: Node): number => a.name.localeCompare(b.name, 'en');
  return {
    via,
    grade,
    date: dateOf(vertex),
    sides: [...sides]
      .flatMap(([side, actors]) => {
        const node = nodes.get(side.id);
        return node ? [{ side: node, actors: actors.sort(byName) }] : [];
      })
      .sort((a, b) => byName(a.side, b.side)),
    sources: vertex.sources,
    confidence: vertex.confidence,
  };
}

/** By date, undated ones last; then by id. */
export function byDate(a: Vertex, b: Vertex): number {
  const [x, y] = [a.dateFrom ?? '9999', b.dateFrom ?? '9999'];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
}
