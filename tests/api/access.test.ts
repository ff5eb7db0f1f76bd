/** Access tokens: who may do what, the browser's cookie, and a gate that only ever shuts. */
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { gateOf, isLoopback } from '../../server/access/gate.ts';
import { readTokens, writeTokens } from '../../server/access/token-file.ts';
import { NO_TOKENS, type TokenFile, withoutToken, withToken } from '../../server/access/tokens.ts';
import { accessOf } from '../../server/api/operation.ts';
import { OPERATIONS } from '../../server/api/routes/index.ts';
import { sessionSchema } from '../../server/contract/session.ts';
import type { EntenteError } from '../../server/errors.ts';
import { appOn, problemIn } from '../support/app.ts';
import { folderWith } from '../support/documents.ts';
import { fakeStore } from './fake-store.ts';

const NOW = new Date('2026-01-02T03:04:05Z');
const anna = withToken(NO_TOKENS, { name: 'Anna Example', role: 'reader' }, NOW);
const both = withToken(anna.file, { name: 'Bo', role: 'editor' }, NOW);
const [reader, editor] = [anna.token, both.token];

const pathOf = (): string => join(mkdtempSync(join(tmpdir(), 'entente-tokens-')), 'tokens.json');
function guardedApp(file: TokenFile = both.file, clientFolder: string | null = null) {
  const path = pathOf();
  writeTokens(path, file);
  return { path, app: appOn(fakeStore(), { gate: gateOf(path, '127.0.0.1'), clientFolder }) };
}
const { app } = guardedApp();
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const addressOf = (path: string): string => `/api/v1${path.replace(/:\w+/g, 'x')}`;

describe('every operation asks for its role', () => {
  test.each(OPERATIONS.map((o) => ({ ...o, access: accessOf(o) })))('$method $path ($access)', async (operation) => {
    const { method, path, access } = operation;
    const ask = (headers: Record<string, string>) => request(app)[method](addressOf(path)).set(headers);
    const without = await ask({});
    const unknown = await ask(bearer(`${editor}x`));
    const asReader = await ask(bearer(reader));
    const asEditor = await ask(bearer(editor));
    for (const answer of [without, unknown]) {
      if (access === 'anyone') expect(answer.body.code).not.toBe('forbidden');
      else {
        problemIn('unauthenticated', answer);
        expect(answer.headers['www-authenticate']).toContain('Bearer');
      }
    }
    if (access === 'editor') expect(problemIn('forbidden', asReader).detail).toContain('Anna Example');
    else expect(asReader.status).not.toBe(403);
    // The store of this test does not answer: what matters is that the gate let through.
    const shut = ['unauthenticated', 'forbidden'];
    if (path !== '/session') expect(shut).not.toContain(asEditor.body.code);
  });

  test('what changes the graph is an editor’s', () => {
    const of = (access: string) => OPERATIONS.filter((o) => accessOf(o) === access).map((o) => o.id);
    expect(of('anyone').sort()).toEqual(['live', 'ready', 'session', 'signIn', 'signOut']);
    expect(of('editor')).toEqual(expect.arrayContaining(['decide', 'undo', 'createView', 'saveView', 'deleteView']));
    for (const { method, id } of OPERATIONS)
      if (method === 'delete' && id !== 'signOut') expect(of('editor')).toContain(id);
    expect(of('reader')).toEqual(expect.arrayContaining(['stats', 'search', 'lookup', 'among', 'documents']));
  });

  test('metrics are a reader’s; the page that asks for a token, and the description of the API, anyone’s', async () => {
    problemIn('unauthenticated', await request(app).get('/metrics'));
    expect((await request(app).get('/metrics').set(bearer(reader)).expect(200)).text).toContain('entente_info');
    await request(app).get('/api/openapi.json').expect(200);
    const folder = folderWith({ 'index.html': '<!doctype html><title>Entente</title>' });
    await request(guardedApp(both.file, folder).app).get('/').set('Accept', 'text/html').expect(200);
  });
});

describe('a token', () => {
  test.each([
    ['no token', ''],
    ['another scheme', `Basic ${Buffer.from(`x:${editor}`).toString('base64')}`],
    ['its hash', `Bearer ${both.file.tokens[1]?.sha256}`],
    ['another case', `Bearer ${editor.toUpperCase()}`],
    ['a part', `Bearer ${editor.slice(0, -1)}`],
    ['two', `Bearer ${reader} ${editor}`],
    ['one that is no text', `Bearer \u00ff\u00fe`],
  ])('%s opens nothing', async (_, value) => {
    problemIn('unauthenticated', await request(app).get('/api/v1/stats').set('Authorization', value));
  });

  test('in the address opens nothing', async () => {
    problemIn('unauthenticated', await request(app).get(`/api/v1/stats?token=${editor}&access_token=${editor}`));
  });

  test('is refused from the moment that it is revoked, and the last one opens nothing by going', async () => {
    const { path, app: own } = guardedApp(anna.file);
    await request(own).get('/api/v1/session').set(bearer(reader)).expect(200);
    expect((await request(own).get('/metrics').set(bearer(reader))).status).toBe(200);
    writeTokens(path, withoutToken(anna.file, 'Anna Example'));
    problemIn('unauthenticated', await request(own).get('/metrics').set(bearer(reader)));
    problemIn('unauthenticated', await request(own).get('/metrics'));
  });

  test('is kept as a hash, in a file that its owner alone reads', () => {
    const path = pathOf();
    writeTokens(path, both.file);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readTokens(path)).toEqual(both.file);
    expect(JSON.stringify(both.file)).not.toContain(editor);
    expect(new Set([reader, editor]).size).toBe(2);
    expect(editor.length).toBeGreaterThanOrEqual(50);
  });

  test('of a name that is there, or is none, is not made', () => {
    const of = (name: string): string => {
      try {
        withToken(both.file, { name, role: 'reader' }, NOW);
        return 'made';
      } catch (error) {
        return (error as EntenteError).code;
      }
    };
    expect(['Bo', '', ' x', 'a\nb', 'x'.repeat(65), 'Zoë Ω-1'].map(of)).toEqual([
      'conflict',
      'invalid-parameters',
      'invalid-parameters',
      'invalid-parameters',
      'invalid-parameters',
      'made',
    ]);
    expect(() => withoutToken(both.file, 'nobody')).toThrow(/no token of nobody/);
  });
});

