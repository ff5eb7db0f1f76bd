import {
  IMPORT_LIMITS,
  importBodySchema,
  importPreviewBodySchema,
  importPreviewResponseSchema,
  importResponseSchema,
} from '../../contract/imports.ts';
import { importFile, previewImport } from '../../questions/imports.ts';
import { operation } from '../operation.ts';

/** A file in JSON, with its escapes. */
const bodyLimit = 2 * IMPORT_LIMITS.text;

export const importOperations = [
  operation({
    id: 'previewImport',
    method: 'post',
    path: '/imports/preview',
    summary: 'What a table (CSV) or GraphML file would tell, under a mapping that is given or suggested; a read',
    isRead: true,
    // It takes the server's time, and leads to what readers may not do.
    access: 'editor',
    body: importPreviewBodySchema,
    bodyLimit,
    response: importPreviewResponseSchema,
    handle: ({ body, signal }) => previewImport(body, signal),
  }),
  operation({
    id: 'import',
    method: 'post',
    path: '/imports',
    summary: 'Takes a table or GraphML file in as claims whose evidence is each row',
    status: 201,
    body: importBodySchema,
    bodyLimit,
    response: importResponseSchema,
    handle: (context) => importFile(context, context.projector, context.body),
  }),
];
