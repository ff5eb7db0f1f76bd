import { evidenceQuerySchema, evidenceResponseSchema } from '../../contract/evidence.ts';
import { evidenceOf } from '../../questions/evidence.ts';
import { operation } from '../operation.ts';

export const evidenceOperations = [
  operation({
    id: 'evidence',
    method: 'get',
    path: '/evidence',
    summary: 'The claims of a node or relationship, each with its sentence and document',
    query: evidenceQuerySchema,
    response: evidenceResponseSchema,
    handle: (context) => evidenceOf(context, context.query),
  }),
];
