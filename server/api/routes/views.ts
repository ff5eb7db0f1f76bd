import { z } from 'zod';
import { idParam } from '../../contract/common.ts';
import {
  newViewSchema,
  VIEW_LIMITS,
  viewDuplicateSchema,
  viewQuerySchema,
  viewRevisionsResponseSchema,
  viewSchema,
  viewsQuerySchema,
  viewsResponseSchema,
  viewUpdateSchema,
} from '../../contract/views.ts';
import {
  createView,
  deleteView,
  duplicateView,
  listViews,
  saveView,
  viewById,
  viewRevisions,
} from '../../questions/views.ts';
import { operation } from '../operation.ts';

const params = z.object({ id: idParam });
/** Of the largest state, written with blanks or escapes, and the words beside it. */
const bodyLimit = 2 * VIEW_LIMITS.state;
const location = ({ id }: { id: string }): string => `/views/${id}`;

export const viewOperations = [
  operation({
    id: 'views',
    method: 'get',
    path: '/views',
    summary: 'All saved views without their states, the last saved first',
    query: viewsQuerySchema,
    response: viewsResponseSchema,
    handle: (context) => listViews(context, context.query),
  }),
  operation({
    id: 'createView',
    method: 'post',
    path: '/views',
    summary: 'Saves a new view',
    status: 201,
    body: newViewSchema,
    bodyLimit,
    response: viewSchema,
    location,
    handle: (context) => createView(context, context.body),
  }),
  operation({
    id: 'view',
    method: 'get',
    path: '/views/:id',
    summary: 'One view with its state, as last saved or at an older revision',
    params,
    query: viewQuerySchema,
    response: viewSchema,
    handle: (context) => viewById(context, context.params.id, context.query.revision),
  }),
  operation({
    id: 'saveView',
    method: 'put',
    path: '/views/:id',
    summary: 'Saves a view again; a conflict when it was saved since the revision that the body names',
    params,
    body: viewUpdateSchema,
    bodyLimit,
    response: viewSchema,
    handle: (context) => saveView(context, context.params.id, context.body),
  }),
  operation({
    id: 'deleteView',
    method: 'delete',
    path: '/views/:id',
    summary: 'Deletes a view with its history',
    status: 204,
    params,
    response: z.void(),
    handle: (context) => deleteView(context, context.params.id),
  }),
  operation({
    id: 'duplicateView',
    method: 'post',
    path: '/views/:id/duplicate',
    summary: 'Saves a copy of a view as a new one',
    status: 201,
    params,
    body: viewDuplicateSchema,
    response: viewSchema,
    location,
    handle: (context) => duplicateView(context, context.params.id, context.body.name),
  }),
  operation({
    id: 'viewRevisions',
    method: 'get',
    path: '/views/:id/revisions',
    summary: 'The history of a view: its last revisions, the newest first',
    params,
    response: viewRevisionsResponseSchema,
    handle: (context) => viewRevisions(context, context.params.id),
  }),
];
