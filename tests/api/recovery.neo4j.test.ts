/** The server and a Neo4j that comes later, or that does not let it in. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { problemSchema } from '../../server/contract/common.ts';
import { documentsResponseSchema } from '../../server/contract/documents.ts';
import { readyResponseSchema } from '../../server/contract/service.ts';
import { startWaitingServer } from '../cli/run.ts';
import { type OwnServer, ownServer, PASSWORD } from '../graph-store/neo4j/own-server.ts';
import { temporaryFolder } from '../support/documents.ts';

let neo4j: OwnServer;

beforeAll(async () => {
  neo4j = await ownServer(PASSWORD);
});
afterAll(() => neo4j?.remove(), 60_000);

const settings = (password: string) => ({
  ENTENTE_DATA: temporaryFolder(),
  NEO4J_URI: neo4j.uri,
  NEO4J_USER: 'neo4j',
  NEO4J_PASSWORD: password,
});

describe('a Neo4j that is down when the server starts', { timeout: 180_000 }, () => {
  test('is waited for: ready without a restart once it is there, and filled with the seeds', async () => {
    const served = await startWaitingServer(settings(PASSWORD));
    const waiting = await served.get('/health/ready');
    expect(waiting.status).toBe(503);
    const { status, engine, detail } = readyResponseSchema.parse(waiting.body);
    expect({ status, engine }).toEqual({ status: 'waiting', engine: 'neo4j' });
    expect(detail).toContain(String(neo4j.port));
    const refused = await served.get('/documents');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);

    await neo4j.start();
    await vi.waitFor(async () => expect((await served.get('/health/ready')).status).toBe(200), {
      timeout: 60_000,
      interval: 200,
    });
    const ready = readyResponseSchema.parse((await served.get('/health/ready')).body);
    expect(ready).toMatchObject({ status: 'ready', engine: 'neo4j', detail: expect.stringMatching(/^neo4j \d+\./) });
    await vi.waitFor(() => expect(served.stdout()).toContain('Entente is ready at'), {
      timeout: 60_000,
      interval: 200,
    });
    const documents = documentsResponseSchema.parse((await served.get('/documents')).body);
    expect(documents.total).toBeGreaterThan(3);
    expect(served.child.exitCode).toBeNull();
    expect((await served.terminate()).code).toBe(0);
  });

  test('a wrong password is told as one, and never shown', async () => {
    const served = await startWaitingServer(settings('wrong battery'));
    await vi.waitFor(
      async () => {
        const ready = await served.get('/health/ready');
        expect(ready.status).toBe(503);
        expect(readyResponseSchema.parse(ready.body)).toMatchObject({
          status: 'waiting',
          engine: 'neo4j',
          detail: expect.stringContaining('NEO4J_PASSWORD'),
        });
      },
      { timeout: 30_000, interval: 200 },
    );
    const refused = await served.get('/stats');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBeNull();
    const problem = problemSchema.parse(refused.body);
    expect(problem).toMatchObject({ code: 'store-authentication', detail: expect.stringContaining('NEO4J_PASSWORD') });
    const { code, stdout, stderr } = await served.terminate();
    expect(code).toBe(0);
    expect(stdout).toContain('NEO4J_PASSWORD');
    expect(stdout + stderr + JSON.stringify(problem)).not.toContain('wrong battery');
  });
});
