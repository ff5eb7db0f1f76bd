import {
  cypherBodySchema,
  cypherExamplesResponseSchema,
  cypherResponseSchema,
  cypherSchemaResponseSchema,
} from '../../contract/cypher.ts';
import { askCypher } from '../../questions/cypher/ask.ts';
import { cypherExamples } from '../../questions/cypher/examples.ts';
import { cypherSchema } from '../../questions/cypher/schema.ts';
import { operation } from '../operation.ts';

/** A query of the largest size in a script of three bytes a character, and lists of ids as parameters. */
const BODY_LIMIT = 1_000_000;

export const cypherOperations = [
  operation({
    id: 'cypher',
    method: 'post',
    isRead: true,
    path: '/cypher',
    summary:
      'Any question in Cypher that only reads, within limits of time, rows and bytes; one that could do more is refused',
    body: cypherBodySchema,
    bodyLimit: BODY_LIMIT,
    response: cypherResponseSchema,
    handle: (context) => askCypher(context, context.body),
  }),
  operation({
    id: 'cypherSchema',
    method: 'get',
    path: '/cypher/schema',
    summary: 'Labels, types and properties that Cypher may ask about, and the words that it may use',
    response: cypherSchemaResponseSchema,
    handle: () => cypherSchema(),
  }),
  operation({
    id: 'cypherExamples',
    method: 'get',
    path: '/cypher/examples',
    summary: 'Queries of this server’s own to start from, with their parameters',
    response: cypherExamplesResponseSchema,
    handle: (context) => cypherExamples(context),
  }),
];
