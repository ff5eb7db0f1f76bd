/** The live progress of a job. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Job, type JobChange, jobChangeSchema, jobSchema } from '../../server/contract/jobs.ts';
import { openEmbedded, type TestStore } from '../conformance/stores.ts';
import { eventsIn, type SentEvent } from './events.ts';
import { numberedFiles } from './files.ts';
import { hasEnded, serveJobs } from './served.ts';

let opened: TestStore;
beforeAll(async () => {
  opened = await openEmbedded();
});
beforeEach(() => opened.reset());
afterAll(() => opened.close());

const all = async (events: AsyncIterable<SentEvent>): Promise<SentEvent[]> => {
  const heard: SentEvent[] = [];
  for await (const event of events) heard.push(event);
  return heard;
};

/** The job as a client has it that began with the snapshot and followed each change. */
function followed([first, ...changes]: SentEvent[]): Job {
  const job = jobSchema.parse(first?.data);
  for (const { data } of changes) {
    const change: JobChange = jobChangeSchema.parse(data);
    job.summary = change.summary;
    for (const { index, file } of change.files) job.files[index] = file;
  }
  return job;
}

test('a snapshot first, then what changes, until the job ends: together they are the job', async () => {
  const served = await serveJobs(opened.store);
  served.held.hold();
  const { id } = (await served.load(numberedFiles(25))).summary;
  const answer = await served.call('GET', `/jobs/${id}/events`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(answer.headers.get('cache-control')).toContain('no-transform');
  expect(answer.headers.get('content-encoding')).toBeNull();
  const hearing = all(eventsIn(answer));
  served.held.release();
  const heard = await hearing;
  expect(heard[0]?.event).toBe('snapshot');
  expect(heard.length).toBeGreaterThan(2);
  expect(heard.slice(1).every((e) => e.event === 'change')).toBe(true);
  expect(heard.map((e) => e.id)).toEqual(heard.map((_, n) => String(n + 1)));
  expect(followed(heard)).toEqual(await served.job(id));
  expect(followed(heard).summary).toMatchObject({ state: 'done', counts: { loaded: 25 } });
});

test('of an ended job: the snapshot alone', async () => {
  const served = await serveJobs(opened.store);
  const { id } = (await served.load(numberedFiles(1))).summary;
  await served.until(id, hasEnded);
  const heard = await all(eventsIn(await served.call('GET', `/jobs/${id}/events`)));
  expect(heard.map((e) => e.event)).toEqual(['snapshot']);
});

test('whoever comes back after the process ended hears all of it again', async () => {
  const first = await serveJobs(opened.store);
  first.held.hold();
  const { id } = (await first.load(numberedFiles(3))).summary;
  await first.until(id, (j) => j.summary.counts.reading === 1);
  const hearing = all(eventsIn(await first.call('GET', `/jobs/${id}/events`)));
  await first.stop();
  // The stream ends by itself: it is not cut.
  expect(followed(await hearing).summary.state).toBe('running');
  const second = await serveJobs(opened.store, { folder: first.folder });
  const heard = await all(eventsIn(await second.call('GET', `/jobs/${id}/events`)));
  expect(followed(heard).summary).toMatchObject({ state: 'done', counts: { loaded: 3 } });
});

test('listeners that go away leave nothing behind, and a cancel ends the stream', async () => {
  const served = await serveJobs(opened.store);
  served.held.hold();
  const { id } = (await served.load(numberedFiles(3))).summary;
  for (let n = 0; n < 5; n++) {
    const controller = new AbortController();
    const answer = await fetch(`${served.url}/jobs/${id}/events`, { signal: controller.signal });
    await eventsIn(answer).next();
    controller.abort();
  }
  const hearing = all(eventsIn(await served.call('GET', `/jobs/${id}/events`)));
  await served.call('POST', `/jobs/${id}/cancel`);
  expect(followed(await hearing).summary.state).toBe('cancelled');
});
