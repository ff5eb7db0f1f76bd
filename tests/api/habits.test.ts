/** What operators and other programs expect of a service: conditional requests, compression, numbers, limits, documents. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import request from 'supertest';
import { describe, expect, onTestFinished, test } from 'vitest';
import { appOn, problemIn } from '../support/app.ts';
import { fakeStore } from './fake-store.ts';

const app = appOn(fakeStore());
const DOCUMENT = '/api/openapi.json';

describe('conditional requests', () => {
  test('an answer that is unchanged is not sent again', async () => {
    for (const path of ['/api/v1/health/live', DOCUMENT]) {
      const first = await request(app).get(path).expect(200);
      const { etag } = first.headers;
      expect(etag).toMatch(/^W\/"/);
      const again = await request(app).get(path).set('If-None-Match', String(etag)).expect(304);
      expect(again.text).toBe('');
      expect(again.headers.etag).toBe(etag);
      await request(app).get(path).set('If-None-Match', 'W/"other"').expect(200);
      await request(app).head(path).set('If-None-Match', String(etag)).expect(304);
    }
  });
});

describe('compression', () => {
  test.each(['gzip', 'br', 'deflate'])('by %s', async (encoding) => {
    const answer = await request(app).get(DOCUMENT).set('Accept-Encoding', encoding).expect(200);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toContain('Accept-Encoding');
  });

  test('not for those who take none, nor of what is short', async () => {
    const plain = await request(app).get(DOCUMENT).set('Accept-Encoding', 'identity').expect(200);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    const short = await request(app).get('/api/v1/health/live').set('Accept-Encoding', 'gzip').expect(200);
    expect(short.headers).not.toHaveProperty('content-encoding');
  });
});

describe('media types', () => {
  test('an answer of a type that nobody asked for is not given', async () => {
    for (const accept of ['text/html', 'application/xml', 'image/png'])
      problemIn('not-acceptable', await request(app).get('/api/v1/health/live').set('Accept', accept));
    for (const accept of ['application/json', '*/*', 'text/html, */*;q=0.1', 'application/*'])
      await request(app).get('/api/v1/health/live').set('Accept', accept).expect(200);
    problemIn(
      'not-acceptable',
      await request(app).get('/api/v1/paths/dossier.pdf?from=a&to=b').set('Accept', 'text/html'),
    );
  });
});

describe('requests of pages elsewhere', () => {
  const ORIGIN = 'https://pages.example';

  test('CORS is off unless it is configured', async () => {
    const answer = await request(app)
      .options('/api/v1/stats')
      .set({ Origin: ORIGIN, 'Access-Control-Request-Method': 'GET' });
    problemIn('foreign-origin', answer);
    const own = await request(app).get('/api/v1/health/live').expect(200);
    expect(own.headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('those that are configured may ask, others may not', async () => {
    const open = appOn(fakeStore(), { corsOrigins: [ORIGIN] });
    const preflight = { Origin: ORIGIN, 'Access-Control-Request-Method': 'PUT' };
    const allowed = await request(open).options('/api/v1/views/x').set(preflight).expect(204);
    expect(allowed.headers['access-control-allow-origin']).toBe(ORIGIN);
    expect(allowed.headers['access-control-allow-methods']).toContain('PUT');
    expect(allowed.headers).not.toHaveProperty('access-control-allow-credentials');
    const answer = await request(open)
      .get('/api/v1/health/live')
      .set({ Origin: ORIGIN, 'Sec-Fetch-Site': 'cross-site' });
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-expose-headers']).toContain('X-Request-Id');
    problemIn('foreign-origin', await request(open).get('/api/v1/health/live').set('Origin', 'https://evil.example'));
  });
});

describe('limits', () => {
  test('more requests in a minute than one client may send', async () => {
    const limited = appOn(fakeStore(), { rateLimit: 3 });
    for (let sent = 0; sent < 3; sent++) await request(limited).get('/api/v1/health/live').expect(200);
    const refused = await request(limited).get('/api/v1/health/live');
    problemIn('too-many-requests', refused);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.headers.ratelimit).toBeDefined();
  });

  test('more at once than the server takes: told, and forgotten as soon as one has ended', async () => {
    let answer: () => void = () => undefined;
    const busy = appOn(
      fakeStore({
        read: () =>
          new Promise((resolve) => {
            answer = () => resolve([]);
          }),
      }),
      { atOnce: 1 },
    );
    const server = createServer(busy);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
    const first = fetch(`${url}/documents/x`);
    await expect.poll(() => fetch(`${url}/health/live`).then((r) => r.status)).toBe(503);
    const refused = await fetch(`${url}/health/live`);
    expect(await refused.json()).toMatchObject({ code: 'overloaded', status: 503 });
    expect(refused.headers.get('retry-after')).toBe('2');
    answer();
    expect((await first).status).toBe(404);
    await expect.poll(() => fetch(`${url}/health/live`).then((r) => r.status)).toBe(200);
  });
});

describe('what operators see', () => {
  test('metrics by the pattern of a route, never by a path', async () => {
    const own = appOn(fakeStore());
    await request(own).get('/api/v1/health/live').expect(200);
    await request(own).get('/api/v1/documents/secret-name');
    await request(own).get('/no/such/secret-name');
    const { text } = await request(own).get('/metrics').expect(200);
    const counted = /entente_http_request_duration_seconds_count\{([^}]*)\} (\d+)/g;
    const lines = [...text.matchAll(counted)].map(([, labels]) => labels);
    expect(lines).toContain('method="GET",route="/health/live",status="200"');
    expect(lines.some((l) => l?.includes('route="/documents/:id"'))).toBe(true);
    expect(lines.some((l) => l?.includes('route="other"'))).toBe(true);
    expect(text).not.toContain('secret-name');
    expect(text).toMatch(/^entente_store_ready [01]$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
  });

  test('one line of JSON for each request, with its id, and without its secrets', async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const logged = appOn(fakeStore(), { log: pino({ level: 'info' }, stream) });
    const secrets = { Authorization: 'Bearer entente_secret', Cookie: 'entente=entente_secret' };
    const answer = await request(logged)
      .get('/api/v1/search?q=secretname')
      .set({ ...secrets, 'X-Request-Id': 'proxy-12345' });
    expect(answer.headers['x-request-id']).toBe('proxy-12345');
    const line = lines.map((l) => JSON.parse(l)).find((l) => l.msg === 'request');
    expect(line).toMatchObject({ requestId: 'proxy-12345', method: 'GET', route: '/search', status: answer.status });
    expect(line.ms).toBeTypeOf('number');
    expect(lines.join('')).not.toMatch(/secret/);
  });

  test.each(['short', 'a b', `${'x'.repeat(101)}`, '<script>alert(1)</script>'])(
    'an id like %s is not taken over',
    async (id) => {
      const answer = await request(app).get('/api/v1/health/live').set('X-Request-Id', id);
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test('the page of the API loads nothing from elsewhere', async () => {
    const page = await request(app).get('/api/docs').expect(200);
    const links = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((m) => m[1] as string);
    expect(links).toHaveLength(3);
    for (const link of links) {
      expect(link).not.toMatch(/^(https?:)?\/\//);
      await request(app).get(`/api/${link}`).expect(200);
    }
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect((await request(app).get('/api/docs/start.js')).text).toContain('validatorUrl: null');
    problemIn('not-found', await request(app).get('/api/docs/package.json'));
  });
});
