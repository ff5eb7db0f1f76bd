import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MOST_ATTEMPTS, pauseAfter, secondsOf } from '../../client/api/patience.ts';
import { request } from '../../client/api/request.ts';
import { traffic } from '../../client/api/traffic.ts';
import { NotLoaded, Part, renewParts } from '../../client/ui/parts.ts';

describe('Retry-After', () => {
  const now = Date.parse('2026-03-01T10:00:00Z');
  test.each([
    ['2', 2],
    ['0', 0],
    ['Sun, 01 Mar 2026 10:00:05 GMT', 5],
    ['Sun, 01 Mar 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%s is %s seconds', (header, seconds) => expect(secondsOf(header, now)).toBe(seconds));
});

describe('what is sent again', () => {
  test.each([
    ['a read that was refused, when it said', { status: 503, retryAfter: 2 }, 0, true, 2000],
    ['not a write that may have been done', { status: 503, retryAfter: 2 }, 0, false, null],
    ['a write that was one too many', { status: 429, retryAfter: 1 }, 0, false, 1000],
    ['more slowly each time where it did not say', { status: 429, retryAfter: null }, 2, true, 4000],
    ['not for ever', { status: 429, retryAfter: 1 }, MOST_ATTEMPTS, true, null],
    ['not after longer than a person waits', { status: 503, retryAfter: 600 }, 0, true, null],
    ['not what did not say when', { status: 503, retryAfter: null }, 0, true, null],
    ['not a question that is wrong', { status: 400, retryAfter: null }, 0, true, null],
  ])('%s', (_, error, attempt, isRead, ms) => expect(pauseAfter(error, attempt, isRead, 0)).toBe(ms));
  test('those refused together come back apart', () => {
    const refused = { status: 503, retryAfter: 4 };
    expect(pauseAfter(refused, 0, true, 0)).toBe(4000);
    expect(pauseAfter(refused, 0, true, 1)).toBe(5000);
  });
});

describe('a request', () => {
  const schema = z.object({ ok: z.boolean() });
  test('that is refused for now is told as held until it has its answer', async () => {
    let asked = 0;
    let held = 0;
    const fetch = async (): Promise<Response> => {
      held = traffic().held;
      return asked++ === 0
        ? new Response('', { status: 429, headers: { 'Retry-After': '0' } })
        : Response.json({ ok: true });
    };
    expect(await request(schema, '/x', { fetch })).toEqual({ ok: true });
    expect([asked, held, traffic().held]).toEqual([2, 1, 0]);
  });
  test('that writes and has no answer is in doubt, and not sent again', async () => {
    let sent = 0;
    const fetch = (): Promise<Response> => {
      sent++;
      return Promise.reject(new TypeError('fetch failed'));
    };
    await expect(request(schema, '/x', { method: 'POST', body: {}, fetch })).rejects.toMatchObject({
      code: 'unknown-outcome',
    });
    expect(sent).toBe(1);
  });
});

const Drawn = (): null => null;

describe('a part whose code comes later', () => {
  test('is drawn at once when it is there', async () => {
    const part = new Part(async () => Drawn);
    expect(part.component).not.toBe(Drawn);
    await part.fetch();
    expect(part.component).toBe(Drawn);
  });
  test('is asked for again once that is wanted', async () => {
    let isUp = false;
    const part = new Part(async () => {
      if (!isUp) throw new TypeError('Failed to fetch dynamically imported module');
      return Drawn;
    });
    const before = part.component;
    await expect(part.fetch()).rejects.toBeInstanceOf(NotLoaded);
    expect(part.component).toBe(before);
    renewParts();
    expect(part.component).not.toBe(before);
    isUp = true;
    expect(await part.fetch()).toBe(Drawn);
  });
});
