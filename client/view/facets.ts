/** What nodes share, by which they are grouped and coloured. */
import type { Node } from '../../server/contract/graph.ts';

export interface Facets {
  /** The country of each node that has one. */
  country: ReadonlyMap<string, Node>;
  /** The node that gives each community its name: its best connected one. */
  community: ReadonlyMap<string, Node>;
}

export const NO_FACETS: Facets = { country: new Map(), community: new Map() };
