/** Many who ask at once: each gets an answer or is told why not, and the server stays up. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { problemSchema } from '../../../server/contract/common.ts';
import { appOn, type Graph } from '../../support/app.ts';

const REQUESTS = 2_000;
/** So many are asked at the same time: more would wait in the system's queue of connections, not in our server. */
const AT_ONCE = 250;
const QUESTIONS = [
  '/contacts?by=country',
  '/contacts/matrix',
  '/contacts/timeline',
  '/contacts/pair?a=country-NOR&b=country-KEN&by=country',
  '/paths?from=country-NOR&to=country-HUN',
  '/paths?from=country-NOR&to=country-FJI&mode=k-shortest&k=20',
  '/connections?actors=country-NOR,country-HUN,country-MLT',
  '/nodes/country-KEN/neighbourhood',
];

/** A server over the graph's store, and a way to ask it. */
export async function serverOn({ store }: Graph): Promise<(path: string) => Promise<Response>> {
  const server = createServer(appOn(store));
  // A connection that the server closes just as it is used again would tell nothing of the crowd.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return (path) => fetch(`http://127.0.0.1:${port}/api/v1${path}`);
}

/** Asks many at once; the statuses, and what was not understood. */
export async function askAll(ask: (path: string) => Promise<Response>, count: number): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  const one = async (i: number): Promise<void> => {
    const answer = await ask(QUESTIONS[i % QUESTIONS.length] as string);
    const body: unknown = await answer.json();
    if (answer.status !== 200) problemSchema.parse(body);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  };
  let next = 0;
  const asker = async (): Promise<void> => {
    for (let i = next++; i < count; i = next++) await one(i);
  };
  await Promise.all(Array.from({ length: Math.min(count, AT_ONCE) }, asker));
  return statuses;
}

export function crowdConformance(use: () => Graph): void {
  describe('a crowd', () => {
    test(`of ${REQUESTS} is answered, each as if alone`, { timeout: 120_000 }, async () => {
      const ask = await serverOn(use());
      const alone = await Promise.all(QUESTIONS.map(async (path) => (await ask(path)).json()));
      expect(await askAll(ask, REQUESTS)).toEqual(new Map([[200, REQUESTS]]));
      expect(await Promise.all(QUESTIONS.map(async (path) => (await ask(path)).json()))).toEqual(alone);
    });

    test('that leaves before it is answered takes nothing away from others', async () => {
      const ask = await serverOn(use());
      const base = await ask('/health/live');
      const address = base.url.replace('/health/live', '');
      const gone = QUESTIONS.flatMap((path) =>
        Array.from({ length: 20 }, async () => {
          const controller = new AbortController();
          const answer = fetch(address + path, { signal: controller.signal });
          setTimeout(() => controller.abort(), 2);
          return answer.then(
            (a) => a.text().catch(() => 'gone'),
            () => 'gone',
          );
        }),
      );
      await Promise.all(gone);
      expect(await askAll(ask, QUESTIONS.length)).toEqual(new Map([[200, QUESTIONS.length]]));
    });
  });
}
