/** Tables and GraphML: what they would tell, and taking them in. */
import type { z } from 'zod';
import {
  type importBodySchema,
  type importPreviewBodySchema,
  importPreviewResponseSchema,
  importResponseSchema,
} from '../../server/contract/imports.ts';
import { request } from './request.ts';

export const importsApi = {
  preview: (body: z.input<typeof importPreviewBodySchema>, signal?: AbortSignal) =>
    request(importPreviewResponseSchema, '/imports/preview', { method: 'POST', isRead: true, body, signal }),
  take: (body: z.input<typeof importBodySchema>) => request(importResponseSchema, '/imports', { method: 'POST', body }),
};
