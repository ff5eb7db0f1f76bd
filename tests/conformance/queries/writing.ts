/** Every query of `cypher/write`, each on an empty store, and what is in the store afterwards. */
import { expect } from 'vitest';
import { z } from 'zod';
import type { EntenteError } from '../../../server/errors.ts';
import { type GraphStore, statement } from '../../../server/graph-store/port.ts';
import { KIND_NAMES, type Kind } from '../../../server/model/kinds.ts';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../server/model/relationships.ts';
import type { Query } from '../../../server/queries/definition.ts';
import * as writing from '../../../server/queries/writing.ts';
import { query } from '../port/queries.ts';
import type { Case } from './cases.ts';

const anything = z.record(z.string(), z.unknown());
const everyNode = query(
  'everyNode',
  'read',
  {},
  { labels: z.array(z.string()), properties: anything },
  'MATCH (n) WHERE NOT n:Commit AND NOT n:StoreMeta RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id',
);
const everyRelationship = query(
  'everyRelationship',
  'read',
  {},
  { from: z.string(), type: z.string(), to: z.string(), properties: anything },
  'MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties, r.id AS id ORDER BY from, to, id',
);
const sequence = query(
  'sequence',
  'read',
  {},
  { sequence: z.number() },
  "MATCH (c:Commit {id: 'last'}) RETURN c.sequence AS sequence",
);
const link = query(
  'link',
  'write',
  { from: z.string(), to: z.string() },
  {},
  'MATCH (a {id: $from}) MATCH (b {id: $to}) CREATE (a)-[:LINKED]->(b)',
);

const nodesIn = async (store: GraphStore) =>
  (await store.read(everyNode, {})).map(({ labels, properties }) => ({ labels: [...labels].sort(), ...properties }));
const idsIn = async (store: GraphStore) => (await nodesIn(store)).map((n) => (n as Record<string, unknown>).id);
const linesIn = async (store: GraphStore) =>
  (await store.read(everyRelationship, {})).map((r) => `${r.from} ${r.type} ${r.to}`);

function of<K, Q>(family: ReadonlyMap<K, Q>, member: K): Q {
  const found = family.get(member);
  if (!found) throw new Error(`no query for ${String(member)}`);
  return found;
}

const covers = (covered: Query, run: (store: GraphStore) => Promise<void>, about?: string): Case => ({
  query: covered.name,
  about,
  run,
});

const LABELS: Record<Kind, string[]> = {
  person: ['Actor', 'Entity', 'Person'],
  organization: ['Actor', 'Entity', 'Organization'],
  country: ['Actor', 'Country', 'Entity'],
  position: ['Entity', 'Position'],
  forum: ['Entity', 'Forum'],
  session: ['Entity', 'Session'],
  meeting: ['Entity', 'Meeting'],
  commitment: ['Commitment', 'Entity'],
  topic: ['Entity', 'Topic'],
  place: ['Entity', 'Place'],
};

/** Kinds of both ends, and which end a write looks from. */
const ENDS: Record<RelationshipType, [from: Kind, to: Kind, anchor: 'from' | 'to']> = {
  HELD: ['person', 'position', 'from'],
  OF: ['position', 'country', 'from'],
  PART_OF: ['organization', 'country', 'from'],
  SESSION_OF: ['session', 'forum', 'from'],
  DURING: ['meeting', 'session', 'from'],
  TOOK_PLACE_IN: ['meeting', 'place', 'from'],
  LOCATED_IN: ['place', 'country', 'from'],
  ATTENDED: ['person', 'session', 'from'],
  PARTICIPATED_IN: ['person', 'meeting', 'to'],
  REPRESENTED_IN: ['country', 'meeting', 'to'],
  MADE: ['country', 'commitment', 'to'],
  TO: ['commitment', 'country', 'from'],
  ANNOUNCED: ['person', 'commitment', 'to'],
  ABOUT: ['commitment', 'topic', 'from'],
  MADE_AT: ['commitment', 'meeting', 'from'],
};

