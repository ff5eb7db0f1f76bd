import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ApiError, errorOfAnswer, titleOf } from '../../client/api/problem.ts';
import { queryString, request } from '../../client/api/request.ts';

const schema = z.object({ ok: z.boolean() });
const answering =
  (status: number, body: unknown): typeof fetch =>
  async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
const failure = async (promise: Promise<unknown>): Promise<ApiError> => {
  const error = await promise.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError');
  return error;
};
const problem = {
  type: 'about:blank',
  title: 'Bad request',
  status: 400,
  code: 'invalid-parameters',
  detail: 'The question is wrong.',
  errors: [{ path: 'from', message: 'must be a date' }],
};

describe('request', () => {
  test('gives what the schema says', async () =>
    expect(await request(schema, '/x', { fetch: answering(200, { ok: true }) })).toEqual({ ok: true }));
  test('an answer without a body is nothing', async () => {
    const fetch = async () => new Response(null, { status: 204 });
    expect(await request(z.void(), '/x', { method: 'DELETE', fetch })).toBeUndefined();
  });
  test('problem details become an error with code, words and fields', async () => {
    const error = await failure(request(schema, '/x', { fetch: answering(400, problem) }));
    expect([error.code, error.message, error.faults, error.status, error.retriable]).toEqual([
      'invalid-parameters',
      'The question is wrong.',
      problem.errors,
      400,
      false,
    ]);
  });
  test('no server is an error that may pass', async () => {
    const error = await failure(request(schema, '/x', { fetch: () => Promise.reject(new TypeError('fetch failed')) }));
    expect([error.code, error.retriable]).toEqual(['no-answer', true]);
  });
  test('a proxy in front of a dead server counts as no server', () =>
    expect(errorOfAnswer(500, '').code).toBe('no-answer'));
  test('a store that is not ready may be asked again', () => {
    const error = errorOfAnswer(503, { ...problem, status: 503, code: 'store-unavailable' });
    expect([error.retriable, titleOf(error)]).toEqual([true, 'The store is not ready yet']);
  });
  test('a fault of the server itself is not asked again', () =>
    expect(errorOfAnswer(500, { ...problem, status: 500, code: 'internal' }).retriable).toBe(false));
  test('an answer against the contract is named as such', async () => {
    const error = await failure(request(schema, '/x', { fetch: answering(200, { ok: 'yes' }) }));
    expect(error.code).toBe('unexpected-answer');
    expect(error.message).toContain('ok');
  });
  test('some refusals are answers: a store that waits', async () => {
    expect(await request(schema, '/x', { fetch: answering(503, { ok: false }), accept: [503] })).toEqual({ ok: false });
  });
  test('a cancelled request stays a cancelled request', async () => {
    const abort = new DOMException('aborted', 'AbortError');
    await expect(request(schema, '/x', { fetch: () => Promise.reject(abort) })).rejects.toBe(abort);
  });
});

test('query strings leave out what is missing and join lists', () => {
  expect(queryString({ q: 'wang & co', kinds: ['person', 'country'], cursor: null, limit: undefined, empty: [] })).toBe(
    '?q=wang+%26+co&kinds=person%2Ccountry',
  );
  expect(queryString({})).toBe('');
});
