/** Each format of a graph of any texts: what reads the format gets every attribute back. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { flatNode, flatRelationship, labelOf } from '../../server/exchange/export/columns.ts';
import { csv } from '../../server/exchange/export/csv.ts';
import { cypher, literal } from '../../server/exchange/export/cypher.ts';
import { cytoscape } from '../../server/exchange/export/cytoscape.ts';
import { ftm } from '../../server/exchange/export/ftm.ts';
import { ftmNode, ftmRelationship } from '../../server/exchange/export/ftm-mapping.ts';
import { gexf } from '../../server/exchange/export/gexf.ts';
import { graphml } from '../../server/exchange/export/graphml.ts';
import { KINDS } from '../../server/model/kinds.ts';
import { RELATIONSHIPS } from '../../server/model/relationships.ts';
import { bytesOf, descendants, exported, graphs, inXml, type PlainGraph, parseXml, textOf } from './graphs.ts';

const RUNS = { numRuns: 60 };
const forAll = (check: (graph: PlainGraph) => Promise<void>) => fc.assert(fc.asyncProperty(graphs, check), RUNS);

/** Attributes as formats without lists and types have them, by the id of the element. */
function attributesOf({ nodes, relationships }: PlainGraph): Record<string, Record<string, string>> {
  const asTexts = (flat: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(flat).map(([k, v]) => [k, Array.isArray(v) ? JSON.stringify(v) : String(v)]));
  return Object.fromEntries([
    ...nodes.map((n) => [n.id, asTexts({ kind: n.kind, label: labelOf(n), ...flatNode(n) })]),
    ...relationships.map((r) => [r.id, asTexts({ type: r.type, ...flatRelationship(r) })]),
  ]);
}

const mapValues = <T, R>(record: Record<string, T>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([k, v]) => [k, change(v)]));

describe('flat names', () => {
  test('do not collide with what the formats mean by a name', () => {
    const commitment = { id: 'c', kind: 'commitment' as const, properties: { kind: 'pledge', name: 'A' } };
    const support = { sources: 1, confidence: 1, firstKnown: null, lastKnown: null };
    expect(flatNode({ ...commitment, ...support })).toEqual({
      commitment_kind: 'pledge',
      name: 'A',
      sources: 1,
      confidence: 1,
    });
  });
});

describe('GraphML', () => {
  test('is well-formed, and holds every attribute with its type', () =>
    forAll(async (graph) => {
      const root = parseXml(await textOf(graphml(exported(graph))));
      const keys = new Map(descendants(root, 'key').map(({ attributes }) => [attributes.id, attributes]));
      const found = [...descendants(root, 'node'), ...descendants(root, 'edge')].map(({ attributes, children }) => [
        attributes.id,
        Object.fromEntries(children.map((d) => [keys.get(d.attributes.key)?.['attr.name'], d.text])),
      ]);
      expect(Object.fromEntries(found)).toEqual(mapValues(attributesOf(graph), (of) => mapValues(of, inXml)));
      expect(keys.get('n-quantity')?.['attr.type']).toBe('double');
      expect(keys.get('n-sources')?.['attr.type']).toBe('int');
      const ends = descendants(root, 'edge').map(({ attributes: { id, source, target } }) => [id, source, target]);
      expect(ends).toEqual(graph.relationships.map(({ id, from, to }) => [id, from, to]));
    }));

  test('says whether the graph changed', async () => {
    const [graph] = fc.sample(graphs, 1) as [PlainGraph];
    expect(await textOf(graphml(exported(graph, true)))).toContain('the graph changed while this was written');
    expect(await textOf(graphml(exported(graph)))).toContain('did not change');
  });
});

describe('GEXF', () => {
  test('is well-formed, and holds every attribute and the days', () =>
    forAll(async (graph) => {
      const root = parseXml(await textOf(gexf(exported(graph))));
      const elements = [...descendants(root, 'node'), ...descendants(root, 'edge')];
      const found = elements.map(({ name, attributes, children }) => [
        attributes.id,
        {
          ...Object.fromEntries((children[0]?.children ?? []).map(({ attributes: a }) => [a.for, a.value])),
          ...(name === 'node' ? { label: attributes.label } : {}),
        },
      ]);
      expect(Object.fromEntries(found)).toEqual(mapValues(attributesOf(graph), (of) => mapValues(of, inXml)));
      const days = new Map(elements.map(({ attributes: a }) => [a.id, [a.start, a.end]]));
      expect(days.get('session-1')).toEqual(['2024-02-01', '2024-02-29']);
      expect(days.get('person-1')).toEqual(['2024-01-02', undefined]);
      expect(days.get('attended-1')).toEqual(['2024-01-02', undefined]);
    }));
});