const nodes: Case[] = [
  ...KIND_NAMES.map((kind) =>
    covers(of(writing.mergeNodes, kind), async (store) => {
      const merge = of(writing.mergeNodes, kind);
      await store.write([
        statement(merge, {
          rows: [
            { id: 'a', properties: { id: 'a', name: 'A', aliases: ['x', 'y'], sources: 1 } },
            { id: 'b', properties: { id: 'b', name: 'B', confidence: 0.5 } },
          ],
        }),
      ]);
      // Written whole: what the second time leaves out is gone.
      await store.write([statement(merge, { rows: [{ id: 'a', properties: { id: 'a', name: 'Á', aliases: [] } }] })]);
      expect(await nodesIn(store)).toEqual([
        { labels: LABELS[kind], id: 'a', name: 'Á', aliases: [] },
        { labels: LABELS[kind], id: 'b', name: 'B', confidence: 0.5 },
      ]);
    }),
  ),
  covers(writing.updateNodes, async (store) => {
    const rows = [{ id: 'a', properties: { id: 'a', name: 'A', searchGrams: '0aa', sources: 1 } }];
    await store.write([statement(of(writing.mergeNodes, 'place'), { rows })]);
    const update = (id: string) => ({ id, properties: { name: 'B', sources: 2, aliases: ['x'] } });
    await store.write([statement(writing.updateNodes, { rows: [update('a'), update('nobody')] })]);
    expect(await nodesIn(store)).toEqual([
      { labels: LABELS.place, id: 'a', name: 'B', searchGrams: '0aa', sources: 2, aliases: ['x'] },
    ]);
  }),
  covers(writing.deleteNodes, async (store) => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id, properties: { id } }));
    await store.write([statement(of(writing.mergeNodes, 'place'), { rows })]);
    await store.write([
      statement(link, { from: 'a', to: 'b' }),
      statement(link, { from: 'b', to: 'a' }),
      statement(link, { from: 'b', to: 'c' }),
    ]);
    await store.write([statement(writing.deleteNodes, { ids: ['a', 'nobody'] })]);
    expect(await idsIn(store)).toEqual(['b', 'c']);
    expect(await linesIn(store)).toEqual(['b LINKED c']);
  }),
];

/** Two nodes at each end. */
async function writeEnds(store: GraphStore, type: RelationshipType): Promise<void> {
  const [from, to] = ENDS[type];
  const rows = (ids: string[]) => ({ rows: ids.map((id) => ({ id, properties: { id } })) });
  await store.write([
    statement(of(writing.mergeNodes, from), rows(['from-1', 'from-2'])),
    statement(of(writing.mergeNodes, to), rows(['to-1', 'to-2'])),
  ]);
}

const seenFrom = (type: RelationshipType, from: string, to: string) =>
  ENDS[type][2] === 'from' ? { anchor: from, other: to } : { anchor: to, other: from };

const relationships: Case[] = RELATIONSHIP_TYPES.flatMap((type) => {
  const merge = of(writing.mergeRelationships, type);
  const remove = of(writing.deleteRelationships, type);
  const row = (from: string, to: string, more: Record<string, string | number> = {}) => ({
    ...seenFrom(type, from, to),
    properties: { id: `${from}/${to}`, ...more },
  });
  return [
    covers(merge, async (store) => {
      await writeEnds(store, type);
      await store.write([
        statement(merge, { rows: [row('from-1', 'to-1', { role: 'host', sources: 2 }), row('from-1', 'to-2')] }),
      ]);
      await store.write([
        statement(merge, {
          rows: [row('from-1', 'to-1', { sources: 3 }), row('from-2', 'to-1'), row('from-2', 'nobody')],
        }),
      ]);
      expect(await store.read(everyRelationship, {})).toEqual([
        { from: 'from-1', type, to: 'to-1', properties: { id: 'from-1/to-1', sources: 3 } },
        { from: 'from-1', type, to: 'to-2', properties: { id: 'from-1/to-2' } },
        { from: 'from-2', type, to: 'to-1', properties: { id: 'from-2/to-1' } },
      ]);
    }),
    covers(remove, async (store) => {
      await writeEnds(store, type);
      await store.write([
        statement(merge, {
          rows: [row('from-1', 'to-1'), row('from-1', 'to-2'), row('from-2', 'to-1'), row('from-2', 'to-2')],
        }),
        statement(link, { from: 'from-1', to: 'to-1' }),
      ]);
      const gone = (from: string, to: string) => ({ id: `${from}/${to}`, anchor: seenFrom(type, from, to).anchor });
      await store.write([
        statement(remove, {
          // The last is there, but not at that anchor.
          rows: [
            gone('from-1', 'to-1'),
            gone('from-2', 'to-2'),
            { id: 'from-2/to-1', anchor: seenFrom(type, 'from-1', 'to-2').anchor },
          ],
        }),
      ]);
      const left = [`from-1 LINKED to-1`, `from-1 ${type} to-2`, `from-2 ${type} to-1`];
      expect(await linesIn(store)).toEqual(left);
    }),
  ];
});

