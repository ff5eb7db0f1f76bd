/**
 * The picture of the graph in memory: what contacts and paths depend on, and no
 * more. A search hops between neighbours without asking the store at each step;
 * sentences, names and documents stay in the store and are read for the answer.
 */
import type { GraphNode, GraphRelationship, Support } from '../../model/graph.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Rank } from '../../model/ranks.ts';
import type { RelationshipType } from '../../model/relationships.ts';

/** Ids begin with their kind. */
export const kindOfId = (id: string): Kind => id.slice(0, id.indexOf('-')) as Kind;

const GATHERINGS: ReadonlySet<string> = new Set(['meeting', 'session', 'commitment']);
/** Whether actors are in contact at it. */
export const isGathering = ({ kind }: { kind: string }): boolean => GATHERINGS.has(kind);

export interface Vertex extends Support {
  readonly id: string;
  readonly kind: Kind;
  /** Whether the node itself was read; ends of relationships are there before it. */
  present: boolean;
  dateFrom: string | null;
  dateTo: string | null;
  datePrecision: string | null;
  rank: Rank | null;
  readonly out: Map<RelationshipType, Edge[]>;
  readonly in: Map<RelationshipType, Edge[]>;
}

export interface Edge extends Support {
  readonly id: string;
  readonly type: RelationshipType;
  readonly from: Vertex;
  readonly to: Vertex;
  /** Of a representation: through whom. */
  through: readonly string[];
}

/** The days of a vertex for the wire; null when it has none. */
export const dateOf = ({ dateFrom, dateTo, datePrecision }: Vertex) =>
  dateFrom && dateTo ? { from: dateFrom, to: dateTo, precision: datePrecision ?? 'day' } : null;

const NONE: readonly Edge[] = [];

export const outOf = (vertex: Vertex, type: RelationshipType): readonly Edge[] => vertex.out.get(type) ?? NONE;
export const into = (vertex: Vertex, type: RelationshipType): readonly Edge[] => vertex.in.get(type) ?? NONE;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const UNSUPPORTED: Support = { sources: 0, confidence: 0, firstKnown: null, lastKnown: null };

/** The support alone of a node, relationship, vertex or edge. */
export const supportOf = ({ sources, confidence, firstKnown, lastKnown }: Support): Support => ({
  sources,
  confidence,
  firstKnown,
  lastKnown,
});

function drop(edges: Map<RelationshipType, Edge[]>, edge: Edge): void {
  const left = (edges.get(edge.type) ?? []).filter((e) => e !== edge);
  if (left.length > 0) edges.set(edge.type, left);
  else edges.delete(edge.type);
}

function hang(edges: Map<RelationshipType, Edge[]>, edge: Edge): void {
  const list = edges.get(edge.type);
  if (list) list.push(edge);
  else edges.set(edge.type, [edge]);
}

export class ContactGraph {
  readonly #vertices = new Map<string, Vertex>();
  readonly #edges = new Map<string, Edge>();

  vertex(id: string): Vertex | undefined {
    return this.#vertices.get(id);
  }

  edge(id: string): Edge | undefined {
    return this.#edges.get(id);
  }

  vertices(): Iterable<Vertex> {
    return this.#vertices.values();
  }

  edges(): Iterable<Edge> {
    return this.#edges.values();
  }

  put(element: GraphNode | GraphRelationship): void {
    if ('kind' in element) this.putNode(element);
    else this.putRelationship(element);
  }

  /** Puts a node in, or in the place of what was known of it. */
  putNode(node: GraphNode): void {
    const { dateFrom, dateTo, datePrecision, rank } = node.properties;
    Object.assign(this.#at(node.id), {
      ...supportOf(node),
      present: true,
      dateFrom: text(dateFrom),
      dateTo: text(dateTo),
      datePrecision: text(datePrecision),
      rank: text(rank) as Rank | null,
    });
  }

  putRelationship(relationship: GraphRelationship): void {
    const { id, type } = relationship;
    const through = (relationship.properties.through as string[] | undefined) ?? [];
    const known = this.#edges.get(id);
    if (known) {
      Object.assign(known, { ...supportOf(relationship), through });
      return;
    }
    const edge: Edge = {
      id,
      type,
      from: this.#at(relationship.from),
      to: this.#at(relationship.to),
      through,
      ...supportOf(relationship),
    };
    this.#edges.set(id, edge);
    hang(edge.from.out, edge);
    hang(edge.to.in, edge);
  }

  removeNode(id: string): void {
    const vertex = this.#vertices.get(id);
    if (!vertex) return;
    Object.assign(vertex, { ...UNSUPPORTED, present: false });
    this.#sweep(vertex);
  }

  removeRelationship(id: string): void {
    const edge = this.#edges.get(id);
    if (!edge) return;
    this.#edges.delete(id);
    drop(edge.from.out, edge);
    drop(edge.to.in, edge);
    this.#sweep(edge.from);
    this.#sweep(edge.to);
  }

  #at(id: string): Vertex {
    const known = this.#vertices.get(id);
    if (known) return known;
    const vertex: Vertex = {
      id,
      kind: kindOfId(id),
      present: false,
      dateFrom: null,
      dateTo: null,
      datePrecision: null,
      rank: null,
      out: new Map(),
      in: new Map(),
      ...UNSUPPORTED,
    };
    this.#vertices.set(id, vertex);
    return vertex;
  }

  /** A vertex that is neither a node nor an end of anything is forgotten. */
  #sweep(vertex: Vertex): void {
    if (!vertex.present && vertex.out.size === 0 && vertex.in.size === 0) this.#vertices.delete(vertex.id);
  }
}
