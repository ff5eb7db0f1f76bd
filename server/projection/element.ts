/** From a tally to the node or relationship that people see. */
import type { GraphNode, GraphRelationship, Properties, PropertyValue, Support } from '../model/graph.ts';
import { fold, grams } from '../model/text.ts';
import { propertiesOf, type Shape } from './contribution.ts';
import { confidenceOf, type Tally } from './tally.ts';

const longerFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);

function winner(counts: Readonly<Record<string, number>>): PropertyValue {
  const [json] = Object.entries(counts).sort(([a, n], [b, m]) => m - n || longerFirst(a, b))[0] as [string, number];
  return JSON.parse(json) as PropertyValue;
}

/** The shown value of each property, by its merge rule. */
export function propertiesFrom(shape: Shape, tally: Tally): Properties {
  const properties: Properties = {};
  for (const [name, { merge }] of Object.entries(propertiesOf(shape))) {
    const counts = tally.p[name];
    if (!counts) continue;
    properties[name] =
      merge === 'union'
        ? Object.keys(counts)
            .map((json) => JSON.parse(json) as string)
            .sort()
        : winner(counts);
  }
  return properties;
}

const supportFrom = (tally: Tally): Support => ({
  sources: tally.n,
  confidence: confidenceOf(tally),
  firstKnown: tally.first,
  lastKnown: tally.last,
});

export function elementFrom(key: string, shape: Shape, tally: Tally): GraphNode | GraphRelationship {
  const common = { id: key, properties: propertiesFrom(shape, tally), ...supportFrom(tally) };
  return shape.element === 'node'
    ? { ...common, kind: shape.kind }
    : { ...common, type: shape.type, from: shape.from, to: shape.to };
}

/** The names by which search finds a node. */
export const namesOf = (properties: Properties): string[] =>
  [properties.name, properties.title, properties.aliases, properties.text].flat().filter((v) => typeof v === 'string');

/** What search looks at: every name of the node, folded, and its trigrams. */
export function searchFields(properties: Properties): { searchText: string; searchGrams: string } {
  const names = namesOf(properties);
  const searchText = [...new Set(names.map(fold))].join(' | ');
  return { searchText, searchGrams: grams(names.join(' ')).join(' ') };
}