const document = (id: string, more: Record<string, string | string[]> = {}) => ({ id, properties: { id, ...more } });
const passage = (documentId: string, index: number) => ({
  documentId,
  properties: { id: `${documentId}:${index}`, documentId, index, start: 0, end: 4, text: 'Text' },
});
const claim = (id: string, documentId: string, live = true) => ({
  id,
  properties: { id, key: 'key', documentId, live, passages: [0, 1], premises: [], confidence: 0.9 },
});

/** Two documents with two passages and a claim each. */
async function writeDocuments(store: GraphStore): Promise<void> {
  await store.write([
    statement(writing.mergeDocuments, { rows: [document('d1'), document('d2')] }),
    statement(writing.createPassages, { rows: [passage('d1', 0), passage('d1', 1), passage('d2', 0)] }),
    statement(writing.createClaims, { rows: [claim('c1', 'd1'), claim('c2', 'd1', false), claim('c3', 'd2')] }),
    statement(writing.citePassages, {
      rows: [
        { claim: 'c1', passage: 'd1:0' },
        { claim: 'c1', passage: 'd1:1' },
        { claim: 'c3', passage: 'd2:0' },
        { claim: 'c3', passage: 'd2:9' },
      ],
    }),
  ]);
}

const FROM_DOCUMENTS = ['d1:0 FROM_DOCUMENT d1', 'd1:1 FROM_DOCUMENT d1', 'd2:0 FROM_DOCUMENT d2'];
const CITATIONS = ['c1 CITES d1:0', 'c1 CITES d1:1', 'c3 CITES d2:0'];

const documents: Case[] = [
  covers(writing.mergeDocuments, async (store) => {
    await store.write([
      statement(writing.mergeDocuments, { rows: [document('d1', { title: 'One', url: 'u' }), document('d2')] }),
    ]);
    await store.write([
      statement(writing.mergeDocuments, { rows: [document('d1', { title: 'Uno', sources: ['s'] })] }),
    ]);
    expect(await nodesIn(store)).toEqual([
      { labels: ['Document'], id: 'd1', title: 'Uno', sources: ['s'] },
      { labels: ['Document'], id: 'd2' },
    ]);
  }),
  covers(writing.createPassages, async (store) => {
    await writeDocuments(store);
    await store.write([statement(writing.createPassages, { rows: [passage('d9', 0)] })]);
    expect(await linesIn(store)).toEqual([...CITATIONS, ...FROM_DOCUMENTS]);
    const [found] = (await nodesIn(store)).filter((n) => (n as Record<string, unknown>).id === 'd1:1');
    expect(found).toEqual({
      labels: ['Passage'],
      id: 'd1:1',
      documentId: 'd1',
      index: 1,
      start: 0,
      end: 4,
      text: 'Text',
    });
    expect(await idsIn(store)).not.toContain('d9:0');
  }),
  covers(writing.createClaims, async (store) => {
    await store.write([statement(writing.createClaims, { rows: [claim('c1', 'd1'), claim('c2', 'd1', false)] })]);
    const [first] = await nodesIn(store);
    expect(first).toEqual({
      labels: ['Claim'],
      id: 'c1',
      key: 'key',
      documentId: 'd1',
      live: true,
      passages: [0, 1],
      premises: [],
      confidence: 0.9,
    });
    const again = store.write([statement(writing.createClaims, { rows: [claim('c3', 'd1'), claim('c1', 'd1')] })]);
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    expect(await idsIn(store)).toEqual(['c1', 'c2']);
  }),
  covers(writing.citePassages, async (store) => {
    await writeDocuments(store);
    expect((await linesIn(store)).filter((line) => line.includes('CITES'))).toEqual(CITATIONS);
  }),
  covers(writing.setClaimsLive, async (store) => {
    await writeDocuments(store);
    const rows = [
      { id: 'c1', live: false },
      { id: 'c2', live: true },
      { id: 'c9', live: true },
    ];
    await store.write([statement(writing.setClaimsLive, { rows })]);
    const live = (await nodesIn(store)).flatMap((n) => ('live' in n ? [n.live] : []));
    expect(live).toEqual([false, true, true]);
  }),
  covers(writing.deleteClaims, async (store) => {
    await writeDocuments(store);
    await store.write([statement(writing.deleteClaims, { ids: ['d1', 'd9'] })]);
    expect(await idsIn(store)).toEqual(['c3', 'd1', 'd1:0', 'd1:1', 'd2', 'd2:0']);
    expect(await linesIn(store)).toEqual(['c3 CITES d2:0', ...FROM_DOCUMENTS]);
  }),
  covers(writing.deletePassages, async (store) => {
    await writeDocuments(store);
    await store.write([statement(writing.deletePassages, { ids: ['d1'] })]);
    expect(await idsIn(store)).toEqual(['c1', 'c2', 'c3', 'd1', 'd2', 'd2:0']);
    expect(await linesIn(store)).toEqual(['c3 CITES d2:0', 'd2:0 FROM_DOCUMENT d2']);
  }),
  covers(writing.deleteDocuments, async (store) => {
    await writeDocuments(store);
    await store.write([statement(writing.deleteDocuments, { ids: ['d2'] })]);
    expect(await idsIn(store)).toEqual(['c1', 'c2', 'c3', 'd1', 'd1:0', 'd1:1', 'd2:0']);
    expect(await linesIn(store)).toEqual([...CITATIONS, 'd1:0 FROM_DOCUMENT d1', 'd1:1 FROM_DOCUMENT d1']);
  }),
];

