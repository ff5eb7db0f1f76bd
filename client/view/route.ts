/** A path as it is drawn: which elements it lights, and which of its links are institutional. */
import { z } from 'zod';
import type { Relationship } from '../../server/contract/graph.ts';
import type { Path } from '../../server/contract/paths.ts';

const linkSchema = z.object({ id: z.string(), from: z.string(), to: z.string() });
export const routeSchema = z.object({
  nodes: z.array(z.string()),
  relationships: z.array(z.string()),
  /** Those of the relationships that carry an institutional link. */
  institutional: z.array(z.string()),
  /** Institutional links that no relationship of the answer draws. */
  links: z.array(linkSchema),
});
export type Route = z.infer<typeof routeSchema>;

/** The route of one path, among the relationships that the answer brought. */
export function routeOf(path: Path, relationships: readonly Relationship[]): Route {
  const known = new Map(relationships.map((r) => [r.id, r]));
  const nodes = new Set<string>();
  const lit = new Set<string>();
  const institutional = new Set<string>();
  const links: Route['links'] = [];
  for (const hop of path.hops) {
    for (const node of [hop.from, hop.via, hop.to]) nodes.add(node.id);
    const drawn = hop.relationships.filter((id) => known.has(id));
    for (const id of drawn) {
      lit.add(id);
      const { from, to } = known.get(id) as Relationship;
      nodes.add(from).add(to);
    }
    if (hop.type === 'institution') {
      for (const id of drawn) institutional.add(id);
      if (drawn.length === 0) {
        for (const [from, to] of [[hop.from.id, hop.via.id], [hop.via.id, hop.to.id]] as const) {
          if (from !== to) links.push({ id: `link-${hop.index}-${from}-${to}`, from, to });
        }
      }
    }
  }
  return { nodes: [...nodes], relationships: [...lit], institutional: [...institutional], links };
}
