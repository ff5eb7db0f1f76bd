/** How kinds and relationship types are told in FollowTheMoney: the one table that names them. */
import countries from 'i18n-iso-countries';
import type { GraphNode, GraphRelationship } from '../../model/graph.ts';
import type { Kind } from '../../model/kinds.ts';
import { type RelationshipType, relationshipOf } from '../../model/relationships.ts';
import { asText, labelOf } from './columns.ts';

/** Property → values; those that are missing are left out. */
export type FtmProperties = Record<string, readonly (string | undefined)[]>;

interface Mapped<T> {
  schema: string | ((element: T) => string);
  properties: (element: T) => FtmProperties;
}

const text = (node: GraphNode, name: string): string | undefined => {
  const value = node.properties[name];
  return value === undefined || Array.isArray(value) ? undefined : asText(value);
};
const texts = (node: GraphNode, name: string): string[] => {
  const value = node.properties[name];
  return Array.isArray(value) ? value : [];
};

const named = (node: GraphNode): FtmProperties => ({ name: [labelOf(node)], alias: texts(node, 'aliases') });
const dated = (node: GraphNode): FtmProperties => ({
  startDate: [text(node, 'dateFrom')],
  endDate: [text(node, 'dateTo')],
});

/** Bodies of a state. */
const PUBLIC = new Set([
  'ministry',
  'agency',
  'police',
  'parliament',
  'court',
  'army',
  'government',
  'intergovernmental',
]);

function schemaOfOrganization(node: GraphNode): string {
  const category = text(node, 'category') ?? '';
  if (category === 'company' || category === 'bank') return 'Company';
  return PUBLIC.has(category) ? 'PublicBody' : 'Organization';
}

function codeOf(node: GraphNode): string | undefined {
  return countries.alpha3ToAlpha2(text(node, 'code') ?? '')?.toLowerCase();
}

const NODES: Readonly<Record<Kind, Mapped<GraphNode>>> = {
  person: { schema: 'Person', properties: named },
  organization: {
    schema: schemaOfOrganization,
    properties: (n) => ({ ...named(n), classification: [text(n, 'category')] }),
  },
  // A country acts here: it attends, promises, is represented.
  country: {
    schema: 'PublicBody',
    properties: (n) => ({ ...named(n), country: [codeOf(n)], classification: ['country'] }),
  },
  position: { schema: 'Position', properties: (n) => ({ ...named(n), keywords: [text(n, 'rank')] }) },
  forum: { schema: 'Organization', properties: (n) => ({ ...named(n), classification: ['forum'] }) },
  session: { schema: 'Event', properties: (n) => ({ ...named(n), ...dated(n), keywords: [text(n, 'edition')] }) },
  meeting: { schema: 'Event', properties: (n) => ({ ...named(n), ...dated(n), keywords: [text(n, 'mode')] }) },
  commitment: {
    schema: 'Project',
    properties: (n) => ({
      ...named(n),
      startDate: [text(n, 'from')],
      endDate: [text(n, 'until')],
      date: [text(n, 'dateFrom')],
      description: [text(n, 'text')],
      keywords: [text(n, 'kind')],
      notes: [[text(n, 'quantity'), text(n, 'unit')].filter((part) => part !== undefined).join(' ') || undefined],
    }),
  },
  topic: { schema: 'Note', properties: named },
  place: { schema: 'Address', properties: (n) => ({ ...named(n), full: [labelOf(n)] }) },
};

/** A link with what it says in words; FollowTheMoney has no schema for taking part in an event. */
const linked: Mapped<GraphRelationship> = {
  schema: 'UnknownLink',
  properties: ({ type, from, to, properties }) => ({
    subject: [from],
    object: [to],
    role: [
      relationshipOf(type).caption,
      ...[properties.role].flatMap((role) => (role === undefined ? [] : [asText(role)])),
    ],
  }),
};
const promised = (participant: 'from' | 'to'): Mapped<GraphRelationship> => ({
  schema: 'ProjectParticipant',
  properties: (r) => ({
    participant: [r[participant]],
    project: [participant === 'from' ? r.to : r.from],
    role: [relationshipOf(r.type).caption],
  }),
});

/** Those that are not here are links. */
const RELATIONSHIPS: Partial<Record<RelationshipType, Mapped<GraphRelationship>>> = {
  HELD: { schema: 'Occupancy', properties: ({ from, to }) => ({ holder: [from], post: [to] }) },
  PART_OF: { schema: 'Membership', properties: ({ from, to }) => ({ member: [from], organization: [to] }) },
  MADE: promised('from'),
  ANNOUNCED: promised('from'),
  TO: promised('to'),
};

export interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** An entity without what it does not have; FollowTheMoney keeps a value once. */
export function entity(id: string, schema: string, properties: FtmProperties): FtmEntity {
  const present: Record<string, string[]> = {};
  for (const [name, values] of Object.entries(properties)) {
    const kept = [...new Set(values.filter((v): v is string => v !== undefined && v !== ''))];
    if (kept.length > 0) present[name] = kept;
  }
  return { id, schema, properties: present };
}

function mapped<T extends { id: string }>(
  { schema, properties }: Mapped<T>,
  element: T,
  evidence: FtmProperties,
): FtmEntity {
  const name = typeof schema === 'string' ? schema : schema(element);
  return entity(element.id, name, { ...properties(element), ...evidence });
}

export const ftmNode = (node: GraphNode, evidence: FtmProperties = {}): FtmEntity =>
  mapped(NODES[node.kind], node, evidence);

export const ftmRelationship = (relationship: GraphRelationship, evidence: FtmProperties = {}): FtmEntity =>
  mapped(RELATIONSHIPS[relationship.type] ?? linked, relationship, {
    recordId: [relationship.type],
    ...evidence,
  });
