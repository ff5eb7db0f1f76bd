/** The queries of `cypher/read`, typed. */
import { z } from 'zod';
import { defineForTypes, defineQuery } from './definition.ts';
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
} from './rows.ts';

export const nodes = defineQuery('read/nodes', { ids }, nodeRow);
export const allNodes = defineQuery('read/all-nodes', {}, nodeRow);
export const allRelationships = defineQuery('read/all-relationships', {}, { ...relationshipRow, type: z.string() });
export const relationshipsFrom = defineForTypes('read/relationships-from', { ids }, relationshipRow);
export const neighbourGroups = defineQuery(
  'read/neighbour-groups',
  { id },
  { type: z.string(), direction: z.enum(['out', 'in']), labels, count },
);

const neighbourFilters = { id, types: ids, labels, from: z.string(), to: z.string(), possible: z.boolean() };
export const neighbourhood = defineQuery(
  'read/neighbourhood',
  { ...neighbourFilters, ...page },
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
export const neighbourhoodCount = defineQuery('read/neighbourhood-count', neighbourFilters, { total: count });
export const busiestActors = defineQuery('read/busiest-actors', { limit: z.int().positive() }, { id, meetings: count });

export const meetingsOf = defineQuery('read/meetings-of', { ids }, datedRow);
export const sessionsOf = defineQuery('read/sessions-of', { ids }, datedRow);
export const commitmentsOf = defineQuery('read/commitments-of', { ids }, datedRow);
export const representedIn = defineQuery('read/represented-in', { ids }, { id, country: id, through: ids.nullable() });
export const institutionsOf = defineQuery('read/institutions-of', { ids }, { actor: id, institution: id });
export const representativesOf = defineQuery('read/representatives-of', { ids }, { institution: id, actor: id });
export const positionsBetween = defineQuery(
  'read/positions-between',
  { persons: ids, institutions: ids },
  {
    person: id,
    institution: id,
    position: id,
    title: z.string(),
    held: id,
    of: id,
    firstKnown: optionalText,
    lastKnown: optionalText,
  },
);

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
export const document = defineQuery(
  'read/document',
  { id },
  { ...documentRow, identity: z.string(), text: z.string(), sha256: z.string(), record: z.string() },
);
export const allDocumentIds = defineQuery('read/all-document-ids', {}, { id });

export const decisions = defineQuery('read/decisions', page, { data: z.string(), sequence: count });
export const decision = defineQuery('read/decision', { id }, { data: z.string(), sequence: count });
export const decisionCount = defineQuery('read/decision-count', {}, { total: count });

export const nodeCounts = defineQuery('read/node-counts', {}, { labels, count });
export const relationshipCounts = defineQuery('read/relationship-counts', {}, { type: z.string(), count });
export const claimCounts = defineQuery('read/claim-counts', {}, { live: z.boolean(), count });

/** What the projection reads before it writes. */
export const commit = defineQuery('read/commit', {}, { sequence: count });
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