describe('Cytoscape JSON', () => {
  test('holds every attribute, lists as lists', () =>
    forAll(async (graph) => {
      const { elements, data } = JSON.parse(await textOf(cytoscape(exported(graph, true))));
      expect(elements.nodes.map((n: { data: object }) => n.data)).toEqual(
        graph.nodes.map((n) => ({ id: n.id, kind: n.kind, label: labelOf(n), ...flatNode(n) })),
      );
      expect(elements.edges.map((e: { data: object }) => e.data)).toEqual(
        graph.relationships.map((r) => ({
          id: r.id,
          type: r.type,
          source: r.from,
          target: r.to,
          ...flatRelationship(r),
        })),
      );
      expect(data).toEqual({ name: 'Entente', dataVersion: '7-abc', changedMeanwhile: true });
    }));

  test('of nothing is JSON too', async () => {
    const { elements } = JSON.parse(await textOf(cytoscape(exported({ nodes: [], relationships: [] }))));
    expect(elements).toEqual({ nodes: [], edges: [] });
  });
});

describe('CSV', () => {
  const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
  const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

  test('holds every cell, and none that a spreadsheet computes', () =>
    forAll(async (graph) => {
      const files = unzipSync(await bytesOf(csv(exported(graph))));
      const rowsOf = (name: string): Record<string, string>[] =>
        parse(Buffer.from(files[name] as Uint8Array), { columns: true, relax_column_count: false });
      const numbers = new Set(['quantity', 'sources', 'confidence']);
      const found = [...rowsOf('nodes.csv'), ...rowsOf('relationships.csv')].map(({ id, from, to, ...cells }) => [
        id,
        Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')),
      ]);
      const expected = mapValues(attributesOf(graph), (of) =>
        Object.fromEntries(
          Object.entries(of).flatMap(([k, v]) => (v === '' ? [] : [[k, numbers.has(k) ? v : guarded(v)]])),
        ),
      );
      expect(Object.fromEntries(found)).toEqual(expected);
      const cells = [...rowsOf('nodes.csv'), ...rowsOf('relationships.csv')].flatMap((row) => Object.entries(row));
      expect(cells.filter(([k, v]) => !numbers.has(k) && FORMULA.test(v))).toEqual([]);
      expect(Buffer.from(files['README.txt'] as Uint8Array).toString()).toMatch(/apostrophe.*did not change/s);
    }));

  test('a fault in the midst leaves a zip that is none', async () => {
    const [graph] = fc.sample(graphs, 1) as [PlainGraph];
    const broken = {
      ...exported(graph),
      relationships: async function* () {
        yield graph.relationships;
        throw new Error('the store is gone');
      },
    };
    await expect(bytesOf(csv(broken))).rejects.toThrow('the store is gone');
  });
});

describe('the Cypher script', () => {
  /** What Cypher makes of a literal in quotes. */
  const unquoted = (text: string): string =>
    text
      .slice(1, -1)
      .replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, plain: string) =>
        code ? String.fromCharCode(Number.parseInt(code, 16)) : ({ n: '\n', r: '\r', t: '\t' }[plain] ?? plain),
      );

  test('has each text as one literal on one line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const written = literal(text);
        expect(unquoted(written)).toBe(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
        expect(written).toMatch(/^'(?:[^'\\]|\\(?:[\\'nrt]|u[0-9a-f]{4}))*'$/);
        expect(written).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });

  test('divides into statements at semicolons that end a line, whatever the texts hold', () =>
    forAll(async (graph) => {
      const script = await textOf(cypher(exported(graph)));
      const statements = script.replace(/^\/\/.*$/gm, '').split(/;\n/);
      // The constraint, four kinds, two types, and what is behind the last.
      expect(statements).toHaveLength(8);
      expect(statements.slice(1, 7).every((s) => /^\s*UNWIND \[\n.*\n\] AS row\nM/s.test(s))).toBe(true);
    }));
});

describe('FollowTheMoney', () => {
  test('has an entity for each element, and its proof', () =>
    forAll(async (graph) => {
      const entities = (await textOf(ftm(exported(graph))))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const ids = [...graph.nodes, ...graph.relationships].map((e) => e.id);
      expect(entities.map((e) => e.id)).toEqual([...ids, 'document-1']);
      for (const { properties } of entities.slice(0, -1)) expect(properties.proof).toEqual(['document-1']);
      const values = entities.flatMap((e) => Object.values(e.properties) as string[][]);
      expect(values.every((v) => v.length > 0 && v.every((text) => typeof text === 'string' && text !== ''))).toBe(
        true,
      );
      expect(entities.at(-1)).toEqual({
        id: 'document-1',
        schema: 'Article',
        properties: { name: ['document-1'], publisher: ['A press'], publishedAt: ['2024'], proof: undefined },
      });
    }));

  test('knows every kind and every type', () => {
    const support = { sources: 1, confidence: 1, firstKnown: null, lastKnown: null };
    for (const { kind } of KINDS) {
      const { schema, properties } = ftmNode({ id: `${kind}-1`, kind, properties: {}, ...support });
      expect(schema).not.toBe('');
      expect(properties.name).toEqual([`${kind}-1`]);
    }
    for (const { type } of RELATIONSHIPS) {
      const written = ftmRelationship({ id: 'r', type, from: 'a', to: 'b', properties: {}, ...support });
      const ends = Object.values(written.properties).flat();
      expect(ends).toEqual(expect.arrayContaining(['a', 'b', type]));
    }
  });
});
