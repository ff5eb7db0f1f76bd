import { describe, expect, test } from 'vitest';
import { documentResponseSchema, documentsResponseSchema } from '../../../server/contract/documents.ts';
import type { Graph } from '../../support/app.ts';
import { OSLO } from '../../support/documents.ts';
import { checkQuotations } from './evidence.ts';

export function documentsConformance(use: () => Graph): void {
  describe('documents', () => {
    test('newest first, in pages', async () => {
      const { api } = use();
      const { items, total, nextCursor } = await api.get(documentsResponseSchema, '/documents');
      expect(items.map((d) => d.title)).toEqual([
        'A forum in Bergen',
        'Santiago note',
        'Talks in Oslo and Budapest',
        'Visitors in Nairobi',
        'Islands',
        'A guest from Lima',
      ]);
      expect({ total, nextCursor }).toEqual({ total: 6, nextCursor: null });
      const first = await api.get(documentsResponseSchema, '/documents', { limit: 3 });
      const second = await api.get(documentsResponseSchema, '/documents', { limit: 3, cursor: first.nextCursor ?? '' });
      expect([...first.items, ...second.items]).toEqual(items);
      expect(second.nextCursor).toBeNull();
    });

    test('one with its text and all that it claims', async () => {
      const { api } = use();
      const { items } = await api.get(documentsResponseSchema, '/documents');
      for (const { id, claims: counted, ...summary } of items) {
        const { document, text, sha256, claims, extractor } = await api.get(documentResponseSchema, `/documents/${id}`);
        expect(document).toEqual({ id, ...summary });
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(extractor.name).not.toBe('');
        expect(claims).toHaveLength(counted);
        expect(claims.length).toBeGreaterThan(0);
        expect(claims.every((c) => c.document.id === id)).toBe(true);
        const starts = claims.map((c) => c.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        await checkQuotations(api, claims);
        if (summary.url) expect(OSLO.endsWith(text)).toBe(true);
      }
    });
  });
}
