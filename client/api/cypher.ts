/** The requests of the console, which come with it: the first picture does not wait for their schemas. */
import {
  type CypherBody,
  cypherExamplesResponseSchema,
  cypherResponseSchema,
  cypherSchemaResponseSchema,
} from '../../server/contract/cypher.ts';
import { request } from './request.ts';

type Signal = AbortSignal | undefined;

export const cypherApi = {
  ask: (body: CypherBody, signal?: Signal) =>
    request(cypherResponseSchema, '/cypher', { method: 'POST', isRead: true, body, signal }),
  schema: (signal?: Signal) => request(cypherSchemaResponseSchema, '/cypher/schema', { signal }),
  examples: (signal?: Signal) => request(cypherExamplesResponseSchema, '/cypher/examples', { signal }),
};
