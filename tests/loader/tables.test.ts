/** Tables and GraphML of other tools: looked at, taken in as claims whose evidence is their row, and refused where they are none. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  importBodySchema,
  importPreviewBodySchema,
  importPreviewResponseSchema,
} from '../../server/contract/imports.ts';
import { EntenteError } from '../../server/errors.ts';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import { type GraphStore, statement } from '../../server/graph-store/port.ts';
import { Projector } from '../../server/loader/projector.ts';
import { documentsOfTable } from '../../server/loader/tables/documents-of-table.ts';
import { suggestedMapping } from '../../server/loader/tables/mapping.ts';
import { rankOf } from '../../server/loader/tables/record-of-rows.ts';
import { readTable } from '../../server/loader/tables/rows.ts';
import { documentById, listDocuments } from '../../server/questions/documents.ts';
import { importFile, previewImport } from '../../server/questions/imports.ts';
import { search } from '../../server/questions/search.ts';
import { stats } from '../../server/questions/stats.ts';
import { verify } from '../../server/questions/verify.ts';
import { clear, rewind } from '../conformance/port/queries.ts';
import { temporaryFolder } from '../support/documents.ts';

let store: GraphStore;
const folder = temporaryFolder(afterAll);
beforeAll(async () => {
  store = await openEmbeddedStore({ folder });
});
beforeEach(() => store.write([statement(clear, {}), statement(rewind, {})]));
afterAll(() => store?.close());

const MEETINGS = `date,person 1,title 1,country 1,person 2,title 2,country 2,place
2024-05-10,Ingrid Solberg,Minister of Justice,Norway,Daniel Otieno,Minister of the Interior,Kenya,Oslo
2024-05,"Otieno, Daniel",Minister of the Interior,KEN,"Zsófia
Kovács",Deputy Minister of the Interior,Hungary,
`;

const preview = (name: string, text: string, more: object = {}) =>
  previewImport(importPreviewBodySchema.parse({ name, text, ...more }));
const take = async (name: string, text: string, more: object = {}) => {
  const mapping = 'mapping' in more ? {} : { mapping: (await preview(name, text)).mapping };
  return importFile({ store }, new Projector(store), importBodySchema.parse({ name, text, ...mapping, ...more }));
};
const refusal = async (work: Promise<unknown>): Promise<EntenteError> => {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(EntenteError);
  return error as EntenteError;
};
const isReplayed = async (): Promise<void> => {
  const { stored, replayed } = await verify({ store });
  expect(stored).toBe(replayed);
};
const csv = (rows: number, first = 0): string =>
  `person,title,country\n${Array.from({ length: rows }, (_, i) => `Person Nr${first + i},Minister of Trade,Kenya`).join('\n')}\n`;

describe('a table', () => {
  test('is guessed at from its header', async () => {
    const { mapping, header, read, tells, totalFaults } = await preview('m.csv', MEETINGS);
    expect(header).toHaveLength(8);
    expect(mapping).toEqual({
      format: 'csv',
      mapping: {
        rows: 'meetings',
        confidence: 0.9,
        columns: [
          { column: 'date', field: 'date' },
          { column: 'person 1', field: 'person', of: '1' },
          { column: 'title 1', field: 'title', of: '1' },
          { column: 'country 1', field: 'country', of: '1' },
          { column: 'person 2', field: 'person', of: '2' },
          { column: 'title 2', field: 'title', of: '2' },
          { column: 'country 2', field: 'country', of: '2' },
          { column: 'place', field: 'place' },
        ],
      },
    });
    expect({ read, totalFaults }).toEqual({ read: 2, totalFaults: 0 });
    expect(tells).toMatchObject({ meeting: 2, person: 3, country: 3, PARTICIPATED_IN: 4, REPRESENTED_IN: 4, HELD: 3 });
  });

  test('whose header says nothing has no mapping to begin with, and is taken in by none', async () => {
    const text = 'foo,bar\n1,2\n';
    const looked = await preview('x.csv', text);
    expect(importPreviewResponseSchema.parse(looked)).toMatchObject({ mapping: null, header: ['foo', 'bar'], read: 0 });
    const error = await refusal(
      importFile({ store }, new Projector(store), { name: 'x.csv', text, skipFaulty: false }),
    );
    expect(error).toMatchObject({ code: 'invalid-parameters', faults: [{ path: 'mapping' }] });
  });

  test.each([
    [['Forum', 'Delegate', 'Country'], 'attendances'],
    [['Maker country', 'to country', 'kind', 'until'], 'commitments'],
    [['Name of official', 'Ministry', 'Position'], 'affiliations'],
    [['Minister A', 'Minister B', 'When'], 'meetings'],
  ])('%j tells %s', (header, rows) => expect(suggestedMapping(header).rows).toBe(rows));

  test('comes in as claims whose evidence is the row, and joins what is known already', async () => {
    const done = await take('meetings.csv', MEETINGS, { publisher: 'Northern Press', date: '2024-06-01' });
    expect(done).toMatchObject({ read: 2, skipped: 0 });
    const { items } = await search({ store }, { q: 'daniel otieno', limit: 5, kinds: ['person'] });
    expect(items.map((i) => i.node.properties.name)).toHaveLength(1);
    const [id = ''] = done.documents;
    const document = await documentById({ store }, id);
    expect(document.document).toMatchObject({ publisher: 'Northern Press', published: '2024-06-01' });
    expect(document.claims.find((c) => c.quote.includes('Solberg'))?.quote).toBe(MEETINGS.split('\n')[1]);
    for (const { quote, start, end } of document.claims) expect(document.text.slice(start, end)).toBe(quote);
    // A cell may hold a line end.
    expect(document.claims.some((c) => c.quote.includes('Zsófia\nKovács'))).toBe(true);
    await isReplayed();
  });

  test('imported again changes nothing, and a shorter one takes away what it no longer has', async () => {
    expect((await take('p.csv', csv(1200))).documents).toHaveLength(3);
    const whole = await stats({ store });
    expect(await take('p.csv', csv(1200))).toMatchObject({ added: 0, updated: 0, removed: 0 });
    expect({ ...(await stats({ store })), dataVersion: '' }).toEqual({ ...whole, dataVersion: '' });
    await take('p.csv', csv(600));
    expect((await stats({ store })).nodes.byKind).toMatchObject({ person: 600 });
    await take('p.csv', csv(10));
    expect((await listDocuments({ store }, { limit: 10 })).items).toHaveLength(1);
    await isReplayed();
  }, 60_000);

  test.each([
    ['semicolons', 'person;country\nAnna Example;Kenya\n'],
    ['tabs', 'person\tcountry\r\nAnna Example\tKenya\r\n'],
    ['a byte order mark', '\uFEFFperson,country\nAnna Example,Kenya'],
    ['blank lines', 'person,country\n\n\nAnna Example,Kenya\n\n'],
  ])('with %s', async (_, text) => expect(await preview('p.csv', text)).toMatchObject({ read: 1, totalFaults: 0 }));

  test('formulas are text, and stay as they are', async () => {
    const text = 'person,country\n"=HYPERLINK(""http://x.example"",""Anna Example"")",Kenya\n@SUM(A1),Kenya\n';
    const { documents } = await take('f.csv', text);
    const { claims } = await documentById({ store }, documents[0] ?? '');
    expect(claims.some((c) => c.quote.startsWith('"=HYPERLINK('))).toBe(true);
  });

  test.each([
    ['no rows', 'person,country\n', /a header and no row/],
    ['nothing', '\n\n', /the table is empty/],
    ['a row that is too short', 'person,country\nAnna Example,Kenya\nBo\n', /line 3/],
    ['a row that is too long', 'person,country\nAnna Example,Kenya,x\n', /line 2/],
    ['an open quotation mark', 'person,country\n"Anna,Kenya\n', /quote/i],
    ['two columns of one name', 'person,person\na,b\n', /line 1: two columns are called "person"/],
    ['more rows than one table may have', `person\n${'x\n'.repeat(100_001)}`, /more than 100000 rows/],
  ])('with %s is refused', async (_, text, message) => {
    const error = await refusal(preview('bad.csv', text));
    expect(error.code).toBe('invalid-document');
    expect(error.message).toMatch(message);
    expect(error.message).toContain('bad.csv');
  });

  test('whose mapping names columns that are not there is refused, with those that are', async () => {
    const mapping = { format: 'csv', mapping: { rows: 'affiliations', columns: [{ column: 'who', field: 'person' }] } };
    const error = await refusal(preview('p.csv', csv(1), { mapping }));
    expect(error.code).toBe('invalid-parameters');
    expect(error.faults).toEqual([
      { path: 'mapping.columns.0.column', message: 'there is no column "who"; there are: person, title, country' },
    ]);
  });

  test('with faults: nothing is written, each is named by line and column; or those rows are left out', async () => {
    const text = `date,person 1,country 1,person 2,country 2
2024-05-10,Anna Example,Kenya,Bo Example,Norway
10/05/2024,Cy Example,Kenya,Di Example,Norway
2024-05-11,Ed Example,Atlantis,Fay Example,Norway
2024-05-12,Gus Example,Kenya,,
`;
    const error = await refusal(take('f.csv', text));
    expect(error.code).toBe('invalid-document');
    expect(error.faults.map((f) => f.path)).toEqual([
      'f.csv, line 3, date',
      'f.csv, line 4, country 1',
      'f.csv, line 5, person 1',
    ]);
    expect((await stats({ store })).claims).toBe(0);
    expect(await take('f.csv', text, { skipFaulty: true })).toMatchObject({ read: 1, skipped: 3 });
    // Nothing that a faulty row told before its fault has stayed.
    expect((await stats({ store })).nodes.byKind).toMatchObject({ person: 2, meeting: 1 });
    await isReplayed();
  });

  test('of commitments', async () => {
    const text = `by country,to country,kind,name,topic,quantity,unit,until
Norway,Kenya,assistance,Patrol boats,equipment; training,"1,200",vehicles,2027-06
Norway,Kenya,assistance,Boats,sailing,x,vehicles,soon
`;
    const looked = await preview('c.csv', text);
    expect(looked.tells).toMatchObject({ commitment: 1, topic: 2, MADE: 1, TO: 1, ABOUT: 2 });
    expect(looked.faults.map((f) => f.path)).toEqual(['c.csv, line 3, topic']);
    await take('c.csv', text, { skipFaulty: true });
    const { items } = await search({ store }, { q: 'patrol boats', limit: 1, kinds: ['commitment'] });
    expect(items[0]?.node.properties).toMatchObject({ quantity: 1200, unit: 'vehicles', until: '2027-06' });
  });

  test.each([
    ['Minister of Trade', 'minister'],
    ['Deputy Minister of Trade', 'deputy minister'],
    ['Director General', 'agency head'],
    ['Deputy Director General', 'official'],
    ['President', 'head of state'],
    ['Gardener', 'official'],
  ])('%s has the rank of %s', (title, rank) => expect(rankOf(title)).toBe(rank));

  test('whose header tells of several in the same words has one party for each, and no meaning twice', async () => {
    const { mapping } = await preview(
      'h.csv',
      'day,official,state,minister,nation,date\n2024-05-10,A,Norway,B,Kenya,\n',
    );
    expect(mapping?.mapping).toMatchObject({
      rows: 'meetings',
      columns: [
        { column: 'day', field: 'date' },
        { column: 'official', field: 'person', of: '1' },
        { column: 'state', field: 'country', of: '1' },
        { column: 'minister', field: 'person', of: '2' },
        { column: 'nation', field: 'country', of: '2' },
      ],
    });
  });

  test('that is long leaves time for others, and is given up when its asker goes away', async () => {
    const text = `person 1,person 2\n${Array.from({ length: 4_000 }, (_, i) => `Ada Moran${i},Otto Belik${i}`).join('\n')}`;
    let turns = 0;
    const ticking = setInterval(() => turns++, 0);
    expect(await preview('long.csv', text)).toMatchObject({ read: 4_000, documents: 8, graph: null });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(4);
    const body = importPreviewBodySchema.parse({ name: 'long.csv', text });
    expect((await refusal(previewImport(body, AbortSignal.abort()))).code).toBe('cancelled');
  });

  test('whatever stands in its cells, each claim quotes its row exactly', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.replaceAll('\r', ' ').trim() || 'x');
    return fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const quoted = rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n');
        const words = { identity: 'x.csv', title: null, publisher: null, url: null, date: null };
        const columns = [
          { column: 'a', field: 'person' as const, of: '1' },
          { column: 'b', field: 'person' as const, of: '2' },
        ];
        const table = readTable(`a,b\n${quoted}`, 'x.csv');
        const mapping = { rows: 'meetings' as const, columns, confidence: 1 };
        const read = await documentsOfTable(table, mapping, words, () => Promise.resolve());
        for (const { document, claims } of read.documents)
          for (const { quote, start, end, passages } of claims) {
            expect(document.text.slice(start, end)).toBe(quote);
            expect(passages.length).toBeGreaterThan(0);
          }
      }),
    );
  });
});

const GRAPHML = (nodes: string, edges: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="group" attr.type="string"/>
<key id="d1" for="node" attr.name="label" attr.type="string"/>
<key id="d2" for="edge" attr.name="relation" attr.type="string"/>
<graph edgedefault="directed">
${nodes}
${edges}
</graph>
</graphml>`;
const NODE = (id: string, group: string, label: string): string =>
  `<node id="${id}"><data key="d0">${group}</data><data key="d1">${label}</data></node>`;
const EDGE = (from: string, to: string, relation: string): string =>
  `<edge source="${from}" target="${to}"><data key="d2">${relation}</data></edge>`;
const MAPPED = {
  mapping: {
    format: 'graphml',
    mapping: {
      kind: 'group',
      kinds: { human: 'person', agency: 'organization', land: 'country' },
      name: 'label',
      type: 'relation',
      types: { 'belongs to': 'PART_OF' },
    },
  },
};

describe('GraphML', () => {
  const text = GRAPHML(
    `${NODE('1', 'human', 'Anna &amp; Bo')}${NODE('2', 'agency', 'Coast Guard')}${NODE('3', 'land', 'Kenya')}`,
    EDGE('2', '3', 'belongs to'),
  );

  test('comes in by a mapping of its attributes, each element its own evidence', async () => {
    const done = await take('g.graphml', text, MAPPED);
    expect(done).toMatchObject({ read: 4, skipped: 0 });
    const { claims } = await documentById({ store }, done.documents[0] ?? '');
    expect(claims.map((c) => c.quote)).toContain(EDGE('2', '3', 'belongs to'));
    const { items } = await search({ store }, { q: 'anna', limit: 1, kinds: ['person'] });
    expect(items[0]?.node.properties.name).toBe('Anna & Bo');
    expect((await stats({ store })).nodes.byKind).toEqual({ person: 1, organization: 1, country: 1 });
    expect((await search({ store }, { q: 'kenya', limit: 1, kinds: ['country'] })).items[0]?.node.id).toBe(
      'country-KEN',
    );
    await isReplayed();
  });

  test('its attributes and what they say are told, the most frequent first, to map them by', async () => {
    const { graph, header } = await preview('g.graphml', text, MAPPED);
    expect(header).toBeNull();
    expect(graph).toEqual({
      nodeAttributes: ['group', 'label'],
      edgeAttributes: ['relation'],
      kinds: ['agency', 'human', 'land'],
      types: ['belongs to'],
    });
    // By our own names at first: there are none of them in it.
    expect((await preview('g.graphml', text)).graph).toMatchObject({ kinds: [''], types: [''] });
  });

  test('what the mapping does not know is told, element by element', async () => {
    const odd = GRAPHML(
      `${NODE('1', 'robot', 'R')}${NODE('2', 'human', '')}${NODE('3', 'human', 'Anna')}`,
      `${EDGE('3', '1', 'belongs to')}${EDGE('3', '3', 'likes')}${EDGE('3', '3', 'belongs to')}`,
    );
    expect((await preview('g.graphml', odd, MAPPED)).faults.map((f) => f.message)).toEqual([
      '"robot" is no kind of node, and the mapping does not say which it is',
      'it has no name in the attribute "label"',
      'one of its ends is no node that was read',
      '"likes" is no type of relationship, and the mapping does not say which it is',
      'PART_OF does not lead from a person to a person',
    ]);
  });

  const LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i} "${`&l${i - 1};`.repeat(10)}">`).join('')}]>
<graphml><graph><node id="a"><data key="name">&l8;</data></node></graph></graphml>`;
  test.each([
    ['billion laughs', LAUGHS, /document type/],
    [
      'an entity from a file',
      '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>&x;</graphml>',
      /document type/,
    ],
    ['an entity that is not declared', GRAPHML(NODE('1', 'human', '&who;'), ''), /line 7.*entit/i],
    ['a part that is missing', text.slice(0, -30), /unclosed tag/],
    ['tags that cross', '<graphml><graph></graphml></graph>', /unmatched closing tag|unexpected close/i],
    ['no nodes', '<graphml><graph/></graphml>', /there is no <node>/],
    [
      'an edge without an end',
      GRAPHML(NODE('1', 'human', 'a'), '<edge source="1"/>'),
      /line 8: an <edge> without source or target/,
    ],
    ['nested graphs', GRAPHML(`<node id="1"><graph>${NODE('2', 'human', 'a')}</graph></node>`, ''), /nested graphs/],
    ['another format', '<gexf/>', /there is no <node>/],
  ])('with %s is refused, and nothing is fetched or expanded', async (_, bad, message) => {
    const error = await refusal(preview('bad.graphml', bad, MAPPED));
    expect(error.code).toBe('invalid-document');
    expect(error.message).toMatch(message);
    expect(error.message).toContain('bad.graphml');
  });
});
