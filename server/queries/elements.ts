/** Between rows of a store and the nodes, relationships and claims of the model. */
import type { Claim } from '../model/claims.ts';
import type { GraphNode, GraphRelationship, Properties, PropertyValue, Support } from '../model/graph.ts';
import { kindOf, kindOfLabels } from '../model/kinds.ts';
import { type RelationshipType, relationshipOf } from '../model/relationships.ts';

type StoredProperties = Record<string, string | number | boolean | string[] | number[] | (string | number)[]>;

const supportFrom = (stored: StoredProperties): Support => ({
  sources: stored.sources as number,
  confidence: stored.confidence as number,
  firstKnown: (stored.firstKnown as string | undefined) ?? null,
  lastKnown: (stored.lastKnown as string | undefined) ?? null,
});

/** Only what the registry names is shown; tallies and search fields stay in the store. */
function shown(stored: StoredProperties, names: readonly string[]): Properties {
  const properties: Properties = {};
  for (const name of names) if (stored[name] !== undefined) properties[name] = stored[name] as PropertyValue;
  return properties;
}

export function nodeFromRow(row: { id: string; labels: string[]; properties: StoredProperties }): GraphNode {
  const kind = kindOfLabels(row.labels);
  return {
    id: row.id,
    kind,
    properties: shown(row.properties, Object.keys(kindOf(kind).properties)),
    ...supportFrom(row.properties),
  };
}

export function relationshipFromRow(row: {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: StoredProperties;
}): GraphRelationship {
  const descriptor = relationshipOf(row.type);
  const properties = shown(row.properties, Object.keys(descriptor.properties));
  return {
    id: row.id,
    type: row.type as RelationshipType,
    from: row.from,
    to: row.to,
    properties,
    ...supportFrom(row.properties),
  };
}

/** A document as properties of its node in the store: with how much it claims, and who read it, which its record tells. */
export function documentToProperties<D extends { record: string }>(
  document: D,
  claims: number,
): D & { claims: number; extractor: string } {
  const { name, version } = (JSON.parse(document.record) as { extractor: { name: string; version: string } }).extractor;
  return { ...document, claims, extractor: `${name} ${version}` };
}

/** A claim as properties of its node in the store; `assertion` is JSON, for maps cannot be properties. */
export function claimToProperties(
  claim: Claim,
  live: boolean,
): Record<string, string | number | boolean | string[] | number[]> {
  const { assertion, speakerId, published, ...plain } = claim;
  return {
    ...plain,
    assertion: JSON.stringify(assertion),
    live,
    ...(speakerId === null ? {} : { speakerId }),
    ...(published === null ? {} : { published }),
  };
}

export function claimFromProperties(stored: StoredProperties): { claim: Claim; live: boolean } {
  const { live, assertion, ...plain } = stored;
  const claim = {
    // An import into Neo4j keeps no empty list.
    passages: [],
    premises: [],
    ...plain,
    assertion: JSON.parse(assertion as string),
    speakerId: stored.speakerId ?? null,
    published: stored.published ?? null,
  } as unknown as Claim;
  return { claim, live: live as boolean };
}
