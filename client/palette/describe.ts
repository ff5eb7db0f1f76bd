/** The line under a node's name, long enough to tell nodes of one name apart. Pure. */
import type { Node } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import { daysOf, periodInWords } from '../words/dates.ts';
import { propertiesOf } from '../words/properties.ts';

/** What is told of a node only when its name and the rest of the line are another's too. */
const MORE: readonly ((node: Node) => string)[] = [
  (node) =>
    propertiesOf(node)
      .filter((row) => row.name !== 'date')
      .map((row) => row.text)
      .join(' · '),
  (node) => periodInWords(node.firstKnown, node.lastKnown) ?? '',
  (node) => node.id,
];

const inShort = (node: Node): string =>
  [strings.model.kinds[node.kind].caption, daysOf(node.properties), strings.common.source(node.sources)]
    .filter(Boolean)
    .join(' · ');

/** A line for each node, by id: its kind, days and sources, and more where two would look the same. */
export function linesOf(nodes: readonly Node[]): ReadonlyMap<string, string> {
  const lines = new Map(nodes.map((n) => [n.id, inShort(n)]));
  const seenAs = (node: Node): string => `${node.name}\n${lines.get(node.id)}`;
  for (const more of MORE) {
    const counts = new Map<string, Set<string>>();
    for (const n of nodes) counts.set(seenAs(n), (counts.get(seenAs(n)) ?? new Set()).add(n.id));
    const alike = nodes.filter((n) => (counts.get(seenAs(n))?.size ?? 0) > 1);
    const added = alike.map((n) => [n.id, [lines.get(n.id), more(n)].filter(Boolean).join(' · ')] as const);
    for (const [id, line] of added) lines.set(id, line);
  }
  return lines;
}