const decision = { id: 'decision-1', documentId: 'd1', key: 'key', sequence: 7, data: '{"a":"“b”"}' };

const rest: Case[] = [
  covers(writing.createDecision, async (store) => {
    await store.write([statement(writing.createDecision, decision)]);
    expect(await nodesIn(store)).toEqual([{ labels: ['Decision'], ...decision }]);
    const again = store.write([statement(writing.createDecision, { ...decision, sequence: 8 })]);
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    expect(await nodesIn(store)).toEqual([{ labels: ['Decision'], ...decision }]);
  }),
  covers(writing.advanceCommit, async (store) => {
    await store.write([statement(writing.advanceCommit, { expected: 0, token: 'a' }, 1)]);
    await store.write([statement(writing.advanceCommit, { expected: 1, token: 'b' }, 1)]);
    expect(await store.read(sequence, {})).toEqual([{ sequence: 2 }]);
    const late = store.write([
      statement(writing.createDecision, decision),
      statement(writing.advanceCommit, { expected: 1, token: 'b' }, 1),
    ]);
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.read(sequence, {})).toEqual([{ sequence: 2 }]);
    expect(await nodesIn(store)).toEqual([]);
  }),
  covers(
    writing.advanceCommit,
    async (store) => {
      const writers = 20;
      for (let round = 0; round < 5; round++) {
        const attempts = await Promise.allSettled(
          Array.from({ length: writers }, (_, n) =>
            store.write([
              statement(writing.advanceCommit, { expected: round, token: `round ${round}` }, 1),
              statement(writing.createDecision, { ...decision, id: `decision-${round}-${n}` }),
            ]),
          ),
        );
        const reasons = attempts.flatMap((a) => (a.status === 'rejected' ? [(a.reason as EntenteError).code] : []));
        expect(reasons).toEqual(Array.from({ length: writers - 1 }, () => 'conflict'));
        expect(await store.read(sequence, {})).toEqual([{ sequence: round + 1 }]);
        expect(await idsIn(store)).toHaveLength(round + 1);
      }
    },
    'lets one of many writers through that read the same number',
  ),
];

const change = (sequence: number) => ({ sequence, token: `t${sequence}`, data: '{}' });

const changes: Case[] = [
  covers(writing.logChange, async (store) => {
    await store.write([statement(writing.logChange, change(1))]);
    expect(await nodesIn(store)).toEqual([{ labels: ['Change'], ...change(1) }]);
  }),
  covers(writing.forgetChanges, async (store) => {
    await store.write([1, 2, 3].map((n) => statement(writing.logChange, change(n))));
    await store.write([statement(writing.forgetChanges, { before: 3 })]);
    expect(await nodesIn(store)).toEqual([{ labels: ['Change'], ...change(3) }]);
  }),
];

export const WRITING_CASES: readonly Case[] = [...nodes, ...relationships, ...documents, ...rest, ...changes];
