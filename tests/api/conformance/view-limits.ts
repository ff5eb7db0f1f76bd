/** What is refused of views: by size and form, from elsewhere, by another method. */
import { describe, expect, test } from 'vitest';
import { VIEW_LIMITS } from '../../../server/contract/views.ts';
import type { Api, Graph } from '../../support/app.ts';
import { create, type Fields, list, put, read, view } from './views.ts';

/** A state whose JSON has this many bytes. */
const stateOf = (bytes: number, letter = 'x') => {
  const empty = JSON.stringify({ text: '' }).length;
  return { text: letter.repeat((bytes - empty) / Buffer.byteLength(letter)) };
};
const nested = (levels: number): object => (levels === 0 ? {} : { in: nested(levels - 1) });
/** Which fields a body is refused for. */
async function refused(api: Api, answer: ReturnType<Api['send']>): Promise<string[]> {
  return (await api.problem('invalid-parameters', answer)).errors.map((e) => e.path).sort();
}

export function viewLimitsConformance(use: () => Graph): void {
  describe('limits', () => {
    test('the largest state that is taken comes back whole', async () => {
      const { api } = use();
      const largest = { state: stateOf(VIEW_LIMITS.state), description: 'd'.repeat(VIEW_LIMITS.description) };
      const made = await create(api, { ...largest, name: 'n'.repeat(VIEW_LIMITS.name) });
      expect(await read(api, made.id)).toEqual({ ...made, ...largest });
      const deepest = { state: nested(VIEW_LIMITS.depth - 1) };
      expect(await create(api, deepest)).toMatchObject(deepest);
    });

    const bodies: [string, Fields, string[]][] = [
      ['nothing', { name: undefined, state: undefined }, ['name', 'state']],
      ['a name of blanks', { name: '  ' }, ['name']],
      ['a long name', { name: 'n'.repeat(VIEW_LIMITS.name + 1) }, ['name']],
      ['a long description', { description: 'd'.repeat(VIEW_LIMITS.description + 1) }, ['description']],
      ['a state that is a list', { state: [1] }, ['state']],
      ['a state that is text', { state: '{}' }, ['state']],
      ['no state', { state: null }, ['state']],
      ['a large state', { state: stateOf(VIEW_LIMITS.state + 1) }, ['state']],
      ['a state that is large in bytes', { state: stateOf(VIEW_LIMITS.state + 2, 'я') }, ['state']],
      ['a state that is nested deep', { state: nested(VIEW_LIMITS.depth) }, ['state']],
      ['what the server gives', { id: 'view-1', createdAt: 'now' }, ['createdAt', 'id']],
    ];
    test.each(bodies)('%s is refused, by the name of the field', async (_, more, names) => {
      const { api } = use();
      const before = await list(api);
      expect(
        await refused(
          api,
          api.send('post', '/views', (t) => t.send(view(more))),
        ),
      ).toEqual(names);
      expect(await list(api)).toEqual(before);
      const { id } = await create(api);
      expect(await refused(api, put(api, id, view({ revision: 1, ...more })))).toEqual(names);
      expect((await read(api, id)).revision).toBe(1);
    });

    test.each([undefined, 0, 1.5, '1', null])('saving at revision %s is refused', async (revision) => {
      const { api } = use();
      const { id } = await create(api);
      expect(await refused(api, put(api, id, view({ revision })))).toEqual(['revision']);
    });

    test('a body past all limits is too large', async () => {
      const { api } = use();
      const body = view({ state: stateOf(3 * VIEW_LIMITS.state) });
      await api.problem(
        'payload-too-large',
        api.send('post', '/views', (t) => t.send(body)),
      );
      await api.problem('payload-too-large', put(api, 'view-0', { ...body, revision: 1 }));
    });

    test.each(['{"name":', '[]', `{"name":"a","state":${'['.repeat(500_000)}`])(
      'JSON that is no view: %.20s',
      async (text) => {
        const { api } = use();
        expect(
          await refused(
            api,
            api.send('post', '/views', (t) => t.type('application/json').send(text)),
          ),
        ).toEqual(['body']);
      },
    );

    test('a state nested without end is refused', async () => {
      const { api } = use();
      const text = `{"name":"a","state":{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`;
      const answer = api.send('post', '/views', (t) => t.type('application/json').send(text));
      expect(await refused(api, answer)).toEqual(['state']);
    });

    test('parameters are refused by their names', async () => {
      const { api } = use();
      expect(await api.faults('/views', { limit: '0', cursor: 'x' })).toEqual(['cursor', 'limit']);
      expect(await api.faults('/views', { cursor: 'x' })).toEqual(['cursor']);
      expect(await api.faults('/views/view-0', { revision: '0' })).toEqual(['revision']);
      expect(await api.faults(`/views/${'x'.repeat(201)}`)).toEqual(['id']);
    });
  });

  test('another site may neither read nor write', async () => {
    const { api } = use();
    const { id } = await create(api);
    const before = await list(api);
    const Origin = 'https://evil.example';
    const attempts = [
      api.send('get', `/views/${id}`, (t) => t.set({ Origin })),
      api.send('post', '/views', (t) => t.set({ Origin }).send(view())),
      api.send('put', `/views/${id}`, (t) => t.set({ Origin }).send(view({ revision: 1 }))),
      api.send('post', `/views/${id}/duplicate`, (t) => t.set({ Origin }).send({})),
      api.send('delete', `/views/${id}`, (t) => t.set({ Origin })),
    ];
    for (const attempt of attempts) await api.problem('foreign-origin', attempt);
    expect(await list(api)).toEqual(before);
  });

  test('other methods are told which are allowed', async () => {
    const { api } = use();
    const allowed: [string, string][] = [
      ['/views', 'GET, HEAD, POST, OPTIONS'],
      ['/views/x', 'GET, HEAD, PUT, DELETE, OPTIONS'],
      ['/views/x/duplicate', 'POST, OPTIONS'],
      ['/views/x/revisions', 'GET, HEAD, OPTIONS'],
    ];
    for (const [path, methods] of allowed) {
      const answer = await api.send('patch', path);
      await api.problem('method-not-allowed', answer);
      expect(answer.headers.allow).toBe(methods);
    }
  });
}
