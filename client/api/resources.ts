/** One function for each resource of the API. */
import { decisionResponseSchema, decisionsResponseSchema, type NewDecision } from '../../server/contract/decisions.ts';
import { documentResponseSchema, documentsResponseSchema } from '../../server/contract/documents.ts';
import { evidenceResponseSchema } from '../../server/contract/evidence.ts';
import {
  neighbourhoodResponseSchema,
  nodeResponseSchema,
  overviewResponseSchema,
  searchResponseSchema,
} from '../../server/contract/nodes.ts';
import { pathResponseSchema } from '../../server/contract/paths.ts';
import { readyResponseSchema, statsResponseSchema } from '../../server/contract/service.ts';
import type { Kind } from '../../server/model/kinds.ts';
import type { RelationshipType } from '../../server/model/relationships.ts';
import { request } from './request.ts';

type Signal = AbortSignal | undefined;
const part = encodeURIComponent;

export interface NeighbourhoodOptions {
  kinds?: readonly Kind[];
  types?: readonly RelationshipType[];
  limit?: number;
  cursor?: string | null;
}

/** A question for paths, with the API's own parameter names. */
export interface PathQuestion {
  from: string;
  to: string;
  institutions: 'any' | 'ends' | 'none';
  grade: 'meeting' | 'sitting' | 'same-day' | 'session' | 'commitment';
  order: 'any' | 'time';
}

export const api = {
  stats: (signal?: Signal) => request(statsResponseSchema, '/stats', { signal }),
  // A store that is not ready answers 503 with the same body.
  ready: (signal?: Signal) => request(readyResponseSchema, '/health/ready', { signal, accept: [503] }),
  search: (q: string, options: { kinds?: readonly Kind[]; limit?: number } = {}, signal?: Signal) =>
    request(searchResponseSchema, '/search', { query: { q, ...options }, signal }),
  overview: (limit: number, signal?: Signal) =>
    request(overviewResponseSchema, '/overview', { query: { limit }, signal }),
  node: (id: string, signal?: Signal) => request(nodeResponseSchema, `/nodes/${part(id)}`, { signal }),
  neighbourhood: (id: string, options: NeighbourhoodOptions = {}, signal?: Signal) =>
    request(neighbourhoodResponseSchema, `/nodes/${part(id)}/neighbourhood`, { query: { ...options }, signal }),
  evidence: (key: string, options: { limit?: number; cursor?: string | null } = {}, signal?: Signal) =>
    request(evidenceResponseSchema, '/evidence', { query: { key, ...options }, signal }),
  paths: (question: PathQuestion, signal?: Signal) =>
    request(pathResponseSchema, '/paths', { query: { ...question }, signal }),
  documents: (options: { limit?: number; cursor?: string | null } = {}, signal?: Signal) =>
    request(documentsResponseSchema, '/documents', { query: options, signal }),
  document: (id: string, signal?: Signal) => request(documentResponseSchema, `/documents/${part(id)}`, { signal }),
  decisions: (options: { limit?: number; cursor?: string | null } = {}, signal?: Signal) =>
    request(decisionsResponseSchema, '/decisions', { query: options, signal }),
  decide: (decision: NewDecision) => request(decisionResponseSchema, '/decisions', { method: 'POST', body: decision }),
  undo: (decisionId: string) =>
    request(decisionResponseSchema, `/decisions/${part(decisionId)}/undo`, { method: 'POST', body: {} }),
};
