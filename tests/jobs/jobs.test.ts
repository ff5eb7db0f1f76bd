/** The life of a job, as its users see it over HTTP. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Job, type JobFile, jobsResponseSchema } from '../../server/contract/jobs.ts';
import { EntenteError } from '../../server/errors.ts';
import { Projector } from '../../server/loader/projector.ts';
import { documentById, listDocuments } from '../../server/questions/documents.ts';
import { verify } from '../../server/questions/verify.ts';
import { openEmbedded, type TestStore } from '../conformance/stores.ts';
import { OSLO, SANTIAGO } from '../support/documents.ts';
import { numbered, numberedFiles } from './files.ts';
import { hasEnded, keptState, serveJobs } from './served.ts';

let opened: TestStore;
beforeAll(async () => {
  opened = await openEmbedded();
});
beforeEach(() => opened.reset());
afterAll(() => opened.close());

const documents = async (): Promise<number> => (await listDocuments({ store: opened.store }, { limit: 1 })).total;
const states = (job: Job): string[] => job.files.map((f) => f.state);
const fileOf = (job: Job, name: string): JobFile => {
  const found = job.files.find((f) => f.name === name);
  if (!found) throw new Error(`no file ${name}`);
  return found;
};

describe('a job', () => {
  test('loads what it is sent, and reports on each file', async () => {
    const served = await serveJobs(opened.store);
    const answer = await served.upload({
      'press/oslo.md': OSLO,
      'santiago.txt': SANTIAGO,
      'table.csv': 'a,b',
      'empty.md': '',
      'latin.md': new Uint8Array([0x41, 0xe9, 0x42]),
      'french.md': '---\nlanguage: fr\n---\nLe ministre de la Justice a rencontré son homologue à Paris.\n',
    });
    expect(answer.status).toBe(202);
    const { summary } = (await answer.json()) as Job;
    expect(answer.headers.get('location')).toBe(`/api/v1/jobs/${summary.id}`);
    const job = await served.until(summary.id, hasEnded);
    expect(job.summary).toMatchObject({
      state: 'done',
      files: 6,
      counts: { loaded: 2, failed: 3, unsupported: 1, waiting: 0 },
      retriable: true,
      by: 'local user',
    });
    const oslo = fileOf(job, 'press/oslo.md');
    expect((await documentById({ store: opened.store }, oslo.documentId ?? '')).document.title).toBe(
      'Talks in Oslo and Budapest',
    );
    expect(fileOf(job, 'table.csv').message).toBe('only .txt and .md files are read so far');
    expect(fileOf(job, 'empty.md').message).toBe('the file is empty');
    expect(fileOf(job, 'latin.md').message).toContain('not a text in UTF-8');
    expect(fileOf(job, 'french.md').message).toContain('not in English');
    expect(fileOf(job, 'french.md').message).not.toMatch(/incoming|job/);
    // What failed may be tried again; what is loaded is not kept twice.
    await vi.waitFor(async () => {
      const kept = (await served.onDisk()).map((name) => name.split('/')[1]);
      expect(kept.filter((name) => name && name !== 'job.json')).toEqual(['3', '4', '5']);
    });
    const { items } = jobsResponseSchema.parse(await (await served.call('GET', '/jobs')).json());
    expect(items.map((j) => j.id)).toEqual([summary.id]);
  });

  test('of the same files changes nothing, of an edited one what it says', async () => {
    const served = await serveJobs(opened.store);
    const { id } = (await served.load({ 'a.md': numbered(1), 'b.md': numbered(2) })).summary;
    await served.until(id, hasEnded);
    const next = await served.load({ 'a.md': numbered(1), 'b.md': numbered(2).replace('Suva', 'Apia') });
    expect(states(await served.until(next.summary.id, hasEnded))).toEqual(['unchanged', 'changed']);
    expect(await documents()).toBe(2);
  });

  test('two files that are one document: the second is told, whichever try reads it', async () => {
    const served = await serveJobs(opened.store);
    const twice = { ...numberedFiles(12), 'notes/999.md': numbered(0) };
    const job = await served.until((await served.load(twice)).summary.id, hasEnded);
    expect(fileOf(job, 'notes/999.md')).toMatchObject({ state: 'failed' });
    await served.call('POST', `/jobs/${job.summary.id}/retry`);
    const again = await served.until(job.summary.id, hasEnded);
    expect(fileOf(again, 'notes/999.md').message).toContain('same identity as notes/000.md');
    expect(fileOf(again, 'notes/000.md').state).toBe('loaded');
  });

  test('one runs at a time, in the order of arrival', async () => {
    const served = await serveJobs(opened.store);
    served.held.hold();
    const first = await served.load({ 'a.md': numbered(1) });
    const second = await served.load({ 'b.md': numbered(2) });
    await served.until(first.summary.id, (j) => j.files[0]?.state === 'reading');
    expect((await served.job(second.summary.id)).summary.state).toBe('queued');
    served.held.release();
    await served.until(second.summary.id, hasEnded);
    expect(served.held.read).toEqual(['a', 'b']);
  });
});

describe('cancel, retry, delete', () => {
  test('a running job stops in the document that it reads; what is loaded stays; retry goes on', async () => {
    const served = await serveJobs(opened.store);
    served.held.hold();
    const { id } = (await served.load(numberedFiles(5))).summary;
    await served.until(id, (j) => j.files[0]?.state === 'reading');
    const answer = await served.call('POST', `/jobs/${id}/cancel`);
    expect(answer.status).toBe(200);
    const cancelled = (await answer.json()) as Job;
    expect(cancelled.summary).toMatchObject({ state: 'cancelled', counts: { cancelled: 5 }, retriable: true });
    expect(await documents()).toBe(0);
    expect((await served.call('POST', `/jobs/${id}/cancel`)).status).toBe(409);
    served.held.release();
    expect((await served.call('POST', `/jobs/${id}/retry`)).status).toBe(202);
    expect(states(await served.until(id, hasEnded))).toEqual(Array(5).fill('loaded'));
    expect((await served.call('POST', `/jobs/${id}/retry`)).status).toBe(409);
    expect(await documents()).toBe(5);
  });

  test('a job that waits never begins; the next one is not held up', async () => {
    const served = await serveJobs(opened.store);
    served.held.hold();
    const first = await served.load({ 'a.md': numbered(1) });
    const second = await served.load({ 'b.md': numbered(2) });
    expect((await served.call('DELETE', `/jobs/${second.summary.id}`)).status).toBe(409);
    expect((await served.call('POST', `/jobs/${second.summary.id}/retry`)).status).toBe(409);
    const cancelled = (await (await served.call('POST', `/jobs/${second.summary.id}/cancel`)).json()) as Job;
    expect(cancelled.summary).toMatchObject({ state: 'cancelled', started: null });
    const third = await served.load({ 'c.md': numbered(3) });
    served.held.release();
    await served.until(third.summary.id, hasEnded);
    expect((await served.job(first.summary.id)).summary.state).toBe('done');
    expect(await documents()).toBe(2);
  });

  test('an ended job is forgotten with its files', async () => {
    const served = await serveJobs(opened.store);
    const { id } = (await served.load({ 'a.md': '' })).summary;
    await served.until(id, hasEnded);
    await vi.waitFor(async () => expect(await served.onDisk()).toEqual([id, `${id}/0`, `${id}/job.json`]));
    expect((await served.call('DELETE', `/jobs/${id}`)).status).toBe(204);
    expect(await served.onDisk()).toEqual([]);
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/events'],
      ['DELETE', ''],
      ['POST', '/cancel'],
      ['POST', '/retry'],
    ] as const)
      expect((await served.call(method, `/jobs/${id}${path}`)).status, `${method} ${path}`).toBe(404);
  });

  test('of the ended jobs the last fifty are kept', async () => {
    const served = await serveJobs(opened.store);
    const ids: string[] = [];
    for (let n = 0; n < 53; n++) ids.push((await served.load({ 'table.csv': String(n) })).summary.id);
    await served.until(ids.at(-1) ?? '', hasEnded);
    await vi.waitFor(async () => {
      const kept = served.jobs.list().map((j) => j.id);
      expect(kept).toEqual(ids.slice(3).reverse());
      expect((await served.onDisk()).filter((n) => !n.includes('/')).sort()).toEqual([...kept].sort());
    });
  });
});

describe('the next process', () => {
  test('goes on with what the one before was stopped in, and counts as its own what it had loaded', async () => {
    const first = await serveJobs(opened.store);
    const { id } = (await first.load(numberedFiles(14))).summary;
    // The first ten are one transaction; the process ends after it and before that is told.
    await first.until(id, (j) => j.summary.counts.loaded >= 10);
    await first.stop();
    const state = await keptState(first.folder, id);
    const files = (state.files as Record<string, unknown>[]).map((f, n) =>
      n < 10 ? { ...f, state: 'waiting', documentId: null, meant: 'loaded' } : f,
    );
    await writeFile(join(first.folder, id, 'job.json'), JSON.stringify({ ...state, state: 'running', files }));
    await Promise.all(
      Object.entries(numberedFiles(10)).map(([_, text], n) => writeFile(join(first.folder, id, String(n)), text)),
    );
    const second = await serveJobs(opened.store, { folder: first.folder });
    const job = await second.until(id, hasEnded);
    expect(states(job)).toEqual(Array(14).fill('loaded'));
    expect(await documents()).toBe(14);
    const { stored, replayed } = await verify({ store: opened.store });
    expect(stored).toBe(replayed);
  });

  test('stops at once in a long document, and the next one reads it', async () => {
    const first = await serveJobs(opened.store);
    first.held.hold();
    const { id } = (await first.load({ 'a.md': numbered(1) })).summary;
    await first.until(id, (j) => j.files[0]?.state === 'reading');
    const asked = performance.now();
    await first.stop();
    expect(performance.now() - asked).toBeLessThan(2_000);
    expect(await keptState(first.folder, id)).toMatchObject({ state: 'running' });
    const second = await serveJobs(opened.store, { folder: first.folder });
    expect(states(await second.until(id, hasEnded))).toEqual(['loaded']);
  });

  test('a cancel that was acknowledged holds; uploads that were not are gone; what cannot be read is left alone', async () => {
    const first = await serveJobs(opened.store, { isStarted: false });
    const { id } = (await first.load({ 'a.md': numbered(1) })).summary;
    await first.stop();
    const state = await keptState(first.folder, id);
    await writeFile(join(first.folder, id, 'job.json'), JSON.stringify({ ...state, cancelling: true }));
    await writeFile(join(first.folder, 'stray'), 'x');
    const second = await serveJobs(opened.store, { folder: first.folder });
    expect((await second.until(id, hasEnded)).summary.state).toBe('cancelled');
    expect(await second.onDisk()).toContain('stray');
    expect(await documents()).toBe(0);
  });
});

describe('a store that is lost', () => {
  const lost = () => new EntenteError('store-unavailable', 'the store is away', { retriable: true });

  test('is waited for, and the job goes on', async () => {
    let failures = 3;
    const projector = new Projector({
      ...opened.store,
      read: (...asked: Parameters<typeof opened.store.read>) => opened.store.read(...asked),
      write: async (...asked: Parameters<typeof opened.store.write>) => {
        failures -= 1;
        if (failures >= 0) throw lost();
        return opened.store.write(...asked);
      },
    } as typeof opened.store);
    const served = await serveJobs(opened.store, { projector });
    const job = await served.until((await served.load(numberedFiles(12))).summary.id, hasEnded);
    expect(failures).toBeLessThan(0);
    expect(job.summary).toMatchObject({ state: 'done', message: null, counts: { loaded: 12 } });
  });

  test('too long: the job fails with the reason, and retry goes on where it stopped', async () => {
    let isAway = true;
    const projector = new Projector({
      ...opened.store,
      read: (...asked: Parameters<typeof opened.store.read>) => opened.store.read(...asked),
      write: async (...asked: Parameters<typeof opened.store.write>) => {
        if (isAway) throw lost();
        return opened.store.write(...asked);
      },
    } as typeof opened.store);
    const served = await serveJobs(opened.store, { projector });
    const { id } = (await served.load(numberedFiles(3))).summary;
    await served.until(id, (j) => j.summary.message === 'waiting for the store: the store is away');
    const job = await served.until(id, hasEnded);
    expect(job.summary).toMatchObject({ state: 'failed', message: 'the store is away', counts: { cancelled: 3 } });
    isAway = false;
    await served.call('POST', `/jobs/${id}/retry`);
    expect((await served.until(id, hasEnded)).summary).toMatchObject({ state: 'done', counts: { loaded: 3 } });
  });

  test('an unreadable text is a failure of that file alone', async () => {
    const served = await serveJobs(opened.store);
    const job = await served.load({
      'a.md': numbered(1),
      'b.md': 'UNREADABLE text of two ministers',
      'c.md': numbered(2),
    });
    const ended = await served.until(job.summary.id, hasEnded);
    expect(states(ended)).toEqual(['loaded', 'failed', 'loaded']);
    expect(fileOf(ended, 'b.md').message).toBe('the reader stumbled');
  });
});
