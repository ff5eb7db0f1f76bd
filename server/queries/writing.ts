/** The queries of `cypher/write`, typed. Labels and types come from the registry alone. */
import { z } from 'zod';
import { defineForKinds, defineForTypes, defineQuery } from './definition.ts';
import { id, ids } from './rows.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]);
const properties = z.record(z.string(), value);
const wholeRows = { rows: z.array(z.object({ id, properties })) };

export const advanceCommit = defineQuery(
  'write/advance-commit',
  { expected: z.int(), token: z.string() },
  { sequence: z.number().int() },
);
export const logChange = defineQuery(
  'write/log-change',
  { sequence: z.int(), token: z.string(), data: z.string() },
  {},
);
export const forgetChanges = defineQuery('write/forget-changes', { before: z.int() }, {});
export const mergeNodes = defineForKinds('write/merge-nodes', wholeRows, {});
export const updateNodes = defineQuery('write/update-nodes', wholeRows, {});
export const deleteNodes = defineQuery('write/delete-nodes', { ids }, {});
export const mergeRelationships = defineForTypes(
  'write/merge-relationships',
  { rows: z.array(z.object({ anchor: id, other: id, properties })) },
  {},
);
export const deleteRelationships = defineForTypes(
  'write/delete-relationships',
  { rows: z.array(z.object({ id, anchor: id })) },
  {},
);
export const mergeDocuments = defineQuery('write/merge-documents', wholeRows, {});
export const deleteDocuments = defineQuery('write/delete-documents', { ids }, {});
export const deletePassages = defineQuery('write/delete-passages', { ids }, {});
export const deleteClaims = defineQuery('write/delete-claims', { ids }, {});
export const createPassages = defineQuery(
  'write/create-passages',
  { rows: z.array(z.object({ documentId: id, properties })) },
  {},
);
export const createClaims = defineQuery('write/create-claims', wholeRows, {});
export const citePassages = defineQuery(
  'write/cite-passages',
  { rows: z.array(z.object({ claim: id, passage: id })) },
  {},
);
export const setClaimsLive = defineQuery(
  'write/set-claims-live',
  { rows: z.array(z.object({ id, live: z.boolean() })) },
  {},
);
export const createDecision = defineQuery(
  'write/create-decision',
  { id, documentId: id, key: id, sequence: z.int(), data: z.string() },
  {},
);

/** Saved views. */
const savedView = { id, name: z.string(), description: z.string(), at: z.string() };
export const createView = defineQuery('write/create-view', savedView, {});
export const updateView = defineQuery(
  'write/update-view',
  { ...savedView, expected: z.int() },
  { revision: z.number().int() },
);
export const createViewRevision = defineQuery(
  'write/create-view-revision',
  { ...savedView, view: id, revision: z.int(), state: z.string() },
  {},
);
export const forgetViewRevisions = defineQuery('write/forget-view-revisions', { view: id, before: z.int() }, {});
export const restoreView = defineQuery(
  'write/restore-view',
  { id, name: z.string(), description: z.string(), createdAt: z.string(), updatedAt: z.string(), revision: z.int() },
  {},
);
export const deleteView = defineQuery('write/delete-view', { id }, {});
export const deleteViewRevisions = defineQuery('write/delete-view-revisions', { view: id }, {});