describe('the cookie of a browser', () => {
  const signIn = (token: string) => request(app).post('/api/v1/session').send({ token });
  const cookieOf = async (token: string): Promise<string> =>
    String((await signIn(token).expect(201)).headers['set-cookie']);

  test('carries the token where no script reads it, and no other site’s request brings it', async () => {
    const cookie = await cookieOf(editor);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=']) expect(cookie).toContain(part);
    const session = await request(app)
      .get('/api/v1/session')
      .set('Cookie', cookie.split(';')[0] ?? '');
    expect(sessionSchema.parse(session.body)).toEqual({ guarded: true, holder: { name: 'Bo', role: 'editor' } });
    expect(sessionSchema.parse((await request(app).get('/api/v1/session')).body)).toEqual({
      guarded: true,
      holder: null,
    });
  });

  test('goes with signing out', async () => {
    const out = await request(app).delete('/api/v1/session').expect(204);
    expect(String(out.headers['set-cookie'])).toMatch(/^entente=; Max-Age=0;/);
  });

  test('is secure where the request was', async () => {
    const path = pathOf();
    writeTokens(path, both.file);
    const behind = appOn(fakeStore(), { gate: gateOf(path, '0.0.0.0'), proxies: 1 });
    const ask = () => request(behind).post('/api/v1/session').send({ token: reader });
    expect(String((await ask().set('X-Forwarded-Proto', 'https')).headers['set-cookie'])).toContain('Secure');
    expect(String((await ask()).headers['set-cookie'])).not.toContain('Secure');
  });

  test('of an unknown token is not given', async () => {
    const answer = await signIn('entente_nothing');
    problemIn('unauthenticated', answer);
    expect(answer.headers).not.toHaveProperty('set-cookie');
    problemIn('invalid-parameters', await signIn('x'.repeat(201)));
  });

  test('of another page’s request is refused, although it is right', async () => {
    const cookie = (await cookieOf(editor)).split(';')[0] ?? '';
    for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }])
      problemIn(
        'foreign-origin',
        await request(app)
          .post('/api/v1/decisions')
          .set({ Cookie: cookie, ...headers }),
      );
  });
});

describe('where the server listens', () => {
  test.each(['127.0.0.1', '127.9.9.9', 'localhost', '::1'])('%s: this machine alone, no token needed', async (host) => {
    expect(isLoopback(host)).toBe(true);
    const gate = gateOf(pathOf(), host);
    expect(gate.isGuarded).toBe(false);
    expect((await request(appOn(fakeStore(), { gate })).get('/api/v1/session').expect(200)).body).toEqual({
      guarded: false,
      holder: { name: 'local user', role: 'editor' },
    });
  });

  test.each(['0.0.0.0', '::', '192.0.2.1', 'example.org', '127.0.0.1.example.org'])(
    '%s: refused without tokens, with what to do; with them any name is answered',
    async (host) => {
      const path = pathOf();
      expect(() => gateOf(path, host)).toThrow(/token add .*--role editor/);
      writeTokens(path, anna.file);
      const guarded = appOn(fakeStore(), { gate: gateOf(path, host) });
      await request(guarded).get('/metrics').set(bearer(reader)).set('Host', 'graph.example.org').expect(200);
      problemIn(
        'foreign-origin',
        await request(guarded).get('/metrics').set(bearer(reader)).set('Origin', 'https://evil.example'),
      );
    },
  );

  test('tokens that cannot be read stop the start, and shut a server that runs', async () => {
    const folder = folderWith({ 'tokens.json': '{"version":1,"tokens":[{"name":"Bo"}]}' });
    const path = join(folder, 'tokens.json');
    expect(() => gateOf(path, '127.0.0.1')).toThrow(/cannot be read: mend the file/);
    const { path: own, app: running } = guardedApp();
    await request(running).get('/metrics').set(bearer(reader)).expect(200);
    writeFileSync(own, '{"version":1,');
    const answer = await request(running).get('/metrics').set(bearer(reader));
    expect(problemIn('internal', answer).detail).not.toContain(own);
    writeTokens(own, both.file);
    await request(running).get('/metrics').set(bearer(reader)).expect(200);
  });
});
