/** The server and a Neo4j that comes later, or that does not let it in. */
import { afterAll, describe, expect, test, vi } from 'vitest';
import { problemSchema } from '../../server/contract/common.ts';
import { documentsResponseSchema } from '../../server/contract/documents.ts';
import { readyResponseSchema } from '../../server/contract/service.ts';
import { startWaitingServer } from '../cli/run.ts';
import { type OwnServer, ownServer, PASSWORD } from '../graph-store/neo4j/own-server.ts';
import { temporaryFolder } from '../support/documents.ts';

const ours: OwnServer[] = [];

afterAll(() => Promise.all(ours.map((server) => server.remove())), 120_000);

async function ownNeo4j(password?: string): Promise<OwnServer> {
  const server = await ownServer(password);
  ours.push(server);
  return server;
}

const settings = (server: OwnServer, password?: string) => ({
  ENTENTE_DATA: temporaryFolder(),
  NEO4J_URI: server.uri,
  ...(password === undefined ? {} : { NEO4J_USER: 'neo4j', NEO4J_PASSWORD: password }),
});

describe('a server whose Neo4j', { timeout: 300_000 }, () => {
  test('is down at its start is ready without a restart once it is there, and filled with the seeds', async () => {
    const neo4j = await ownNeo4j();
    const served = await startWaitingServer(settings(neo4j));
    const waiting = await served.get('/health/ready');
    expect(waiting.status).toBe(503);
    const { status, engine, detail } = readyResponseSchema.parse(waiting.body);
    expect({ status, engine }).toEqual({ status: 'waiting', engine: 'neo4j' });
    expect(detail).toContain(String(neo4j.port));
    const refused = await served.get('/documents');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);

    await neo4j.start();
    await vi.waitFor(
      async () => expect(await served.get('/health/ready'), served.stderr()).toMatchObject({ status: 200 }),
      { timeout: 60_000, interval: 200 },
    );
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

  test('refuses the password says so, and never shows it', async () => {
    const neo4j = await ownNeo4j(PASSWORD);
    await neo4j.start();
    const served = await startWaitingServer(settings(neo4j, 'wrong battery'));
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
