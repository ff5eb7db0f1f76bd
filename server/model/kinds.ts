/**
 * The registry of node kinds: loader, API, exporters and client iterate this
 * list, and nothing else knows a label or a colour. To add a kind, add a descriptor.
 */
import { z } from 'zod';
import { RANKS } from './ranks.ts';
import { COMMITMENT_KINDS } from './record.ts';

/** How the values told by several documents become the one that is shown. */
export type Merge =
  /** the value most documents tell; ties go to the longer, then the first in order */
  | 'majority'
  /** all values, sorted */
  | 'union';

export interface PropertyDescriptor {
  schema: z.ZodType;
  merge: Merge;
  /** Caption on screen. */
  caption: string;
}

export type Shape =
  | 'ellipse'
  | 'round-rectangle'
  | 'hexagon'
  | 'diamond'
  | 'tag'
  | 'triangle'
  | 'pentagon'
  | 'round-diamond'
  | 'star';

export interface KindDescriptor {
  kind: string;
  /** Labels in the store, from general to particular. */
  labels: readonly string[];
  caption: string;
  plural: string;
  /** Actors do, say, receive or attend something; only they are ends and steps of paths. */
  isActor: boolean;
  shape: Shape;
  /** Name of a Tabler icon (MIT), drawn by the client. */
  icon: string;
  /** Colours, AA against the canvas of either theme. */
  colour: { light: string; dark: string };
  /** The property that names a node for people. */
  nameProperty: string;
  properties: Readonly<Record<string, PropertyDescriptor>>;
  /** What must stand behind a node of this kind. */
  evidence: 'claims of the node' | 'claims of its relationships';
}

const text = (caption: string): PropertyDescriptor => ({ schema: z.string(), merge: 'majority', caption });
const texts = (caption: string): PropertyDescriptor => ({ schema: z.array(z.string()), merge: 'union', caption });
const choice = (caption: string, values: readonly [string, ...string[]]): PropertyDescriptor => ({
  schema: z.enum(values),
  merge: 'majority',
  caption,
});

const dates = {
  dateFrom: text('From'),
  dateTo: text('To'),
  datePrecision: choice('Precision', ['day', 'month', 'year', 'interval']),
};

const defineKinds = <K extends string>(kinds: readonly (KindDescriptor & { kind: K })[]) => kinds;

