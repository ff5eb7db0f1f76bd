/** The server is asked to end while it loads, as a service manager does. */
import { expect, test, vi } from 'vitest';
import { type Job, jobSchema } from '../../server/contract/jobs.ts';
import { loadInto, type Served, startServer } from '../cli/run.ts';
import { APART, folderWith, temporaryFolder } from '../support/documents.ts';
import { eventsIn } from './events.ts';
import { formOf, numberedFiles } from './files.ts';

test('it ends in time and without a fault, its listeners are let go, and the next process goes on', {
  timeout: 180_000,
}, async () => {
  const environment = { ENTENTE_DATA: temporaryFolder() };
  await loadInto(environment.ENTENTE_DATA, folderWith({ 'apart.md': APART }));
  const jobAt = async (served: Served, id: string): Promise<Job> =>
    jobSchema.parse((await served.get(`/jobs/${id}`)).body);
  const first = await startServer(environment);
  const body = formOf({ ...numberedFiles(30), 'long.md': numberedFiles(1, 77)['notes/077.md']?.repeat(2_000) ?? '' });
  const answer = await fetch(`${first.url}/api/v1/jobs`, { method: 'POST', body });
  const { id } = jobSchema.parse(await answer.json()).summary;
  await vi.waitFor(async () => expect((await jobAt(first, id)).summary.counts.loaded).toBeGreaterThan(0), {
    timeout: 90_000,
    interval: 50,
  });
  const events = eventsIn(await fetch(`${first.url}/api/v1/jobs/${id}/events`));
  expect((await events.next()).value).toMatchObject({ event: 'snapshot' });
  const asked = performance.now();
  const { code, stderr } = await first.terminate();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(performance.now() - asked).toBeLessThan(10_000);

  const second = await startServer(environment);
  await vi.waitFor(async () => expect((await jobAt(second, id)).summary.counts.loaded).toBeGreaterThanOrEqual(30), {
    timeout: 90_000,
    interval: 100,
  });
  expect((await second.terminate()).code).toBe(0);
});
