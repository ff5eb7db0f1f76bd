/** One function for each resource of the API. */
import { z } from 'zod';
import {
  contactsResponseSchema,
  matrixResponseSchema,
  pairResponseSchema,
  timelineResponseSchema,
} from '../../server/contract/contacts.ts';
import {
  type DecisionResponse,
  decisionResponseSchema,
  decisionsResponseSchema,
  type NewDecision,
} from '../../server/contract/decisions.ts';
import { documentResponseSchema, documentsResponseSchema } from '../../server/contract/documents.ts';
import { elementResponseSchema } from '../../server/contract/elements.ts';
import { evidenceResponseSchema } from '../../server/contract/evidence.ts';
import { homeResponseSchema } from '../../server/contract/home.ts';
import {
  amongResponseSchema,
  countriesResponseSchema,
  lookupResponseSchema,
  neighbourhoodResponseSchema,
  nodeResponseSchema,
  overviewResponseSchema,
  searchResponseSchema,
} from '../../server/contract/nodes.ts';
import { connectionResponseSchema, pathResponseSchema } from '../../server/contract/paths.ts';
import { readyResponseSchema, statsResponseSchema } from '../../server/contract/service.ts';
import { sessionSchema } from '../../server/contract/session.ts';
import {
  type NewView,
  type ViewUpdate,
  viewRevisionsResponseSchema,
  viewSchema,
  viewsResponseSchema,
} from '../../server/contract/views.ts';
import type { Kind } from '../../server/model/kinds.ts';
import type { RelationshipType } from '../../server/model/relationships.ts';
import { BASE, type QueryValue, queryString, request } from './request.ts';
import { type News, tellTabs } from './tabs.ts';

type Signal = AbortSignal | undefined;
/** Tells the other tabs of an answer that changed what they show too. */
const toldTabs = <T>(answer: Promise<T>, newsOf: (answer: T) => News): Promise<T> =>
  answer.then((given) => {
    tellTabs(newsOf(given));
    return given;
  });
const toldViews = <T>(answer: Promise<T>): Promise<T> => toldTabs(answer, () => ({ of: 'views' }));
const toldDecision = (answer: Promise<DecisionResponse>): Promise<DecisionResponse> =>
  toldTabs(answer, ({ changed }) => ({ of: 'decision', changed }));
const part = encodeURIComponent;

export interface NeighbourhoodOptions {
  kinds?: readonly Kind[];
  types?: readonly RelationshipType[];
  limit?: number;
  cursor?: string | null;
  /** Of what counts at all: parameters by the API's own names. */
  filters?: Readonly<Record<string, string>>;
}

/** A question for paths or for a connecting network: parameters by the API's own names. */
export type PathQuestion = Readonly<Record<string, string>>;

/** A question for contacts: parameters by the API's own names. */
export type ContactsQuestion = Readonly<Record<string, QueryValue>>;

/** Nodes that relationships are asked among at one time. */
export const MOST_AMONG = 2000;

/** The address of an answer as a document for print. */
export const dossierAddress = (of: 'paths' | 'connections', format: 'html' | 'pdf', question: PathQuestion): string =>
  `${BASE}/${of}/dossier.${format}${queryString(question)}`;

