/** Exports: of everything, of ids and of what filters leave; a relationship goes out only where both its ends do. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EXPORT_FORMATS } from '../../../server/contract/export.ts';
import { statsResponseSchema } from '../../../server/contract/service.ts';
import { EntenteError } from '../../../server/errors.ts';
import type { GraphStore } from '../../../server/graph-store/port.ts';
import { appOn, type Graph } from '../../support/app.ts';

interface Elements {
  nodes: { id: string; kind: string; dateFrom?: string; dateTo?: string; firstKnown?: string }[];
  edges: { id: string; source: string; target: string; type: string; firstKnown?: string }[];
}

const elementsIn = (text: string): Elements => {
  const { nodes, edges } = JSON.parse(text).elements;
  const dataOf = (list: { data: object }[]) => list.map((e) => e.data);
  return { nodes: dataOf(nodes), edges: dataOf(edges) } as Elements;
};

const ids = (list: readonly { id: string }[]): string[] => list.map((e) => e.id).sort();

/** Every edge hangs on nodes that are there. */
function expectWhole({ nodes, edges }: Elements): void {
  const there = new Set(nodes.map((n) => n.id));
  expect(edges.filter((e) => !there.has(e.source) || !there.has(e.target))).toEqual([]);
  expect(there.size).toBe(nodes.length);
  expect(new Set(edges.map((e) => e.id)).size).toBe(edges.length);
}

