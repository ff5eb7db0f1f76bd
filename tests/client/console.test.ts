/** The parts of the console that decide: completion, parameters, what is kept, files for other tools. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offersAt } from '../../client/console/editor/complete.ts';
import { type Asked, MOST_HISTORY, MOST_SAVED, parseKept, withRun, withSaved } from '../../client/console/kept.ts';
import {
  draftOf,
  draftSchema,
  draftsFor,
  faultsOf,
  namesIn,
  type ParameterDraft,
  valuesOf,
} from '../../client/console/parameters.ts';
import { csvOf, tabbedOf, textOf } from '../../client/console/values.ts';
import type { CypherValue } from '../../server/model/values.ts';
import { cypherSchema } from '../../server/questions/cypher/schema.ts';

const schema = cypherSchema();
/** Offers where the bar stands. */
function at(text: string, parameters: string[] = []): string[] | null {
  const cursor = text.indexOf('¦');
  return offersAt(text.replace('¦', ''), cursor, schema, parameters)?.options.map((o) => o.label) ?? null;
}

describe('completion', () => {
  test('labels after a colon in a node, types in brackets', () => {
    expect(at('MATCH (n:¦')).toEqual(schema.labels.map((l) => l.name));
    expect(at('MATCH (n:Pe¦) RETURN n')).toContain('Person');
    expect(at('MATCH (a)-[r:¦')).toEqual(schema.types.map((t) => t.name));
    expect(at('MATCH (a)-[r:HELD|¦]->(b)')).toContain('OF');
  });
  test('properties of what a variable stands for', () => {
    const meeting = at('MATCH (m:Meeting) WHERE m.¦') ?? [];
    expect(meeting).toEqual(expect.arrayContaining(['dateFrom', 'mode', 'confidence']));
    expect(meeting).not.toContain('rank');
    expect(at('MATCH ()-[r:ATTENDED]->() RETURN r.¦')).toContain('role');
    expect(at('MATCH (x) RETURN x.ra¦')).toContain('rank');
  });
  test('parameters after a dollar sign', () => {
    expect(at('MATCH (n) WHERE n.name = $¦', ['who', 'when'])).toEqual(['who', 'when']);
  });
  test('keywords, functions, procedures and variables elsewhere', () => {
    const offered = at('MATCH (person:Person) RE¦') ?? [];
    expect(offered).toEqual(expect.arrayContaining(['person', 'RETURN', 'reduce', 'db.labels']));
    expect(at('MATCH (n) ¦')).toBeNull();
  });
  test('a map is no place for labels', () => {
    expect(at('MATCH (n {name:¦')).toBeNull();
  });
  test('the details are the registry’s captions', () => {
    const query = 'MATCH (n:Person) RETURN n.';
    const offers = offersAt(query, query.length, schema, []);
    expect(offers?.options.find((o) => o.label === 'aliases')?.detail).toBe('Also');
  });
});

const draft = (name: string, type: ParameterDraft['type'], text: string): ParameterDraft => ({ name, type, text });

describe('parameters', () => {
  test('each type is read as what it is', () => {
    const drafts = [
      draft('t', 'text', '42'),
      draft('n', 'number', ' 4,5 '),
      draft('b', 'boolean', 'true'),
      draft('l', 'list', 'a\nb\n'),
      draft('j', 'json', '{"k":[1]}'),
    ];
    expect(faultsOf(drafts)).toEqual([null, null, null, null, null]);
    expect(valuesOf(drafts)).toEqual({ t: '42', n: 4.5, b: true, l: ['a', 'b'], j: { k: [1] } });
  });
  test('what cannot be read is told', () => {
    const drafts = [
      draft('', 'text', ''),
      draft('a-b', 'text', ''),
      draft('n', 'number', 'many'),
      draft('j', 'json', '{'),
      draft('n', 'text', ''),
    ];
    expect(faultsOf(drafts)).toEqual(['name', 'name', 'number', 'json', 'twice']);
  });
  test('values of examples come back as they were', () => {
    for (const [type, value] of [
      ['text', 'x'],
      ['number', 20],
      ['boolean', false],
      ['list', ['a', 'b']],
      ['json', [{ id: 'a' }]],
    ] as const)
      expect(valuesOf([draftOf('p', type, value)])).toEqual({ p: value });
  });
  test('the names of a query are found, but not in texts and comments', () => {
    expect(namesIn("MATCH (n) WHERE n.a = $who AND n.b = '$no' /* $nor */ // $neither\nRETURN $when, $who")).toEqual([
      'who',
      'when',
    ]);
  });
  test('a form follows the query, and loses nothing that was typed', () => {
    const typed = [draft('who', 'text', 'Solberg'), draft('old', 'text', '')];
    expect(draftsFor('RETURN $who, $new', typed)).toEqual([typed[0], draft('new', 'text', '')]);
    expect(draftsFor('RETURN 1', typed)).toEqual([typed[0]]);
  });
});