export const KINDS = defineKinds([
  {
    kind: 'person',
    labels: ['Entity', 'Actor', 'Person'],
    caption: 'Person',
    plural: 'People',
    isActor: true,
    shape: 'ellipse',
    icon: 'user',
    colour: { light: '#0072b2', dark: '#56b4e9' },
    nameProperty: 'name',
    properties: { name: text('Name'), aliases: texts('Also') },
    evidence: 'claims of the node',
  },
  {
    kind: 'organization',
    labels: ['Entity', 'Actor', 'Organization'],
    caption: 'Organization',
    plural: 'Organizations',
    isActor: true,
    shape: 'round-rectangle',
    icon: 'building',
    colour: { light: '#d55e00', dark: '#f0904d' },
    nameProperty: 'name',
    properties: { name: text('Name'), aliases: texts('Also'), category: text('Category') },
    evidence: 'claims of the node',
  },
  {
    kind: 'country',
    labels: ['Entity', 'Actor', 'Country'],
    caption: 'Country',
    plural: 'Countries',
    isActor: true,
    shape: 'hexagon',
    icon: 'flag',
    colour: { light: '#00795a', dark: '#3fc79a' },
    nameProperty: 'name',
    properties: { name: text('Name'), aliases: texts('Also'), code: text('ISO code') },
    evidence: 'claims of the node',
  },
  {
    kind: 'position',
    labels: ['Entity', 'Position'],
    caption: 'Position',
    plural: 'Positions',
    isActor: false,
    shape: 'pentagon',
    icon: 'briefcase',
    colour: { light: '#5f6b7d', dark: '#a9b3c4' },
    nameProperty: 'title',
    properties: { title: text('Title'), rank: choice('Rank', RANKS) },
    evidence: 'claims of the node',
  },
  {
    kind: 'forum',
    labels: ['Entity', 'Forum'],
    caption: 'Forum',
    plural: 'Forums',
    isActor: false,
    shape: 'diamond',
    icon: 'users-group',
    colour: { light: '#a64d86', dark: '#dd9cc4' },
    nameProperty: 'name',
    properties: { name: text('Name') },
    evidence: 'claims of the node',
  },
  {
    kind: 'session',
    labels: ['Entity', 'Session'],
    caption: 'Session',
    plural: 'Sessions',
    isActor: false,
    shape: 'round-diamond',
    icon: 'calendar-event',
    colour: { light: '#8a3d6f', dark: '#c986b0' },
    nameProperty: 'name',
    properties: { name: text('Name'), edition: text('Edition'), ...dates },
    evidence: 'claims of the node',
  },
  {
    kind: 'meeting',
    labels: ['Entity', 'Meeting'],
    caption: 'Meeting',
    plural: 'Meetings',
    isActor: false,
    shape: 'ellipse',
    icon: 'messages',
    colour: { light: '#b97800', dark: '#e6b04a' },
    nameProperty: 'name',
    properties: { name: text('Name'), ...dates, mode: choice('Mode', ['bilateral', 'multilateral', 'call']) },
    evidence: 'claims of the node',
  },
  {
    kind: 'commitment',
    labels: ['Entity', 'Commitment'],
    caption: 'Commitment',
    plural: 'Commitments',
    isActor: false,
    shape: 'tag',
    icon: 'file-certificate',
    colour: { light: '#5b4bc4', dark: '#a99cf5' },
    nameProperty: 'name',
    properties: {
      name: text('Name'),
      kind: choice('Kind', COMMITMENT_KINDS),
      text: text('As told'),
      quantity: { schema: z.number(), merge: 'majority', caption: 'Quantity' },
      unit: text('Unit'),
      from: text('From'),
      until: text('Until'),
      dateFrom: text('Told from'),
      dateTo: text('Told to'),
      datePrecision: dates.datePrecision,
    },
    evidence: 'claims of the node',
  },
  {
    kind: 'topic',
    labels: ['Entity', 'Topic'],
    caption: 'Topic',
    plural: 'Topics',
    isActor: false,
    shape: 'triangle',
    icon: 'tag',
    colour: { light: '#6b7280', dark: '#9aa3b5' },
    nameProperty: 'name',
    properties: { name: text('Name') },
    evidence: 'claims of the node',
  },
  {
    kind: 'place',
    labels: ['Entity', 'Place'],
    caption: 'Place',
    plural: 'Places',
    isActor: false,
    shape: 'star',
    icon: 'map-pin',
    colour: { light: '#7a6a3a', dark: '#c9b878' },
    nameProperty: 'name',
    properties: { name: text('Name') },
    evidence: 'claims of the node',
  },
]);

export type Kind = (typeof KINDS)[number]['kind'];

const byKind: ReadonlyMap<string, (typeof KINDS)[number]> = new Map(KINDS.map((k) => [k.kind, k]));

/** The descriptor of a kind; throws on a name that is not in the registry. */
export function kindOf(kind: string): (typeof KINDS)[number] {
  const found = byKind.get(kind);
  if (!found) throw new Error(`no such kind: ${kind}`);
  return found;
}

export const KIND_NAMES = KINDS.map((k) => k.kind) as [Kind, ...Kind[]];

/** The kind of a node by its labels in the store: its most particular label decides. */
export function kindOfLabels(labels: readonly string[]): Kind {
  const found = KINDS.find((k) => labels.includes(k.labels[k.labels.length - 1] as string));
  if (!found) throw new Error(`no kind has the labels ${labels.join(', ')}`);
  return found.kind;
}
