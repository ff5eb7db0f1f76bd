/** What the attributes of a GraphML file are called, and what they say: to choose a mapping from. Pure. */
import type { GraphmlMapping } from '../../model/graphml.ts';
import type { Graphml, GraphmlElement } from './graphml.ts';

export interface GraphmlWords {
  nodeAttributes: string[];
  edgeAttributes: string[];
  /** Values of the attribute that tells the kind, by how many nodes bear them; empty where there is none. */
  kinds: string[];
  /** As `kinds`, of edges and their type. */
  types: string[];
}

/** By how often they are there, the most frequent first. */
function byFrequency(words: Iterable<string>, most: number): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/** At most `most` of each. */
export function wordsOfGraphml({ nodes, edges }: Graphml, mapping: GraphmlMapping, most: number): GraphmlWords {
  const attributes = (elements: readonly GraphmlElement[]): string[] =>
    byFrequency(
      elements.flatMap((e) => [...e.attributes.keys()]),
      most,
    );
  const values = (elements: readonly GraphmlElement[], attribute: string): string[] =>
    byFrequency(
      elements.map((e) => e.attributes.get(attribute) ?? ''),
      most,
    );
  return {
    nodeAttributes: attributes(nodes),
    edgeAttributes: attributes(edges),
    kinds: values(nodes, mapping.kind),
    types: values(edges, mapping.type),
  };
}
