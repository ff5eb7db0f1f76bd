import { z } from 'zod';
import {
  amongBodySchema,
  amongResponseSchema,
  lookupBodySchema,
  lookupResponseSchema,
  neighbourhoodQuerySchema,
  neighbourhoodResponseSchema,
  neighbourhoodsQuerySchema,
  neighbourhoodsResponseSchema,
  nodeQuerySchema,
  nodeResponseSchema,
  overviewQuerySchema,
  overviewResponseSchema,
  searchQuerySchema,
  searchResponseSchema,
} from '../../contract/nodes.ts';
import {
  neighbourhoodOf,
  neighbourhoodsOf,
  nodesLookedUp,
  nodeWithGroups,
  overview,
  relationshipsAmong,
} from '../../questions/neighbourhood.ts';
import { search } from '../../questions/search.ts';
import { operation } from '../operation.ts';

const params = z.object({ id: z.string().min(1).max(200) });

export const nodeOperations = [
  operation({
    id: 'search',
    method: 'get',
    path: '/search',
    summary: 'Nodes by name; misspelt and half-typed names are found too',
    query: searchQuerySchema,
    response: searchResponseSchema,
    handle: (context) => search(context, context.query),
  }),
  operation({
    id: 'overview',
    method: 'get',
    path: '/overview',
    summary: 'A first look: the busiest actors, their latest meetings, and who took part',
    query: overviewQuerySchema,
    response: overviewResponseSchema,
    handle: (context) => overview(context, context.query.limit),
  }),
  operation({
    id: 'node',
    method: 'get',
    path: '/nodes/:id',
    summary: 'One node, and what it is joined to, counted',
    params,
    query: nodeQuerySchema,
    response: nodeResponseSchema,
    handle: (context) => nodeWithGroups(context, context.params.id, context.query),
  }),
  operation({
    id: 'neighbourhood',
    method: 'get',
    path: '/nodes/:id/neighbourhood',
    summary: 'The neighbourhood of a node, by kind, relationship type and dates, in pages',
    params,
    query: neighbourhoodQuerySchema,
    response: neighbourhoodResponseSchema,
    handle: (context) => neighbourhoodOf(context, context.params.id, context.query),
  }),
  operation({
    id: 'neighbourhoods',
    method: 'get',
    path: '/neighbourhoods',
    summary: 'The neighbourhoods of several nodes as one, in pages',
    query: neighbourhoodsQuerySchema,
    response: neighbourhoodsResponseSchema,
    asksForNodes: true,
    handle: (context) => neighbourhoodsOf(context, context.query),
  }),
  operation({
    id: 'lookup',
    method: 'post',
    path: '/nodes/lookup',
    summary: 'Up to 2,000 nodes by their ids, and which are not in the graph any more; a read, as is the next',
    body: lookupBodySchema,
    response: lookupResponseSchema,
    handle: (context) => nodesLookedUp(context, context.body),
  }),
  operation({
    id: 'among',
    method: 'post',
    path: '/relationships/among',
    summary: 'The relationships among up to 2,000 nodes; a read, whose list is too long for an address',
    body: amongBodySchema,
    response: amongResponseSchema,
    handle: (context) => relationshipsAmong(context, context.body),
  }),
];
