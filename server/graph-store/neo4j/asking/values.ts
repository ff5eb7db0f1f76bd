/** Values as Neo4j's driver gives them, in the shape that both stores share. */
import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';
import {
  type CypherValue,
  mapValue,
  type NodeValue,
  numberValue,
  type RelationshipValue,
  shownProperties,
} from '../../../model/values.ts';
import { isPlain } from '../parameters.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

interface Ends {
  relationship: RelationshipValue;
  from: string;
  to: string;
}

/** Reads the values of one answer; a relationship tells its ends by the server's own names for them only. */
export class ValueReader {
  readonly #ids = new Map<string, string | null>();
  readonly #ends: Ends[] = [];

  read(value: unknown): CypherValue {
    if (value === null || value === undefined) return null;
    if (typeof value === 'number' || typeof value === 'bigint') return numberValue(value);
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map((item) => this.read(item));
    if (neo4j.isInt(value)) return numberValue(value.toBigInt());
    if (neo4j.isNode(value)) return { $node: this.#node(value) };
    if (neo4j.isRelationship(value)) return { $relationship: this.#relationship(value) };
    if (neo4j.isPath(value)) return this.#path(value);
    if (typeof value === 'object' && isPlain(value)) return mapValue(this.#entries(value));
    // Dates, times, durations, points.
    return String(value);
  }

  /** The ends that were not read as nodes. */
  unknownEnds(): string[] {
    const ends = this.#ends.flatMap(({ from, to }) => [from, to]);
    return [...new Set(ends.filter((end) => !this.#ids.has(end)))];
  }

  /** Fills in the ends of all relationships that were read; `others` are those that were unknown. */
  tellEnds(others: ReadonlyMap<string, unknown>): void {
    const idOf = (end: string): string | null => this.#ids.get(end) ?? text(others.get(end));
    for (const { relationship, from, to } of this.#ends) {
      relationship.from = idOf(from);
      relationship.to = idOf(to);
    }
  }

  #entries(map: object): Record<string, CypherValue> {
    return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, this.read(item)]));
  }

  #node({ elementId, labels, properties }: Node): NodeValue {
    const id = text(properties.id);
    this.#ids.set(elementId, id);
    return { id, labels: [...labels], properties: shownProperties(this.#entries(properties)) };
  }

  #relationship({ type, properties, startNodeElementId, endNodeElementId }: Relationship): RelationshipValue {
    const relationship: RelationshipValue = {
      id: text(properties.id),
      type,
      from: null,
      to: null,
      properties: shownProperties(this.#entries(properties)),
    };
    this.#ends.push({ relationship, from: startNodeElementId, to: endNodeElementId });
    return relationship;
  }

  #path({ start, segments }: Path): CypherValue {
    const nodes = [start, ...segments.map((segment) => segment.end)].map((node) => this.#node(node));
    return { $path: { nodes, relationships: segments.map((segment) => this.#relationship(segment.relationship)) } };
  }
}
