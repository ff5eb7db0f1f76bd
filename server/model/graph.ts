/** Nodes and relationships as they are explored: the projection of claims and decisions. */
import type { Kind } from './kinds.ts';
import type { RelationshipType } from './relationships.ts';

export type PropertyValue = string | number | boolean | string[];
export type Properties = Record<string, PropertyValue>;

/** What every node and relationship carries of its support. */
export interface Support {
  /** Documents that support it. */
  sources: number;
  /** 0 to 1, from the confidences of the supporting documents. */
  confidence: number;
  /** Earliest publication that supports it; null when no supporting document has a date. */
  firstKnown: string | null;
  /** Latest publication that supports it. */
  lastKnown: string | null;
}

export interface GraphNode extends Support {
  id: string;
  kind: Kind;
  properties: Properties;
}

export interface GraphRelationship extends Support {
  id: string;
  type: RelationshipType;
  from: string;
  to: string;
  properties: Properties;
}
