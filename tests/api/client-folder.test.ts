/** The built client, served beside the API. */
import request from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { appOn, problemIn } from '../support/app.ts';
import { folderWith } from '../support/documents.ts';
import { fakeStore } from './fake-store.ts';

const folder = folderWith(
  { 'index.html': '<!doctype html><title>Entente</title>', 'assets/app.js': 'export {};' },
  afterAll,
);
const app = appOn(fakeStore(), { clientFolder: folder });

describe('the client', () => {
  test.each(['/', '/index.html', '/view/of/something?x=1'])('its page is at %s', async (path) => {
    const answer = await request(app).get(path).set('Accept', 'text/html').expect(200);
    expect(answer.text).toContain('<title>Entente</title>');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
  });

  test('its assets are files', async () => {
    expect((await request(app).get('/assets/app.js').expect(200)).headers['content-type']).toContain('javascript');
  });

  test.each(['/api/v1/nothing', '/api', '/api/v2'])('the API does not answer %s with a page', async (path) => {
    problemIn('not-found', await request(app).get(path).set('Accept', 'text/html'));
  });

  test('an asset that is not there is not the page', async () => {
    problemIn('not-found', await request(app).get('/assets/gone.js').set('Accept', 'application/javascript'));
  });

  test.each([
    '/../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..%5c..%5cpackage.json',
  ])('nothing outside of its folder: %s', async (path) => {
    const answer = await request(app).get(path).set('Accept', 'application/json');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toMatch(/root:|"dependencies"/);
  });

  test('a page of another site may link here, and not read the API', async () => {
    await request(app).get('/').set({ Accept: 'text/html', 'Sec-Fetch-Site': 'cross-site' }).expect(200);
    problemIn('foreign-origin', await request(app).get('/api/v1/stats').set('Sec-Fetch-Site', 'cross-site'));
  });
});

describe('every answer', () => {
  test('has its own request id, and is not kept without asking', async () => {
    const answers = await Promise.all([1, 2].map(() => request(app).get('/api/v1/health/live').expect(200)));
    const ids = answers.map((a) => String(a.headers['x-request-id']));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(answers[0]?.headers['cache-control']).toBe('private, no-cache');
  });
});
