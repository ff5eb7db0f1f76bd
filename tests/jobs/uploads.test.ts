/** Uploads that are refused, and that nothing stays of them. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Problem, problemSchema } from '../../server/contract/common.ts';
import type { Job } from '../../server/contract/jobs.ts';
import { openEmbedded, type TestStore } from '../conformance/stores.ts';
import { formOf, numbered } from './files.ts';
import { type ServedJobs, serveJobs } from './served.ts';

let opened: TestStore;
beforeAll(async () => {
  opened = await openEmbedded();
});
beforeEach(() => opened.reset());
afterAll(() => opened.close());

async function refused(code: Problem['code'], answer: Response, served: ServedJobs): Promise<Problem> {
  const problem = problemSchema.parse(await answer.json());
  expect(problem, problem.detail).toMatchObject({ code, status: answer.status });
  expect(await served.onDisk()).toEqual([]);
  expect(served.jobs.list()).toEqual([]);
  return problem;
}

const BOUNDARY = 'the-boundary';
const MULTIPART = { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` };
/** A part as it is on the wire, so that names can be what no browser sends. */
const part = (filename: string, content: string, field = 'files'): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${filename}"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n`;
const END = `--${BOUNDARY}--\r\n`;

describe('refused, with nothing left on the disk', () => {
  test.each([
    ['JSON', 'application/json', '{}'],
    ['text', 'text/plain', 'hello'],
    ['a form without files', 'application/x-www-form-urlencoded', 'files=a'],
  ])('another type: %s', async (_, type, body) => {
    const served = await serveJobs(opened.store);
    await refused('unsupported-media-type', await served.call('POST', '/jobs', body, { 'Content-Type': type }), served);
  });

  test.each([
    ['no boundary', { 'Content-Type': 'multipart/form-data' }, 'x'],
    ['not a form', MULTIPART, 'no form at all'],
    ['cut in a file', MULTIPART, part('a.md', 'text').slice(0, -6)],
    ['cut after a file', MULTIPART, part('a.md', numbered(1))],
    ['a broken header', MULTIPART, `--${BOUNDARY}\r\nContent-Disposition\r\n\r\nx\r\n${END}`],
    ['a name with a zero byte', MULTIPART, part('a\u0000b.md', 'text') + END],
    ['no file', MULTIPART, END],
    ['an empty form', { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }, ''],
    ['another field', MULTIPART, part('a.md', 'text', 'documents') + END],
    [
      'a field that is no file',
      MULTIPART,
      `${part('a.md', 'text')}--${BOUNDARY}\r\nContent-Disposition: form-data; name="title"\r\n\r\nx\r\n${END}`,
    ],
  ])('a broken or empty body: %s', async (_, headers, body) => {
    const served = await serveJobs(opened.store);
    const answer = await served.call('POST', '/jobs', body, headers);
    expect((await refused('invalid-parameters', answer, served)).detail).not.toBe('');
  });

  test.each([
    ['/etc/passwd.md', 'not below the folder'],
    ['\\\\\\\\server\\\\a.md', 'not below the folder'],
    ['C:/a.md', 'not below the folder'],
    ['../a.md', 'leads out'],
    ['a/../../b.md', 'leads out'],
    ['a/./b.md', 'leads out'],
    ['a//b.md', 'an empty part'],
    ['a%0Ab.md', 'control character'],
    ['a\tb.md', 'control character'],
    [`${'long/'.repeat(300)}a.md`, 'longer than 1000'],
    [`${'é'.repeat(200)}.md`, 'longer than 255'],
  ])('a bad name: %s', async (name, why) => {
    const served = await serveJobs(opened.store);
    const body = part('good.md', numbered(1)) + part(name, numbered(2)) + END;
    const problem = await refused('invalid-parameters', await served.call('POST', '/jobs', body, MULTIPART), served);
    expect(problem.detail).toContain(why);
    expect(problem.errors[0]?.path).toMatch(/^files: /);
  });

  test('a name that is there twice, however it is written', async () => {
    const served = await serveJobs(opened.store);
    for (const [one, other] of [
      ['a/b.md', 'a/b.md'],
      ['a/b.md', './a/b.md'],
      ['e\u0301.md', '\u00e9.md'],
    ] as const) {
      const body = part(one, numbered(1)) + part(other, numbered(2)) + END;
      const problem = await refused('invalid-parameters', await served.call('POST', '/jobs', body, MULTIPART), served);
      expect(problem.detail).toContain('is there twice');
    }
  });

  test('a file that is too large, by its name; one of the limit is taken', async () => {
    const served = await serveJobs(opened.store);
    const large = { 'a.md': numbered(1), 'folder/large.txt': 'x'.repeat(5_000_001) };
    const problem = await refused('payload-too-large', await served.upload(large), served);
    expect(problem.detail).toMatch(/^folder\/large\.txt: larger than 5 MB/);
    expect((await served.upload({ 'limit.txt': `---\nlanguage: fr\n---\n${'x'.repeat(4_999_976)}` })).status).toBe(202);
  });

  test('too many files', async () => {
    const served = await serveJobs(opened.store);
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`${n}.csv`, 'x']));
    expect((await refused('payload-too-large', await served.upload(many), served)).detail).toContain('2000 files');
  });

  test('too much in all: at once where it says so, else on the way', async () => {
    const served = await serveJobs(opened.store);
    const told = await new Promise<Response>((resolve, reject) => {
      const asked = request(`${served.url}/jobs`, {
        method: 'POST',
        headers: { ...MULTIPART, 'Content-Length': 300_000_000 },
      });
      asked.on('response', (answer) => {
        const parts: Buffer[] = [];
        answer
          .on('data', (p: Buffer) => parts.push(p))
          .on('end', () => {
            asked.destroy();
            resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 0 }));
          });
      });
      asked.on('error', reject);
      asked.write(part('a.md', 'x'));
    });
    expect((await refused('payload-too-large', told, served)).detail).toContain('200 MB');
    const many = Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`${n}.txt`, 'x'.repeat(4_990_000)]));
    const body = new Response(formOf(many));
    const answer = await fetch(`${served.url}/jobs`, {
      method: 'POST',
      body: body.body,
      headers: { 'Content-Type': body.headers.get('content-type') ?? '' },
      duplex: 'half',
    } as RequestInit);
    expect((await refused('payload-too-large', answer, served)).detail).toContain('200 MB');
  });

  test('a client that goes away in the middle', async () => {
    const served = await serveJobs(opened.store);
    const asked = request(`${served.url}/jobs`, { method: 'POST', headers: MULTIPART });
    asked.on('error', () => undefined);
    asked.write(part('a.md', numbered(1)) + part('b.md', 'x'.repeat(100_000)).slice(0, -10));
    await vi.waitFor(async () => expect(await served.onDisk()).toContainEqual(expect.stringMatching(/\/1$/)));
    asked.destroy();
    await vi.waitFor(async () => expect(await served.onDisk()).toEqual([]));
    expect(served.jobs.list()).toEqual([]);
  });

  test('a data folder that takes nothing', async () => {
    const served = await serveJobs(opened.store);
    // A file where the folder should be: as root, which may write anywhere, nothing else is refused.
    await rm(served.folder, { recursive: true });
    await writeFile(served.folder, '');
    const answer = await served.upload({ 'a.md': numbered(1) });
    const problem = problemSchema.parse(await answer.json());
    expect(problem).toMatchObject({ code: 'insufficient-storage', status: 507 });
    expect(problem.detail).toMatch(/cannot be written \((ENOTDIR|EEXIST)\): free some space/);
    await rm(served.folder);
    await mkdir(served.folder);
    expect((await served.upload({ 'a.md': numbered(1) })).status).toBe(202);
  });

  test('more jobs than may wait', async () => {
    const served = await serveJobs(opened.store, { isStarted: false });
    for (let n = 0; n < 100; n++) await served.load({ 'a.md': 'x' });
    const answer = await served.upload({ 'a.md': 'x' });
    expect(answer.status).toBe(429);
    expect(served.jobs.list()).toHaveLength(100);
  });
});

test('names are what they are told: folders, other scripts, quotes', async () => {
  const served = await serveJobs(opened.store, { isStarted: false });
  const names = ['a/b/ç.md', '文件.txt', 'with "quotes".MD', "it's 50%.md", 'a\\b.md'];
  const answer = await served.upload(Object.fromEntries(names.map((name, n) => [name, numbered(n)])));
  const job = (await answer.json()) as Job;
  expect(job.files.map((f) => f.name)).toEqual(['a/b/ç.md', '文件.txt', 'with "quotes".MD', "it's 50%.md", 'a/b.md']);
  expect(job.files.every((f) => f.state === 'waiting' && f.bytes > 0)).toBe(true);
});

test('ids that are none', async () => {
  const served = await serveJobs(opened.store);
  for (const id of ['x', '..%2F..%2Fetc', 'incoming', '%00'])
    expect((await served.call('GET', `/jobs/${id}`)).status, id).toBe(404);
  expect((await served.call('GET', `/jobs/${'x'.repeat(201)}`)).status).toBe(400);
  expect((await served.call('PUT', '/jobs', '{}')).status).toBe(405);
});
