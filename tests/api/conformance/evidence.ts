import { describe, expect, test } from 'vitest';
import { documentResponseSchema } from '../../../server/contract/documents.ts';
import { type Evidence, type EvidenceResponse, evidenceResponseSchema } from '../../../server/contract/evidence.ts';
import { neighbourhoodResponseSchema } from '../../../server/contract/nodes.ts';
import type { Api, Graph } from '../../support/app.ts';

export async function evidenceOf(api: Api, key: string): Promise<Evidence[]> {
  const { items, total, nextCursor } = await api.get(evidenceResponseSchema, '/evidence', { key, limit: 500 });
  expect(items).toHaveLength(total);
  expect(nextCursor).toBeNull();
  return items;
}

/** A quotation must be the document's own words, where it says that they are. */
export async function checkQuotations(api: Api, items: readonly Evidence[]): Promise<void> {
  const texts = new Map<string, string>();
  for (const { quote, start, end, passage, document } of items) {
    const text = texts.get(document.id) ?? (await api.get(documentResponseSchema, `/documents/${document.id}`)).text;
    texts.set(document.id, text);
    expect(text.slice(start, end)).toBe(quote);
    expect(quote).not.toBe('');
    const around = text.slice(passage.start, passage.end);
    expect(around).toContain(quote);
    expect(around.replace(/\s+/g, ' ')).toBe(passage.text.replace(/\s+/g, ' '));
    expect(passage.start).toBeLessThanOrEqual(start);
    expect(passage.end).toBeGreaterThanOrEqual(end);
  }
}

export function evidenceConformance(use: () => Graph): void {
  describe('evidence', () => {
    test('stands behind every node and relationship around a node, in the words of its document', async () => {
      const { api } = use();
      const id = await api.find('Daniel Otieno');
      const { nodes, relationships } = await api.get(neighbourhoodResponseSchema, `/nodes/${id}/neighbourhood`);
      for (const element of [...nodes, ...relationships]) {
        const items = await evidenceOf(api, element.id);
        expect(new Set(items.map((i) => i.document.id)).size, element.id).toBe(element.sources);
        expect(items.every((i) => i.key === element.id && i.status === 'accepted' && i.polarity === 'affirmed')).toBe(
          true,
        );
        expect(items.every((i) => i.decisionId === null)).toBe(true);
        await checkQuotations(api, items);
      }
    });

    test('tells its document, basis and rule', async () => {
      const { api } = use();
      const [item] = await evidenceOf(api, await api.find('Daniel Otieno – Ingrid Solberg', 'meeting'));
      expect(item).toMatchObject({
        quote: expect.stringContaining('met Kenya’s'.replace('’', "'")),
        document: {
          title: 'Talks in Oslo and Budapest',
          publisher: 'Northern Press',
          url: 'https://press.example/oslo',
          published: '2024-05-12',
          language: 'en',
        },
        basis: 'stated',
      });
      expect(item?.rule).not.toBe('');
      const represented = await api.get(neighbourhoodResponseSchema, '/nodes/country-KEN/neighbourhood', {
        types: 'REPRESENTED_IN',
      });
      const [first] = await evidenceOf(api, represented.relationships[0]?.id ?? '');
      expect(first).toMatchObject({ basis: 'inferred' });
    });

    test('of a commitment names who spoke', async () => {
      const { api } = use();
      const speaker = await api.find('Ingrid Solberg');
      const announced = await api.get(neighbourhoodResponseSchema, `/nodes/${speaker}/neighbourhood`, {
        kinds: 'commitment',
      });
      const [pledge] = announced.nodes;
      expect(announced.relationships[0]?.type).toBe('ANNOUNCED');
      const items = await evidenceOf(api, pledge?.id ?? '');
      expect(items.map((i) => i.speaker)).toEqual(items.map(() => ({ id: speaker, name: 'Ingrid Solberg' })));
      expect(items[0]?.quote).toContain('Solberg said Norway would train 40 Kenyan police officers');
    });

    test('in pages covers everything exactly once', async () => {
      const { api } = use();
      const key = await api.find('Daniel Otieno');
      const whole = await evidenceOf(api, key);
      expect(whole.length).toBeGreaterThan(2);
      const paged: Evidence[] = [];
      let cursor: string | null = null;
      do {
        const page: EvidenceResponse = await api.get(evidenceResponseSchema, '/evidence', {
          key,
          limit: 1,
          ...(cursor ? { cursor } : {}),
        });
        expect(page.total).toBe(whole.length);
        expect(page.items).toHaveLength(1);
        paged.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(whole);
      expect(new Set(paged.map((e) => e.claimId)).size).toBe(whole.length);
    });

    test('of an unknown key is none', async () => {
      expect(await evidenceOf(use().api, 'nobody')).toEqual([]);
    });
  });
}
