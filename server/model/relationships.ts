/** The registry of relationship types, beside the registry of kinds. */
import { z } from 'zod';
import type { Kind, PropertyDescriptor } from './kinds.ts';

export interface RelationshipDescriptor {
  type: string;
  from: readonly Kind[];
  to: readonly Kind[];
  /** The end that has few relationships of this type: writes look from there, never from a hub. */
  anchor: 'from' | 'to';
  /** Told from the first node to the second: "Anna Example *took part in* …". */
  caption: string;
  /** Told from the second node to the first. */
  inverse: string;
  properties: Readonly<Record<string, PropertyDescriptor>>;
}

const ACTORS = ['person', 'organization', 'country'] as const satisfies readonly Kind[];

const define = <T extends string>(types: readonly (RelationshipDescriptor & { type: T })[]) => types;

export const RELATIONSHIPS = define([
  {
    type: 'HELD',
    from: ['person'],
    to: ['position'],
    anchor: 'from',
    caption: 'held',
    inverse: 'held by',
    properties: {},
  },
  {
    type: 'OF',
    from: ['position'],
    to: ['organization', 'country'],
    anchor: 'from',
    caption: 'is a position of',
    inverse: 'has the position',
    properties: {},
  },
  {
    type: 'PART_OF',
    from: ['organization'],
    to: ['organization', 'country'],
    anchor: 'from',
    caption: 'is part of',
    inverse: 'has the body',
    properties: {},
  },
  {
    type: 'SESSION_OF',
    from: ['session'],
    to: ['forum'],
    anchor: 'from',
    caption: 'is a session of',
    inverse: 'has the session',
    properties: {},
  },
  {
    type: 'DURING',
    from: ['meeting'],
    to: ['session'],
    anchor: 'from',
    caption: 'took place during',
    inverse: 'was the occasion of',
    properties: {},
  },
  {
    type: 'TOOK_PLACE_IN',
    from: ['meeting', 'session'],
    to: ['place'],
    anchor: 'from',
    caption: 'took place in',
    inverse: 'was the place of',
    properties: {},
  },
  {
    type: 'LOCATED_IN',
    from: ['place'],
    to: ['country'],
    anchor: 'from',
    caption: 'is in',
    inverse: 'has the place',
    properties: {},
  },
  {
    type: 'ATTENDED',
    from: ACTORS,
    to: ['session'],
    anchor: 'from',
    caption: 'attended',
    inverse: 'was attended by',
    properties: { role: { schema: z.enum(['host', 'speaker', 'attendee']), merge: 'majority', caption: 'Role' } },
  },
  {
    type: 'PARTICIPATED_IN',
    from: ACTORS,
    to: ['meeting'],
    anchor: 'to',
    caption: 'took part in',
    inverse: 'had the participant',
    properties: {},
  },
  {
    type: 'REPRESENTED_IN',
    from: ['country'],
    to: ['meeting', 'session'],
    anchor: 'to',
    caption: 'was represented in',
    inverse: 'saw represented',
    properties: { through: { schema: z.array(z.string()), merge: 'union', caption: 'Through' } },
  },
  {
    type: 'MADE',
    from: ACTORS,
    to: ['commitment'],
    anchor: 'to',
    caption: 'made',
    inverse: 'was made by',
    properties: {},
  },
  {
    type: 'TO',
    from: ['commitment'],
    to: ACTORS,
    anchor: 'from',
    caption: 'is made to',
    inverse: 'received',
    properties: {},
  },
  {
    type: 'ANNOUNCED',
    from: ACTORS,
    to: ['commitment'],
    anchor: 'to',
    caption: 'announced',
    inverse: 'was announced by',
    properties: {},
  },
  {
    type: 'ABOUT',
    from: ['commitment'],
    to: ['topic'],
    anchor: 'from',
    caption: 'is about',
    inverse: 'is the topic of',
    properties: {},
  },
  {
    type: 'MADE_AT',
    from: ['commitment'],
    to: ['meeting', 'session'],
    anchor: 'from',
    caption: 'was made at',
    inverse: 'saw the commitment',
    properties: {},
  },
]);

export type RelationshipType = (typeof RELATIONSHIPS)[number]['type'];

const byType: ReadonlyMap<string, RelationshipDescriptor> = new Map(RELATIONSHIPS.map((r) => [r.type, r]));

/** The descriptor of a relationship type; throws on a name that is not in the registry. */
export function relationshipOf(type: string): RelationshipDescriptor {
  const found = byType.get(type);
  if (!found) throw new Error(`no such relationship type: ${type}`);
  return found;
}

export const RELATIONSHIP_TYPES = RELATIONSHIPS.map((r) => r.type) as [RelationshipType, ...RelationshipType[]];
