/** From changes to the statements of one transaction. */
import { type Statement, statement } from '../graph-store/port.ts';
import type { DocumentClaims } from '../model/claims.ts';
import type { Properties } from '../model/graph.ts';
import { groupBy } from '../model/grouping.ts';
import { passageId } from '../model/ids.ts';
import { type Kind, kindOf } from '../model/kinds.ts';
import { type RelationshipType, relationshipOf } from '../model/relationships.ts';
import type { Shape } from '../projection/contribution.ts';
import { elementFrom, namesOf, searchFields } from '../projection/element.ts';
import type { Tally } from '../projection/tally.ts';
import { claimToProperties, documentToProperties } from '../queries/elements.ts';
import * as writing from '../queries/writing.ts';

interface Upsert {
  key: string;
  shape: Shape;
  tally: Tally;
  /** What held it up until now; missing for what is new. */
  before?: Tally | undefined;
}

export interface ElementChanges {
  upserts: Upsert[];
  deletions: { key: string; shape: Shape }[];
}

type RelationshipShape = Extract<Shape, { element: 'relationship' }>;
type Row = Record<string, string | number | boolean | string[] | number[]>;

/** The end of a relationship that has few of its type, and the other one. */
export function anchorOf(shape: RelationshipShape): { anchor: string; other: string } {
  return relationshipOf(shape.type).anchor === 'from'
    ? { anchor: shape.from, other: shape.to }
    : { anchor: shape.to, other: shape.from };
}

const present = (properties: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(properties).filter(([, v]) => v !== null && v !== undefined)) as Row;

export interface DocumentChange {
  id: string;
  existed: boolean;
  next: DocumentClaims | null;
  /** Ids of the claims that stand. */
  live: ReadonlySet<string>;
}

/** Puts documents in the place of their earlier versions, or takes them away. */
export function documentStatements(changes: readonly DocumentChange[]): Statement[] {
  const statements: Statement[] = [];
  const existed = changes.filter((c) => c.existed).map((c) => c.id);
  const gone = changes.filter((c) => c.existed && !c.next).map((c) => c.id);
  if (existed.length > 0)
    statements.push(
      statement(writing.deleteClaims, { ids: existed }),
      statement(writing.deletePassages, { ids: existed }),
    );
  if (gone.length > 0) statements.push(statement(writing.deleteDocuments, { ids: gone }));
  const kept = changes.flatMap(({ next, live }) => (next ? [{ ...next, live }] : []));
  if (kept.length === 0) return statements;
  statements.push(
    statement(writing.mergeDocuments, {
      rows: kept.map(({ document, claims }) => ({
        id: document.id,
        properties: present({ ...documentToProperties(document, claims.length) }),
      })),
    }),
    statement(writing.createPassages, { rows: kept.flatMap(passageRows) }),
    statement(writing.createClaims, {
      rows: kept.flatMap(({ claims, live }) =>
        claims.map((c) => ({ id: c.id, properties: claimToProperties(c, live.has(c.id)) })),
      ),
    }),
    statement(writing.citePassages, {
      rows: kept.flatMap(({ document, claims }) =>
        claims.flatMap((c) => c.passages.map((index) => ({ claim: c.id, passage: passageId(document.id, index) }))),
      ),
    }),
  );
  return statements;
}

/** A passage exists only where something is claimed. */
function passageRows({ document, passages, claims }: DocumentClaims): { documentId: string; properties: Row }[] {
  const cited = new Set(claims.flatMap((c) => c.passages));
  return passages
    .filter((p) => cited.has(p.index))
    .map((p) => ({
      documentId: document.id,
      properties: { id: passageId(document.id, p.index), documentId: document.id, ...p },
    }));
}

/** A node or relationship as it is stored, without what search looks at. */
function storedOf(key: string, shape: Shape, tally: Tally): Properties {
  const { properties, sources, confidence, firstKnown, lastKnown } = elementFrom(key, shape, tally);
  return present({
    ...properties,
    id: key,
    sources,
    confidence,
    firstKnown,
    lastKnown,
    tally: JSON.stringify(tally),
  }) as Properties;
}

interface NodeRow {
  id: string;
  properties: Row;
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What changed of a node that keeps its names and loses no property; null where it must be written whole. */
function updateRow({ key, shape, before }: Upsert, now: Properties): NodeRow | null {
  if (!before) return null;
  const old = storedOf(key, shape, before);
  if (!isSame(namesOf(old), namesOf(now)) || Object.keys(old).some((name) => !(name in now))) return null;
  return { id: key, properties: Object.fromEntries(Object.entries(now).filter(([name, v]) => !isSame(old[name], v))) };
}

/** Nodes of one kind: those that can be updated, and those to be written whole. */
function nodeStatements(kind: Kind, items: readonly Upsert[]): Statement[] {
  const whole: NodeRow[] = [];
  const updates: NodeRow[] = [];
  for (const item of items) {
    const now = storedOf(item.key, item.shape, item.tally);
    const update = updateRow(item, now);
    if (update) updates.push(update);
    else whole.push({ id: item.key, properties: { ...now, ...searchFields(now) } });
  }
  return [
    ...(whole.length > 0 ? [statement(only(writing.mergeNodes, kind), { rows: whole })] : []),
    ...(updates.length > 0 ? [statement(writing.updateNodes, { rows: updates })] : []),
  ];
}

const isRelationship = <T extends { shape: Shape }>(item: T): item is T & { shape: RelationshipShape } =>
  item.shape.element === 'relationship';

const only = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`no query for ${String(key)}`);
  return value;
};

/** Relationships go before the nodes they hang on, and come after them. */
export function elementStatements({ upserts, deletions }: ElementChanges): Statement[] {
  const statements: Statement[] = [];
  for (const [type, items] of groupBy(deletions.filter(isRelationship), (i): RelationshipType => i.shape.type)) {
    const rows = items.map((i) => ({ id: i.key, anchor: anchorOf(i.shape).anchor }));
    statements.push(statement(only(writing.deleteRelationships, type), { rows }));
  }
  const nodes = upserts.filter((i) => i.shape.element === 'node');
  for (const [kind, items] of groupBy(
    nodes,
    (i): Kind => kindOf((i.shape as Extract<Shape, { element: 'node' }>).kind).kind,
  )) {
    statements.push(...nodeStatements(kind, items));
  }
  for (const [type, items] of groupBy(upserts.filter(isRelationship), (i): RelationshipType => i.shape.type)) {
    const rows = items.map((i) => ({ ...anchorOf(i.shape), properties: storedOf(i.key, i.shape, i.tally) }));
    statements.push(statement(only(writing.mergeRelationships, type), { rows }));
  }
  const gone = deletions.filter((i) => i.shape.element === 'node').map((i) => i.key);
  if (gone.length > 0) statements.push(statement(writing.deleteNodes, { ids: gone }));
  return statements;
}
