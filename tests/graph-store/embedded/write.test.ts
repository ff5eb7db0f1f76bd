import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { runWrite, type Transactions } from '../../../server/graph-store/embedded/engine/write.ts';
import { mergeKeys } from '../../../server/graph-store/embedded/merge-keys.ts';
import { statement } from '../../../server/graph-store/port.ts';
import { create, entities, merge, nodes, openAt, openTemporary, query } from './support.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 });

let store: Awaited<ReturnType<typeof openTemporary>>['store'];
beforeAll(async () => {
  ({ store } = await openTemporary());
});

const never = new AbortController().signal;
const body = { type: 'write', token: 't', statements: [{ name: 'x', text: 'X', params: {} }] } as const;

/** Transactions of which the first `failures` fail with `message`, at a statement or at the commit. */
function failing(failures: number, message: string, at: 'executeCypher' | 'commit') {
  const calls = { begun: 0, committed: 0, rolledBack: 0 };
  const beginTransaction = () => {
    const fails = ++calls.begun <= failures;
    const step = (name: string) => {
      if (fails && name === at) throw new Error(message);
    };
    return {
      executeCypher: async () => {
        step('executeCypher');
        return { length: 0 };
      },
      commit: () => {
        step('commit');
        calls.committed += 1;
      },
      rollback: () => {
        calls.rolledBack += 1;
      },
    };
  };
  return { calls, db: { beginTransaction } as unknown as Transactions };
}

describe('conflicts between transactions', () => {
  const conflict = 'Transaction error: GRAFEO-T001: Write conflict: Write-write conflict on entity Node(NodeId(0))';

  test.each(['executeCypher', 'commit'] as const)('at %s: the write is rolled back and run again', async (at) => {
    const { calls, db } = failing(2, conflict, at);
    await runWrite(db, { ...body, statements: [...body.statements] }, 1, never);
    expect(calls).toEqual({ begun: 3, committed: 1, rolledBack: 2 });
  });

  test('without end: a conflict that may be tried again', async () => {
    const { calls, db } = failing(99, conflict, 'commit');
    await expect(runWrite(db, { ...body, statements: [...body.statements] }, 1, never)).rejects.toMatchObject({
      code: 'conflict',
      retriable: true,
    });
    expect(calls).toEqual({ begun: 6, committed: 0, rolledBack: 6 });
  });

  test('another error is not tried again', async () => {
    const { calls, db } = failing(99, 'GRAFEO-Q006: no', 'executeCypher');
    await expect(runWrite(db, { ...body, statements: [...body.statements] }, 1, never)).rejects.toMatchObject({
      code: 'internal',
    });
    expect(calls).toEqual({ begun: 1, committed: 0, rolledBack: 1 });
  });
});

describe('keys of MERGE', () => {
  test.each<[string, string[]]>([
    ['MERGE (n:A {id: $id})', ['id']],
    ['UNWIND $rows AS row MERGE (n:A:B {id: row.id}) SET n = row.props', ['rows.*.id']],
    [
      'UNWIND $rows AS row UNWIND row.items AS item MERGE (n:A {id: item.key, other: row.x}) ON CREATE SET n.y = {z: row.z}',
      ['rows.*.items.*.key', 'rows.*.x'],
    ],
    ['UNWIND $ids AS id MATCH (a {id: id}) MERGE (a)-[r:T {key: $key}]->(b)', ['key']],
    ["UNWIND $ids AS id MERGE (a:A {id: id, kind: 'x {y: $no}'})", ['ids.*']],
    ['MATCH (a:A {id: $id}) CREATE (b:B {id: $other})', []],
    ['MERGE (a:A {id: $p.id}) MERGE (b:B {id: $q})', ['p.id', 'q']],
  ])('%s', (text, expected) => {
    expect(mergeKeys(text).map(({ parameter, steps }) => [parameter, ...steps].join('.'))).toEqual(expected);
  });

  test('null or missing is refused with its path, and nothing is written', async () => {
    const before = await entities(store);
    for (const rows of [
      [{ id: 'a' }, { id: null }],
      [{ id: 'a' }, { n: 1 }],
      [{ id: 'a' }, { id: undefined }],
    ]) {
      const error = await store.write([statement(merge, { rows })]).catch((e: unknown) => e);
      expect(error).toMatchObject({ code: 'invalid-parameters', faults: [{ path: 'rows.1.id' }] });
      expect(String(error)).toContain('merge: rows.1.id: null as a key of MERGE');
    }
    expect(await entities(store)).toBe(before);
  });
});

