/** A path as it is drawn: which elements it lights, and which of its links are institutional. */
import { z } from 'zod';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import type { Path } from '../../server/contract/paths.ts';

const linkSchema = z.object({ id: z.string(), from: z.string(), to: z.string(), label: z.string() });
export const routeSchema = z.object({
  nodes: z.array(z.string()),
  relationships: z.array(z.string()),
  /** The edges of each institutional link. */
  institutional: z.array(z.array(z.string())),
  /** Lines that no relationship of the answer draws. */
  links: z.array(linkSchema),
});
export type Route = z.infer<typeof routeSchema>;

/** Labels are names, the same in all languages: they are kept. Drawing finds words for them. */
const INSTITUTIONAL_LINK = 'institutional link';
type End = Pick<Node, 'id' | 'kind'>;

/** An end that is no step itself, such as a country, and the step that stands for it. */
function linkOfEnd(name: string, end: End | null, step: Pick<Node, 'id'> | undefined): Route['links'] {
  if (!end || !step || step.id === end.id) return [];
  const label = end.kind === 'session' || end.kind === 'meeting' ? 'was at' : 'stands for';
  return [{ id: `link-${name}`, from: step.id, to: end.id, label }];
}

/** The route of one path, or of a network, among the relationships that the answer brought; its ends where they are no steps. */
export function routeOf(
  { hops }: Pick<Path, 'hops'>,
  ends: { from: End | null; to: End | null },
  relationships: readonly Relationship[],
): Route {
  const known = new Map(relationships.map((r) => [r.id, r]));
  const nodes = new Set<string>([ends.from, ends.to].flatMap((end) => end?.id ?? []));
  const lit = new Set<string>();
  const institutional: string[][] = [];
  const links = [...linkOfEnd('from', ends.from, hops[0]?.from), ...linkOfEnd('to', ends.to, hops.at(-1)?.to)];
  for (const hop of hops) {
    for (const node of [hop.from, hop.via, hop.to]) nodes.add(node.id);
    const drawn = hop.relationships.flatMap((id) => known.get(id) ?? []);
    for (const { id, from, to } of drawn) {
      lit.add(id);
      nodes.add(from).add(to);
    }
    if (hop.type !== 'institution') continue;
    const own = [
      [hop.from.id, hop.via.id],
      [hop.via.id, hop.to.id],
    ]
      .filter(([from, to]) => drawn.length === 0 && from !== to)
      .map(([from = '', to = '']) => ({ id: `link-${hop.index}-${from}-${to}`, from, to, label: INSTITUTIONAL_LINK }));
    links.push(...own);
    institutional.push([...drawn, ...own].map((e) => e.id));
  }
  return { nodes: [...nodes], relationships: [...lit], institutional, links };
}
