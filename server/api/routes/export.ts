/** The graph, or a part of it, for other tools. */
import { EXPORT_LIMITS, exportBodySchema, exportQuerySchema } from '../../contract/export.ts';
import { exportGraph } from '../../exchange/export/export.ts';
import { MEDIA_TYPES } from '../../exchange/export/formats.ts';
import { streamOperation } from '../operation.ts';

export const exportOperations = [
  streamOperation({
    id: 'export',
    method: 'get',
    path: '/export',
    summary: 'The graph, or what ids or filters leave of it, as a file for other tools',
    query: exportQuerySchema,
    streams: MEDIA_TYPES,
    asksForNodes: true,
    handle: (context) => exportGraph(context, context.query),
  }),
  streamOperation({
    id: 'exportSelection',
    method: 'post',
    isRead: true,
    path: '/export',
    summary: 'The same for up to 20,000 ids; a read, whose list is too long for an address',
    body: exportBodySchema,
    bodyLimit: EXPORT_LIMITS.body,
    streams: MEDIA_TYPES,
    asksForNodes: true,
    handle: (context) => exportGraph(context, context.body),
  }),
];
