import {
  connectionQuerySchema,
  connectionResponseSchema,
  pathQuerySchema,
  pathResponseSchema,
} from '../../contract/paths.ts';
import { connectionOf } from '../../questions/paths/connection.ts';
import { pathBetween } from '../../questions/paths/path.ts';
import { operation } from '../operation.ts';

export const pathOperations = [
  operation({
    id: 'paths',
    method: 'get',
    path: '/paths',
    summary: 'Paths between actors by contacts and institutional links, told hop by hop with their evidence',
    query: pathQuerySchema,
    response: pathResponseSchema,
    asksForNodes: true,
    handle: (context) => pathBetween(context, context.query),
  }),
  operation({
    id: 'connections',
    method: 'get',
    path: '/connections',
    summary: 'A small network that connects three to eight actors',
    query: connectionQuerySchema,
    response: connectionResponseSchema,
    asksForNodes: true,
    handle: (context) => connectionOf(context, context.query),
  }),
];
