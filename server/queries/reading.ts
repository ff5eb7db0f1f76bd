/** The queries of `cypher/read`, typed. */
import { z } from 'zod';
import { defineForKinds, defineForTypes, defineQuery } from './definition.ts';
import {
  count,
  datedRow,
  documentRow,
  id,
  ids,
  labels,
  nodeRow,
  optionalText,
  page,
  properties,
  relationshipRow,
  viewRow,
  wholeDocumentRow,
} from './rows.ts';

export const nodes = defineQuery('read/nodes', { ids }, nodeRow);
export const allNodes = defineQuery('read/all-nodes', {}, nodeRow);
export const allRelationships = defineQuery('read/all-relationships', {}, { ...relationshipRow, type: z.string() });
export const relationshipsFrom = defineForTypes('read/relationships-from', { ids }, relationshipRow);
const neighbourFilters = {
  ids,
  from: z.string(),
  to: z.string(),
  possible: z.boolean(),
  knownBy: z.string(),
  graded: z.boolean(),
  gatherings: ids,
};
export const neighbourGroups = defineQuery('read/neighbour-groups', neighbourFilters, {
  node: id,
  type: z.string(),
  direction: z.enum(['out', 'in']),
  labels,
  count,
});
const pageFilters = { ...neighbourFilters, types: ids, labels };
export const neighbourhood = defineQuery(
  'read/neighbourhood',
  { ...pageFilters, ...page },
  {
    relationshipId: id,
    type: z.string(),
    relationshipProperties: properties,
    from: id,
    to: id,
    id,
    labels,
    properties,
  },
);
export const neighbourhoodCount = defineQuery('read/neighbourhood-count', pageFilters, { total: count });
export const busiestActors = defineQuery('read/busiest-actors', { limit: z.int().positive() }, { id, meetings: count });

export const meetingsOf = defineQuery('read/meetings-of', { ids }, datedRow);

const evidenceRow = {
  id,
  properties,
  documentId: id,
  title: optionalText,
  publisher: optionalText,
  url: optionalText,
  documentPublished: optionalText,
  language: optionalText,
  sources: z.array(z.string()).nullable(),
};
export const evidence = defineQuery('read/evidence', { key: id, ...page }, evidenceRow);
export const evidenceCount = defineQuery('read/evidence-count', { key: id }, { total: count });
export const evidenceOfKeys = defineQuery('read/evidence-of-keys', { keys: ids }, evidenceRow);
export const passages = defineQuery(
  'read/passages',
  { ids },
  { id, index: count, start: count, end: count, text: z.string() },
);
export const claims = defineQuery('read/claims', { ids }, { id, properties });

export const documents = defineQuery('read/documents', page, { ...documentRow, claims: count.nullable() });
export const documentCount = defineQuery(
  'read/document-count',
  {},
  { total: count, from: optionalText, to: optionalText },
);
export const document = defineQuery('read/document', { id }, wholeDocumentRow);
export const documentsWhole = defineQuery('read/documents-whole', { ids }, wholeDocumentRow);
export const publishers = defineQuery(
  'read/publishers',
  { limit: z.int().positive() },
  { publisher: z.string(), documents: count },
);
export const allDocumentIds = defineQuery('read/all-document-ids', {}, { id });

export const decisions = defineQuery('read/decisions', page, { data: z.string(), sequence: count });
export const decisionsAfter = defineQuery(
  'read/decisions-after',
  { sequence: count, limit: z.int().positive() },
  { data: z.string(), sequence: count },
);
export const decision = defineQuery('read/decision', { id }, { data: z.string(), sequence: count });
export const decisionCount = defineQuery('read/decision-count', {}, { total: count });

export const nodeCounts = defineQuery('read/node-counts', {}, { labels, count });
export const relationshipCounts = defineQuery('read/relationship-counts', {}, { type: z.string(), count });
export const claimCounts = defineQuery('read/claim-counts', {}, { live: z.boolean(), count });

/** What the projection reads before it writes. */
export const commit = defineQuery('read/commit', {}, { sequence: count, token: optionalText });
export const nodeTallies = defineQuery('read/node-tallies', { ids }, { id, tally: z.string() });
export const relationshipTallies = defineForTypes(
  'read/relationship-tallies',
  { rows: z.array(z.object({ id, anchor: id })) },
  { id, tally: z.string() },
);
export const claimsOfDocuments = defineQuery('read/claims-of-documents', { ids }, { documentId: id, id, properties });
export const documentsKept = defineQuery(
  'read/documents-kept',
  { ids },
  { id, sha256: z.string(), extractor: z.string() },
);
export const publishedPeriod = defineQuery(
  'read/published-period',
  { keys: ids },
  { key: id, documentId: id, published: z.string() },
);
export const decisionsOfDocuments = defineQuery(
  'read/decisions-of-documents',
  { ids },
  { documentId: id, data: z.string(), sequence: count },
);

/** What the picture of the graph in memory is made of, and kept in step with. */
const support = {
  sources: count,
  confidence: z.number(),
  firstKnown: optionalText,
  lastKnown: optionalText,
};
export const snapshotNodes = defineForKinds(
  'read/snapshot-nodes',
  {},
  {
    id,
    dateFrom: optionalText,
    dateTo: optionalText,
    datePrecision: optionalText,
    rank: optionalText,
    ...support,
  },
);
export const snapshotRelationships = defineForTypes(
  'read/snapshot-relationships',
  {},
  { id, from: id, to: id, through: ids.nullable(), ...support },
);
export const changesSince = defineQuery(
  'read/changes-since',
  { sequence: count },
  { sequence: count, token: z.string(), data: z.string() },
);
export const claimsOfKeys = defineQuery('read/claims-of-keys', { keys: ids }, { id, properties });
export const documentsOfKeys = defineQuery('read/documents-of-keys', { keys: ids }, { key: id, documentId: id });
export const undatedDocuments = defineQuery('read/undated-documents', {}, { id });
export const publications = defineQuery('read/publications', {}, { id, published: optionalText });
export const documentsById = defineQuery('read/documents-by-id', { ids }, documentRow);

/** Saved views. */
export const views = defineQuery('read/views', page, viewRow);
export const view = defineQuery('read/view', { id }, viewRow);
export const viewCount = defineQuery('read/view-count', {}, { total: count });
export const viewRevision = defineQuery(
  'read/view-revision',
  { id },
  { name: z.string(), description: z.string(), state: z.string(), savedAt: z.string() },
);
export const viewRevisions = defineQuery(
  'read/view-revisions',
  { view: id },
  { revision: count, savedAt: z.string(), name: z.string() },
);

/** What a store is examined by. */
export const indexes = defineQuery('read/indexes', {}, { name: z.string() });
export const constraints = defineQuery('read/constraints', {}, { name: z.string() });
export const claimsAdrift = defineQuery('read/claims-adrift', {}, { total: count });
export const claimsUncited = defineQuery('read/claims-uncited', {}, { total: count });
export const passagesAdrift = defineQuery('read/passages-adrift', {}, { total: count });
