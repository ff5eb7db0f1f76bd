/**
 * Our own JSON: one valid document, one record on each line. First the header, then the records, then an
 * end that counts them and holds their SHA-256: a file that was cut short or changed shows it.
 */
import { z } from 'zod';
import { nodeSchema, relationshipSchema } from '../../contract/graph.ts';
import { viewSummarySchema } from '../../contract/views.ts';
import { type Claim, decisionSchema, type Passage, type StoredDocument } from '../../model/claims.ts';

export const FORMAT = 'entente';
/** Of what is written here. A change that older code cannot read takes the next number. */
export const VERSION = 1;

/** The header's line ends so, the last line is `LAST`: between them the records are a JSON list. */
export const OPENING = ',"records":[';
export const LAST = ']}';

export const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  /** `whole`: everything a store holds, and it can be restored; `part`: some nodes and relationships with their claims. */
  scope: z.enum(['whole', 'part']),
  dataVersion: z.string(),
  made: z.string(),
});
export type Header = z.infer<typeof headerSchema>;

const properties = nodeSchema.shape.properties;
const claimSchema: z.ZodType<Claim> = z.strictObject({
  id: z.string().min(1),
  key: z.string().min(1),
  documentId: z.string(),
  assertion: z.discriminatedUnion('element', [
    z.strictObject({ element: z.literal('node'), kind: nodeSchema.shape.kind, properties }),
    z.strictObject({
      element: z.literal('relationship'),
      type: relationshipSchema.shape.type,
      from: z.string(),
      to: z.string(),
      properties,
    }),
  ]),
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  passages: z.array(z.int()),
  polarity: z.enum(['affirmed', 'denied']),
  basis: z.enum(['stated', 'inferred']),
  speakerId: z.string().nullable(),
  published: z.string().nullable(),
  confidence: z.number(),
  rule: z.string(),
  premises: z.array(z.string()),
});

const passageSchema: z.ZodType<Passage> = z.strictObject({
  index: z.int(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
});

const jsonObject = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);

/** A document with its `record` as JSON instead of text. */
const storedDocumentSchema = z.strictObject({
  id: z.string().min(1),
  identity: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  text: z.string(),
  sha256: z.string(),
  sources: z.array(z.string()),
  record: jsonObject.refine(
    ({ extractor }) => z.object({ name: z.string(), version: z.string() }).safeParse(extractor).success,
    'must name its extractor',
  ),
} satisfies Record<keyof StoredDocument, z.ZodType>);

const documentRecord = z.strictObject({
  record: z.literal('document'),
  document: storedDocumentSchema,
  /** Those that claims cite. */
  passages: z.array(passageSchema),
  claims: z.array(claimSchema),
});
const decisionRecord = z.strictObject({ record: z.literal('decision'), decision: decisionSchema });
const viewRecord = z.strictObject({
  record: z.literal('view'),
  view: viewSummarySchema,
  /** Those that are kept, the first first. */
  revisions: z.array(
    z.strictObject({
      revision: z.int(),
      savedAt: z.string(),
      name: z.string(),
      description: z.string(),
      state: jsonObject,
    }),
  ),
});
const nodeRecord = z.strictObject({
  record: z.literal('node'),
  node: z.strictObject(nodeSchema.omit({ name: true }).shape),
});
const relationshipRecord = z.strictObject({
  record: z.literal('relationship'),
  relationship: z.strictObject(relationshipSchema.shape),
});
/** Of a part: what a node or relationship stands on, and in which document. */
const claimRecord = z.strictObject({
  record: z.literal('claim'),
  claim: claimSchema,
  document: storedDocumentSchema.pick({ id: true, title: true, publisher: true, url: true, published: true }),
});

export const COUNTED = ['document', 'decision', 'view', 'node', 'relationship', 'claim'] as const;
export type Counted = (typeof COUNTED)[number];

const endRecord = z.strictObject({
  record: z.literal('end'),
  /** How many there are of each record. */
  counts: z.record(z.enum(COUNTED), z.int()),
  /** Canonical hash of the nodes and relationships. */
  hash: z.string(),
  /** Whether the graph changed while this was written: then it is of no one state. */
  changedMeanwhile: z.boolean(),
  /** Of every byte of the lines before this one. */
  sha256: z.string(),
});

export const recordSchema = z.discriminatedUnion('record', [
  documentRecord,
  decisionRecord,
  viewRecord,
  nodeRecord,
  relationshipRecord,
  claimRecord,
  endRecord,
]);
export type OwnRecord = z.infer<typeof recordSchema>;
export type DocumentRecord = z.infer<typeof documentRecord>;
export type ViewRecord = z.infer<typeof viewRecord>;
export type EndRecord = z.infer<typeof endRecord>;

/** A record before the file is sealed with its end. */
export type Body = Exclude<OwnRecord, EndRecord>;