export function exportConformance(use: () => Graph): void {
  const get = (query: string) => request(use().api.app).get(`/api/v1/export?${query}`);
  const post = (body: object) => request(use().api.app).post('/api/v1/export').send(body);
  const cytoscape = async (query: string): Promise<Elements> => {
    const { text } = await get(`format=cytoscape&${query}`).buffer(true).expect(200);
    const elements = elementsIn(text);
    expectWhole(elements);
    return elements;
  };

  describe('an export', () => {
    test.each(EXPORT_FORMATS)('as %s is a file with a name', async (format) => {
      const answer = await get(`format=${format}`).buffer(true).expect(200);
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="entente\.[\w.-]+"$/);
      expect(answer.headers['content-type']).toMatch(/^(application|text)\/[\w.+-]+(; charset=utf-8)?$/i);
      const head = await request(use().api.app).head(`/api/v1/export?format=${format}`).expect(200);
      expect(head.headers['content-type']).toBe(answer.headers['content-type']);
    });

    test('of everything has all nodes and relationships', async () => {
      const stats = await use().api.get(statsResponseSchema, '/stats');
      const { nodes, edges } = await cytoscape('');
      expect([nodes.length, edges.length]).toEqual([stats.nodes.total, stats.relationships.total]);
      const byKind = Object.entries(stats.nodes.byKind).map(([kind, n]) => [kind, n]);
      expect(byKind).toEqual(byKind.map(([kind]) => [kind, nodes.filter((n) => n.kind === kind).length]));
    });

    test('of nodes has the relationships among them, and no other', async () => {
      const whole = await cytoscape('');
      const solberg = await use().api.find('Ingrid Solberg');
      const meetings = whole.edges.filter((e) => e.source === solberg && e.type === 'PARTICIPATED_IN');
      const asked = [solberg, ...meetings.map((e) => e.target), 'country-NOR'];
      const among = whole.edges.filter((e) => asked.includes(e.source) && asked.includes(e.target));
      expect(among.length).toBeGreaterThan(meetings.length);
      const { nodes, edges } = await cytoscape(`ids=${asked.join(',')}`);
      expect(ids(nodes)).toEqual([...new Set(asked)].sort());
      expect(ids(edges)).toEqual(ids(among));

      const posted = await post({ format: 'cytoscape', ids: asked }).buffer(true).expect(200);
      expect(elementsIn(posted.text)).toEqual({ nodes, edges });
    });

    test('of a relationship has its ends, and none of their others', async () => {
      const [edge] = (await cytoscape('')).edges.filter((e) => e.type === 'PARTICIPATED_IN');
      const { nodes, edges } = await cytoscape(`ids=${edge?.id}`);
      expect(ids(nodes)).toEqual([edge?.source, edge?.target].sort());
      expect(ids(edges)).toEqual([edge?.id]);
    });

    test('of kinds, types and days has what they leave', async () => {
      const whole = await cytoscape('');
      const kinds = await cytoscape('kinds=person,meeting');
      expect(ids(kinds.nodes)).toEqual(ids(whole.nodes.filter((n) => ['person', 'meeting'].includes(n.kind))));
      expect(new Set(kinds.edges.map((e) => e.type))).toEqual(new Set(['PARTICIPATED_IN']));
      const types = await cytoscape('types=HELD,OF');
      expect(types.nodes.length).toBe(whole.nodes.length);
      expect(ids(types.edges)).toEqual(ids(whole.edges.filter((e) => ['HELD', 'OF'].includes(e.type))));

      const possible = await cytoscape('kinds=meeting&since=2024-03-15&until=2024-04');
      expect(ids(possible.nodes)).toEqual(
        ids(
          whole.nodes.filter(
            (n) =>
              n.kind === 'meeting' &&
              (n.dateFrom === undefined || (n.dateFrom <= '2024-04-30' && (n.dateTo ?? '') >= '2024-03-15')),
          ),
        ),
      );
      const certain = await cytoscape('kinds=meeting,person&since=2024-03-15&until=2024-04&dates=certain');
      expect(certain.nodes.filter((n) => n.kind === 'meeting').map((n) => n.dateFrom)).toEqual(['2024-04-03']);
      // People have no days: they stay.
      expect(certain.nodes.filter((n) => n.kind === 'person')).toEqual(whole.nodes.filter((n) => n.kind === 'person'));

      const known = await cytoscape('knownBy=2024-05');
      const early = <T extends { firstKnown?: string }>(list: T[]): T[] =>
        list.filter((e) => e.firstKnown !== undefined && e.firstKnown <= '2024-05-31');
      expect(ids(known.nodes)).toEqual(ids(early(whole.nodes)));
      expect(ids(known.edges)).toEqual(ids(early(whole.edges)));
      expect(known.nodes.length).toBeLessThan(whole.nodes.length);
    });

    test('is refused for what is not there, or not understood', async () => {
      const { api } = use();
      const refused = (path: string, body?: object) =>
        body ? api.send('post', path, (t) => t.send(body)) : api.send('get', path);
      await api.problem('not-found', refused('/export?format=json&ids=country-NOR,nobody'));
      await api.problem('not-found', refused('/export', { format: 'gexf', ids: ['nobody'] }));
      expect(await api.faults('/export', {})).toEqual(['format']);
      expect(await api.faults('/export', { format: 'xlsx', kinds: 'zebra' })).toEqual(['format', 'kinds']);
      expect(await api.faults('/export', { format: 'csv', since: '2025', until: '2024' })).toEqual(['until']);
      expect(await api.faults('/export', { format: 'admin-csv', kinds: 'person' })).toEqual(['format']);
      const many = Array.from({ length: 20_001 }, (_, i) => `person-${i}`);
      const problem = await api.problem('invalid-parameters', refused('/export', { format: 'json', ids: many }));
      expect(problem.errors.map((e) => e.path)).toEqual(['ids']);
      await api.problem('invalid-parameters', refused('/export', { format: 'json', nodes: [] }));
      const large = { format: 'json', ids: ['x'.repeat(5_000_000)] };
      await api.problem('payload-too-large', refused('/export', large));
    });
  });

  describe('an export on its way', () => {
    /** A server over a store that is looked at, and made to fail or wait. */
    async function watched(read: (name: string, signal: AbortSignal | undefined) => Promise<void>): Promise<string> {
      const { store } = use();
      const watching: GraphStore = new Proxy(store, {
        get(target, name) {
          if (name !== 'read') return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
          return async (...[query, params, options]: Parameters<GraphStore['read']>) => {
            await read(query.name, options?.signal);
            return target.read(query, params, options);
          };
        },
      });
      const server = createServer(appOn(watching));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => {
        server.closeAllConnections();
        server.close();
      });
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/export?format=json`;
    }

    test('is cut where the store goes away', async () => {
      const address = await watched(async (name) => {
        if (name.startsWith('read/relationships-from'))
          throw new EntenteError('store-unavailable', 'the store is gone', { retriable: true });
      });
      const answer = await fetch(address);
      expect(answer.status).toBe(200);
      await expect(answer.text()).rejects.toThrow();
    });

    test('that fails before it begins is told as a problem', async () => {
      const address = await watched(async (name) => {
        if (name === 'read/commit') throw new EntenteError('store-unavailable', 'the store is gone');
      });
      const answer = await fetch(address);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ code: 'store-unavailable' });
    });

    test('ends when its reader leaves', async () => {
      let reads = 0;
      let signal: AbortSignal | undefined;
      let arrive = (): void => undefined;
      const isThere = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      const address = await watched(async (name, of) => {
        reads += 1;
        if (!name.startsWith('read/relationships-from')) return;
        signal = of;
        arrive();
        await new Promise<void>((_, reject) => {
          of?.addEventListener('abort', () => reject(new EntenteError('cancelled', 'the reader left')));
        });
      });
      const controller = new AbortController();
      const answer = await fetch(address, { signal: controller.signal });
      const reader = answer.body?.getReader();
      await reader?.read();
      await isThere;
      controller.abort();
      await expect.poll(() => signal?.aborted).toBe(true);
      const then = reads;
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(reads).toBe(then);
    });
  });
}
