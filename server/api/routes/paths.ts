import { pathQuerySchema, pathResponseSchema } from '../../contract/paths.ts';
import { pathBetween } from '../../questions/paths/path.ts';
import { operation } from '../operation.ts';

export const pathOperations = [
  operation({
    id: 'paths',
    method: 'get',
    path: '/paths',
    summary: 'The shortest path between two actors by contacts and institutional links, told hop by hop',
    query: pathQuerySchema,
    response: pathResponseSchema,
    handle: (context) => pathBetween(context, context.query),
  }),
];