export const api = {
  home: (signal?: Signal) => request(homeResponseSchema, '/home', { signal }),
  // A store that is not ready answers 503 with the same body.
  ready: (signal?: Signal) => request(readyResponseSchema, '/health/ready', { signal, accept: [503] }),
  session: (signal?: Signal) => request(sessionSchema, '/session', { signal }),
  /** Gives the browser a cookie for an access token. */
  signIn: (token: string) => request(sessionSchema, '/session', { method: 'POST', body: { token } }),
  signOut: () => request(z.void(), '/session', { method: 'DELETE' }),
  stats: (signal?: Signal) => request(statsResponseSchema, '/stats', { signal }),
  search: (q: string, options: { kinds?: readonly Kind[]; limit?: number } = {}, signal?: Signal) =>
    request(searchResponseSchema, '/search', { query: { q, ...options }, signal }),
  overview: (limit: number, signal?: Signal) =>
    request(overviewResponseSchema, '/overview', { query: { limit }, signal }),
  node: (id: string, signal?: Signal, filters: NeighbourhoodOptions['filters'] = {}) =>
    request(nodeResponseSchema, `/nodes/${part(id)}`, { query: filters, signal }),
  neighbourhood: (id: string, { filters, ...options }: NeighbourhoodOptions = {}, signal?: Signal) =>
    request(neighbourhoodResponseSchema, `/nodes/${part(id)}/neighbourhood`, {
      query: { ...options, ...filters },
      signal,
    }),
  /** The relationships among these; at most `MOST_AMONG`. */
  among: (ids: readonly string[], knownBy?: string, signal?: Signal) =>
    request(amongResponseSchema, '/relationships/among', {
      method: 'POST',
      isRead: true,
      body: { ids, knownBy },
      signal,
    }),
  /** Nodes by their ids; at most `MOST_AMONG`. */
  lookup: (ids: readonly string[], signal?: Signal) =>
    request(lookupResponseSchema, '/nodes/lookup', { method: 'POST', isRead: true, body: { ids }, signal }),
  /** Which of these belong to which country; at most `MOST_AMONG`. */
  countries: (ids: readonly string[], signal?: Signal) =>
    request(countriesResponseSchema, '/nodes/countries', { method: 'POST', isRead: true, body: { ids }, signal }),
  /** What the id of a node or relationship means, there or not. */
  element: (id: string, signal?: Signal) => request(elementResponseSchema, `/elements/${part(id)}`, { signal }),
  evidence: (key: string, options: { limit?: number; cursor?: string | null } = {}, signal?: Signal) =>
    request(evidenceResponseSchema, '/evidence', { query: { key, ...options }, signal }),
  paths: (question: PathQuestion, signal?: Signal) =>
    request(pathResponseSchema, '/paths', { query: question, signal }),
  connections: (question: PathQuestion, signal?: Signal) =>
    request(connectionResponseSchema, '/connections', { query: question, signal }),
  contacts: (query: ContactsQuestion, signal?: Signal) =>
    request(contactsResponseSchema, '/contacts', { query, signal }),
  matrix: (query: ContactsQuestion, signal?: Signal) =>
    request(matrixResponseSchema, '/contacts/matrix', { query, signal }),
  timeline: (query: ContactsQuestion, signal?: Signal) =>
    request(timelineResponseSchema, '/contacts/timeline', { query, signal }),
  pair: (query: ContactsQuestion, signal?: Signal) => request(pairResponseSchema, '/contacts/pair', { query, signal }),
  documents: (options: { limit?: number; cursor?: string | null } = {}, signal?: Signal) =>
    request(documentsResponseSchema, '/documents', { query: options, signal }),
  document: (id: string, signal?: Signal) => request(documentResponseSchema, `/documents/${part(id)}`, { signal }),
  decisions: (options: { limit?: number; cursor?: string | null } = {}, signal?: Signal) =>
    request(decisionsResponseSchema, '/decisions', { query: options, signal }),
  decide: (decision: NewDecision) =>
    toldDecision(request(decisionResponseSchema, '/decisions', { method: 'POST', body: decision })),
  undo: (decisionId: string) =>
    toldDecision(request(decisionResponseSchema, `/decisions/${part(decisionId)}/undo`, { method: 'POST', body: {} })),
  views: (options: { limit?: number; cursor?: string | null } = {}, signal?: Signal) =>
    request(viewsResponseSchema, '/views', { query: options, signal }),
  /** A view as last saved, or as it was at an older revision. */
  view: (id: string, options: { revision?: number } = {}, signal?: Signal) =>
    request(viewSchema, `/views/${part(id)}`, { query: options, signal }),
  createView: (view: NewView) => toldViews(request(viewSchema, '/views', { method: 'POST', body: view })),
  /** Fails with `conflict` when the view was saved since `revision` was read. */
  saveView: (id: string, update: ViewUpdate) =>
    toldViews(request(viewSchema, `/views/${part(id)}`, { method: 'PUT', body: update })),
  duplicateView: (id: string, name?: string) =>
    toldViews(request(viewSchema, `/views/${part(id)}/duplicate`, { method: 'POST', body: { name } })),
  deleteView: (id: string) => toldViews(request(z.void(), `/views/${part(id)}`, { method: 'DELETE' })),
  viewRevisions: (id: string, signal?: Signal) =>
    request(viewRevisionsResponseSchema, `/views/${part(id)}/revisions`, { signal }),
};
