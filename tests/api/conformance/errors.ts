import request, { type Response, type Test } from 'supertest';
import { describe, expect, test } from 'vitest';
import { evidenceResponseSchema } from '../../../server/contract/evidence.ts';
import { statsResponseSchema } from '../../../server/contract/service.ts';
import { type Graph, problemIn } from '../../support/app.ts';

const LONG = 'x'.repeat(201);
const CYPHER = [
  "' OR 1=1 //",
  "x'}) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n RETURN n //',
  '$id',
  '`) CREATE (:Entity {id: "made"}) //',
  '{}',
  '__proto__',
];

export function errorsConformance(use: () => Graph): void {
  /** Nothing that is refused may have changed the graph. */
  const unchanged = async (work: () => Promise<void>): Promise<void> => {
    const before = await use().api.get(statsResponseSchema, '/stats');
    await work();
    expect(await use().api.get(statsResponseSchema, '/stats')).toEqual(before);
  };
  const post = (prepare: (t: Test) => Test, path = '/decisions') => use().api.send('post', path, prepare);

  describe('malformed parameters are refused, each by its name', () => {
    const cases: [string, Record<string, string>, string[]][] = [
      ['/search', {}, ['q']],
      ['/search', { q: '' }, ['q']],
      ['/search', { q: '   ' }, ['q']],
      ['/search', { q: LONG }, ['q']],
      ['/search', { q: 'a', kinds: 'person,zebra' }, ['kinds']],
      ['/search', { q: 'a', limit: '0' }, ['limit']],
      ['/search', { q: 'a', limit: '51' }, ['limit']],
      ['/search', { q: 'a', limit: '1.5' }, ['limit']],
      ['/search', { q: 'a', limit: 'all' }, ['limit']],
      ['/search', { kinds: 'zebra', limit: '-1' }, ['kinds', 'limit', 'q']],
      ['/overview', { limit: '201' }, ['limit']],
      ['/nodes/country-NOR/neighbourhood', { kinds: 'zebra' }, ['kinds']],
      ['/nodes/country-NOR/neighbourhood', { types: 'MET' }, ['types']],
      ['/nodes/country-NOR/neighbourhood', { since: '2024-13' }, ['since']],
      ['/nodes/country-NOR/neighbourhood', { until: '2024-02-30' }, ['until']],
      ['/nodes/country-NOR/neighbourhood', { dates: 'maybe' }, ['dates']],
      ['/nodes/country-NOR/neighbourhood', { limit: '501' }, ['limit']],
      ['/nodes/country-NOR/neighbourhood', { cursor: 'abc' }, ['cursor']],
      ['/nodes/country-NOR/neighbourhood', { cursor: 'o-1' }, ['cursor']],
      [
        '/nodes/country-NOR/neighbourhood',
        { kinds: 'zebra', types: 'MET', since: 'x', until: 'y', dates: 'z', limit: 'w', cursor: LONG },
        ['cursor', 'dates', 'kinds', 'limit', 'since', 'types', 'until'],
      ],
      [`/nodes/${LONG}`, {}, ['id']],
      [`/nodes/${LONG}/neighbourhood`, { limit: '0', dates: 'maybe' }, ['dates', 'id', 'limit']],
      [`/documents/${LONG}`, {}, ['id']],
      ['/evidence', {}, ['key']],
      ['/evidence', { key: '' }, ['key']],
      ['/evidence', { key: LONG, limit: '0' }, ['key', 'limit']],
      ['/evidence', { key: 'x', cursor: 'next' }, ['cursor']],
      ['/documents', { limit: '0' }, ['limit']],
      ['/documents', { cursor: '1' }, ['cursor']],
      ['/decisions', { limit: '501' }, ['limit']],
      ['/decisions', { cursor: 'o' }, ['cursor']],
      ['/paths', {}, ['from', 'to']],
      ['/paths', { from: 'a' }, ['to']],
      ['/paths', { from: '', to: LONG }, ['from', 'to']],
      ['/paths', { from: 'a', to: 'b', institutions: 'all' }, ['institutions']],
      ['/paths', { from: 'a', to: 'b', grade: 'handshake' }, ['grade']],
      ['/paths', { from: 'a', to: 'b', order: 'size' }, ['order']],
      ['/paths', { from: 'a', to: 'b', maxHops: '9' }, ['maxHops']],
      ['/paths', { from: 'a', to: 'b', k: '21', mode: 'best' }, ['k', 'mode']],
      ['/paths', { from: 'a', to: 'b', sources: '0', confidence: '1.1' }, ['confidence', 'sources']],
      ['/paths', { from: 'a', to: 'b', since: '2025-01', until: '2024' }, ['until']],
      ['/paths', { from: 'a', to: 'b', knownBy: '2025-13', kinds: 'meeting' }, ['kinds', 'knownBy']],
      ['/paths', { from: ',', to: 'b', exclude: '' }, ['exclude', 'from']],
      ['/contacts', { grade: 'x', by: 'town', sort: 'size', limit: '201' }, ['by', 'grade', 'limit', 'sort']],
      ['/contacts', { since: '2025-02-30', rank: 'king' }, ['rank', 'since']],
      ['/contacts', { cursor: 'page2' }, ['cursor']],
      ['/contacts/matrix', { size: '61', order: 'size' }, ['order', 'size']],
      ['/contacts/timeline', { limit: '501', dates: 'x' }, ['dates', 'limit']],
      ['/contacts/pair', { by: 'x' }, ['a', 'b', 'by']],
      ['/connections', {}, ['actors']],
      ['/neighbourhoods', { ids: '' }, ['ids']],
      [
        '/paths',
        { institutions: 'q', grade: 'q', order: 'q', maxHops: 'q' },
        ['from', 'grade', 'institutions', 'maxHops', 'order', 'to'],
      ],
    ];
    test.each(cases)('%s %j', async (path, query, names) => {
      expect(await use().api.faults(path, query)).toEqual(names);
    });

    test('a parameter given twice', async () => {
      expect(await use().api.faults('/search?q=a&q=b&limit=1&limit=2')).toEqual(['limit', 'q']);
    });

    test('an address that is no text', async () => {
      const { api } = use();
      await api.problem('invalid-parameters', api.send('get', '/nodes/%E0%A4%A'));
    });

    test('a parameter that is not known is passed over', async () => {
      const { api } = use();
      expect((await api.send('get', '/search?q=solberg&colour=red&__proto__=x')).status).toBe(200);
    });
  });

  describe('bodies', () => {
    const bodies: [string, unknown, string[]][] = [
      ['an empty object', {}, ['action', 'claimId']],
      ['an action that is not offered', { action: 'delete', claimId: 'x' }, ['action']],
      ['a claim that is no text', { action: 'reject', claimId: 7 }, ['claimId']],
      ['a long reason', { action: 'reject', claimId: 'x', reason: 'y'.repeat(2001) }, ['reason']],
      ['a field that is not known', { action: 'reject', claimId: 'x', target: 'y' }, ['target']],
      [
        'several at once',
        { action: 1, claimId: '', reason: 2, by: 'me', at: 'now' },
        ['action', 'at', 'by', 'claimId', 'reason'],
      ],
      ['a list', [], ['body']],
    ];
    test.each(bodies)('%s', (_, body, names) =>
      unchanged(async () => {
        const problem = await use().api.problem(
          'invalid-parameters',
          post((t) => t.send(body as object)),
        );
        expect(problem.errors.map((e) => e.path).sort()).toEqual(names);
      }),
    );

    test.each(['{"action":', '[', '"text"', 'null', '{"a":1}}'])('JSON that is none: %s', (text) =>
      unchanged(async () => {
        const problem = await use().api.problem(
          'invalid-parameters',
          post((t) => t.type('application/json').send(text)),
        );
        expect(problem.errors.map((e) => e.path)).toEqual(['body']);
      }),
    );

    test.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
    ])('a body of type %s is unsupported', (type) =>
      unchanged(async () => {
        const body = '{"action":"reject","claimId":"x"}';
        await use().api.problem(
          'unsupported-media-type',
          post((t) => t.set('Content-Type', type).send(body)),
        );
      }),
    );

    test('a charset or encoding that nobody reads is unsupported', async () => {
      const { api } = use();
      await api.problem(
        'unsupported-media-type',
        post((t) => t.set('Content-Type', 'application/json; charset=klingon').send('{}')),
      );
      await api.problem(
        'unsupported-media-type',
        post((t) => t.set('Content-Encoding', 'zip').type('json').send('{}')),
      );
      await api.problem(
        'unsupported-media-type',
        post((t) => t),
      );
    });

    test('a body that is too large', () =>
      unchanged(async () => {
        const body = { action: 'reject', claimId: 'x', reason: 'y'.repeat(200_000) };
        await use().api.problem(
          'payload-too-large',
          post((t) => t.send(body)),
        );
      }));
  });

  describe('what is not there', () => {
    test.each([
      '/nodes/nobody',
      '/nodes/nobody/neighbourhood',
      '/documents/document-0',
      '/nothing',
      '/nodes',
      '/nodes/a/b/c',
      '/decisions/x',
    ])('%s', async (path) => {
      const { api } = use();
      const problem = await api.problem('not-found', api.send('get', path));
      expect(problem.instance).toBe(`/api/v1${path}`);
    });

    test.each(['/', '/api', '/api/', '/api/v1', '/api/v2/stats', '/favicon.png'])(
      'outside of the API: %s',
      async (path) => {
        problemIn('not-found', await request(use().api.app).get(path));
      },
    );
  });

  describe('methods', () => {
    const PATHS: [string, string][] = [
      ['/health/live', 'GET, HEAD, OPTIONS'],
      ['/health/ready', 'GET, HEAD, OPTIONS'],
      ['/stats', 'GET, HEAD, OPTIONS'],
      ['/search', 'GET, HEAD, OPTIONS'],
      ['/overview', 'GET, HEAD, OPTIONS'],
      ['/nodes/country-NOR', 'GET, HEAD, OPTIONS'],
      ['/nodes/country-NOR/neighbourhood', 'GET, HEAD, OPTIONS'],
      ['/elements/country-NOR', 'GET, HEAD, OPTIONS'],
      ['/evidence', 'GET, HEAD, OPTIONS'],
      ['/paths', 'GET, HEAD, OPTIONS'],
      ['/documents', 'GET, HEAD, OPTIONS'],
      ['/documents/x', 'GET, HEAD, OPTIONS'],
      ['/decisions', 'GET, HEAD, OPTIONS, POST'],
      ['/decisions/x/undo', 'OPTIONS, POST'],
    ];
    test.each(PATHS)('%s takes %s', async (path, allowed) => {
      const { api } = use();
      const told = (answer: Response) => String(answer.headers.allow).split(', ').sort().join(', ');
      for (const method of ['put', 'delete', 'patch'] as const) {
        const answer = await api.send(method, path);
        await api.problem('method-not-allowed', answer);
        expect(told(answer)).toBe(allowed);
      }
      const options = await api.send('options', path);
      expect({ status: options.status, text: options.text, allow: told(options) }).toEqual({
        status: 204,
        text: '',
        allow: allowed,
      });
      const other = allowed === 'OPTIONS, POST' ? 'get' : allowed.includes('POST') ? undefined : 'post';
      if (other) await api.problem('method-not-allowed', api.send(other, path));
    });

    test('HEAD answers like GET, without a body', async () => {
      const answer = await request(use().api.app).head('/api/v1/stats').expect(200);
      expect(answer.text ?? '').toBe('');
      expect(answer.headers['content-type']).toContain('application/json');
    });
  });

  describe('requests of another site are refused', () => {
    const foreign: [string, Record<string, string>][] = [
      ['a foreign host', { Host: 'evil.example' }],
      ['a foreign host with a port', { Host: 'evil.example:80' }],
      ['a host that begins like this one', { Host: '127.0.0.1.evil.example' }],
      ['a host that ends like this one', { Host: 'evil.example#localhost' }],
      ['a foreign origin', { Origin: 'https://evil.example' }],
      ['an origin without a name', { Origin: 'null' }],
      ['the origin of another server here', { Origin: 'http://127.0.0.1:1' }],
      ['an origin that is no web page', { Origin: 'file://127.0.0.1' }],
      ['what the browser marks', { 'Sec-Fetch-Site': 'cross-site' }],
    ];
    test.each(foreign)('%s', (_, headers) =>
      unchanged(async () => {
        const { api } = use();
        const { items } = await api.get(evidenceResponseSchema, '/evidence', { key: await api.find('Solberg') });
        const body = { action: 'reject', claimId: items[0]?.claimId };
        const refused = [
          await api.send('get', '/stats', (t) => t.set(headers)),
          await post((t) => t.set(headers).send(body)),
          await request(api.app).get('/api/openapi.json').set(headers),
          await request(api.app).post('/api/v1/decisions/x/undo').set(headers),
        ];
        for (const answer of refused) {
          problemIn('foreign-origin', answer);
          expect(answer.status).toBe(403);
          expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
        }
      }),
    );

    test('this server’s own pages are not', async () => {
      const { api } = use();
      for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST']) {
        const own = { Host: host, Origin: `http://${host}`.toLowerCase(), 'Sec-Fetch-Site': 'same-origin' };
        expect((await api.send('get', '/stats', (t) => t.set({ ...own, Host: host.toLowerCase() }))).status, host).toBe(
          200,
        );
        expect((await api.send('get', '/stats', (t) => t.set({ Host: host }))).status, host).toBe(200);
      }
    });
  });

  describe('parameters that look like Cypher stay data', () => {
    test.each(CYPHER)('%s', (text) =>
      unchanged(async () => {
        const { api } = use();
        const part = encodeURIComponent(text);
        for (const path of [
          `/nodes/${part}`,
          `/nodes/${part}/neighbourhood`,
          `/documents/${part}`,
          `/paths?from=${part}&to=country-NOR`,
        ]) {
          const problem = await api.problem('not-found', api.send('get', path));
          expect(problem.detail).toContain(text);
        }
        expect(await api.get(evidenceResponseSchema, '/evidence', { key: text })).toMatchObject({
          items: [],
          total: 0,
        });
        expect((await api.send('get', `/search?q=${part}`)).status).toBe(200);
        for (const name of ['kinds', 'types'])
          expect(await api.faults(`/nodes/country-NOR/neighbourhood?${name}=${part}`)).toContain(name);
        await api.problem(
          'not-found',
          post((t) => t.send({ action: 'reject', claimId: text })),
        );
        await api.problem('not-found', api.send('post', `/decisions/${part}/undo`));
      }),
    );
  });
}