describe('what is kept', () => {
  const asked = (query: string): Asked => ({ query, parameters: [] });
  test('the history is bounded, and holds each query once', () => {
    let history = [asked('first')];
    for (let i = 0; i < 80; i++) history = withRun(history, asked(`query ${i}`));
    history = withRun(history, asked('query 60'));
    expect(history).toHaveLength(MOST_HISTORY);
    expect(history[0]?.query).toBe('query 60');
    expect(new Set(history.map((h) => h.query)).size).toBe(history.length);
  });
  test('saved queries are told apart by name, and bounded', () => {
    let saved = withSaved([], { name: 'b', ...asked('1') });
    saved = withSaved(saved, { name: 'a', ...asked('2') });
    saved = withSaved(saved, { name: 'b', ...asked('3') });
    expect(saved.map(({ name, query }) => `${name} ${query}`)).toEqual(['a 2', 'b 3']);
    for (let i = 0; i < 150; i++) saved = withSaved(saved, { name: `n${i}`, ...asked('x') });
    expect(saved).toHaveLength(MOST_SAVED);
  });
  test('what cannot be read is left out', () => {
    const good = draft('a', 'text', 'b');
    expect(parseKept(JSON.stringify([good, 1, { name: 2 }]), draftSchema)).toEqual([good]);
    for (const text of [null, '{', '{}', '7']) expect(parseKept(text, draftSchema)).toEqual([]);
  });
});

describe('values for people and other tools', () => {
  const node = { $node: { id: 'person-1', labels: ['Entity', 'Person'], properties: { name: 'Ana, "A"' } } };
  const held = { $relationship: { id: 'r', type: 'HELD', from: 'person-1', to: 'position-1', properties: {} } };
  const path: CypherValue = { $path: { nodes: [node.$node, node.$node], relationships: [held.$relationship] } };

  test('as text', () => {
    expect([node, held, path, [1, null, 'x'], { a: 1 }, null, true].map((v) => textOf(v))).toEqual([
      'Ana, "A"',
      'HELD',
      'Ana, "A" –HELD– Ana, "A"',
      '1, , x',
      '{"a":1}',
      '',
      'true',
    ]);
  });
  test('CSV quotes what needs it, and marks what a spreadsheet would run', () => {
    const table = {
      columns: ['a', 'b,c'],
      rows: [
        ['=1+1', 'say "x"'],
        [-5, 'two\nlines'],
        ['@x', node],
      ],
    };
    expect(csvOf(table)).toBe(
      `\ufeffa,"b,c"\r\n'=1+1,"say ""x"""\r\n-5,"two\nlines"\r\n'@x,"${JSON.stringify(node).replaceAll('"', '""')}"\r\n`,
    );
  });
  test('a table on the clipboard keeps its cells apart', () => {
    expect(tabbedOf({ columns: ['a'], rows: [['x\ty\nz']] })).toBe('a\nx y z');
  });
  test('every text survives CSV', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = csvOf({ columns: ['c'], rows: [[text]] }).slice('\ufeffc\r\n'.length, -2);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(text.replace(/^'(?=[=+\-@\t\r])/, ''));
      }),
    );
  });
});