describe('values', () => {
  const echo = query('echo', 'read', { value: z.unknown() }, { value: z.unknown() }, 'RETURN $value AS value');

  test.each<[string, unknown, string]>([
    ['NaN', { a: [1, Number.NaN] }, 'value.a.1'],
    ['Infinity', [Number.NEGATIVE_INFINITY], 'value.0'],
    ['an integer past 64 bits', { deep: [[2n ** 64n]] }, 'value.deep.0.0'],
    ['a date', { at: new Date(0) }, 'value.at'],
    ['a map of ours', new Map(), 'value'],
    ['a function', () => 1, 'value'],
    ['half of a pair', ['\ud800'], 'value.0'],
  ])('%s is refused with its path', async (_name, value, path) => {
    await expect(store.read(echo, { value })).rejects.toMatchObject({ code: 'invalid-parameters', faults: [{ path }] });
    await expect(store.write([statement(echo, { value })])).rejects.toMatchObject({ code: 'invalid-parameters' });
  });

  test.each([7n, 2n ** 60n, -(2n ** 63n), 2n ** 63n - 1n, 'Ж外𠮷\u0000', `'}) DETACH DELETE n //`])(
    '%s',
    async (value) => {
      const expected = value === 7n ? 7 : value;
      expect(await store.read(echo, { value: { list: [value] } })).toEqual([{ value: { list: [expected] } }]);
      expect(await store.read(echo, { value })).toEqual([{ value: expected }]);
    },
  );

  test('a key of a map called __proto__ stays a key', async () => {
    const value = JSON.parse('{"__proto__": {"x": 1}, "y": 2}') as unknown;
    const [row] = await store.read(echo, { value }).catch(() => []);
    if (row !== undefined) expect(Object.getPrototypeOf(row.value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('text search', () => {
  const named = (id: string, searchGrams: string) => statement(merge, { rows: [{ id, n: 0, searchGrams }] });
  const found = async (words: string) => (await store.searchText(words, 10)).map(({ id }) => id);

  test('follows MERGE, SET, DELETE and rollback, and stays after reopening and after a crash', async () => {
    const { store: own, folder } = await openTemporary();
    const find = async (words: string, s = own) => (await s.searchText(words, 10)).map(({ id }) => id);
    await own.write([named('a', '0wa wan ang ng0'), named('b', '0th the he0')]);
    expect(await find('wan')).toEqual(['a']);
    expect(await find('the')).toEqual(['b']);
    await own.write([named('a', '0li lin ing')]);
    expect(await find('wan')).toEqual([]);
    expect(await find('lin')).toEqual(['a']);
    const failed = own.write([named('c', '0xi xi0'), statement(query('wrong', 'write', {}, {}, 'NO CYPHER'), {})]);
    await expect(failed).rejects.toMatchObject({ code: 'internal' });
    expect(await find('0xi')).toEqual([]);
    process.kill(own.enginePid as number, 'SIGKILL');
    expect(await find('lin')).toEqual(['a']);
    await own.write([statement(query('remove', 'write', {}, {}, "MATCH (e:Entity {id: 'b'}) DETACH DELETE e"), {})]);
    await own.close();
    const again = await openAt(folder);
    expect(await find('lin', again)).toEqual(['a']);
    expect(await find('the', again)).toEqual([]);
  });

  test('whole words only, and a limit that is a number', async () => {
    await store.write([named('w', '0wa wan')]);
    expect(await found('wa')).toEqual([]);
    expect(await found('0wa*')).toEqual([]);
    await expect(store.searchText('x', 0)).rejects.toMatchObject({ code: 'invalid-parameters' });
    await expect(store.searchText('x', Number.NaN)).rejects.toMatchObject({ code: 'invalid-parameters' });
  });
});

test('a query declared as a write is no read', async () => {
  await expect(store.read(create, { id: 'x', n: 1 })).rejects.toMatchObject({ code: 'internal' });
});

test('a batch needs all of its parameters right before anything runs', async () => {
  const before = await entities(store);
  const wrong = { id: 1, n: 1 } as unknown as { id: string; n: number };
  await expect(store.write([nodes(3), statement(create, wrong)])).rejects.toMatchObject({
    code: 'invalid-parameters',
    faults: [{ path: 'id' }],
  });
  expect(await entities(store)).toBe(before);
});
