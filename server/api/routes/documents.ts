import { z } from 'zod';
import { documentResponseSchema, documentsQuerySchema, documentsResponseSchema } from '../../contract/documents.ts';
import { documentById, listDocuments } from '../../questions/documents.ts';
import { operation } from '../operation.ts';

export const documentOperations = [
  operation({
    id: 'documents',
    method: 'get',
    path: '/documents',
    summary: 'All documents, newest first',
    query: documentsQuerySchema,
    response: documentsResponseSchema,
    handle: (context) => listDocuments(context, context.query),
  }),
  operation({
    id: 'document',
    method: 'get',
    path: '/documents/:id',
    summary: 'One document with its text and all that it claims',
    params: z.object({ id: z.string().min(1).max(200) }),
    response: documentResponseSchema,
    handle: (context) => documentById(context, context.params.id),
  }),
];
