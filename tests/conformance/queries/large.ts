/**
 * A graph past 65,535 two-hop rows, where the embedded engine's chained patterns are known to break:
 * 265 people who all met, attended and held the same 265 things (70,225 relationships of each of these
 * types), and 70,225 commitments of one of them to one country.
 */
import { expect } from 'vitest';
import { z } from 'zod';
import { type GraphStore, statement } from '../../../server/graph-store/port.ts';
import { RELATIONSHIP_TYPES } from '../../../server/model/relationships.ts';
import * as reading from '../../../server/queries/reading.ts';
import { query } from '../port/queries.ts';

const SIDE = 265;
const ROWS = 70_225;

const count = { count: z.int() };
const write = (name: string, params: z.ZodRawShape, text: string) => query(name, 'write', params, {}, text);

const createPeople = write(
  'createPeople',
  count,
  "UNWIND range(0, $count - 1) AS i CREATE (:Entity:Actor:Person {id: 'p' + toString(i), sources: 1})",
);
const createCountry = write('createCountry', {}, "CREATE (:Entity:Actor:Country {id: 'hub', sources: 1})");
const event = (label: string, prefix: string) =>
  `UNWIND range(0, $count - 1) AS i CREATE (:Entity:${label} {id: '${prefix}' + toString(i), sources: 1, confidence: 0.5, dateFrom: '2025-01-01', dateTo: '2025-01-31', datePrecision: 'month'})`;
const createMeetings = write('createMeetings', count, event('Meeting', 'm'));
const createSessions = write('createSessions', count, event('Session', 's'));
const createPositions = write(
  'createPositions',
  count,
  `MATCH (c:Country {id: 'hub'}) UNWIND range(0, $count - 1) AS i
   CREATE (p:Entity:Position {id: 'o' + toString(i), sources: 1, title: 'Post'}) CREATE (p)-[:OF {id: 'of' + toString(i), sources: 1}]->(c)`,
);
const joinAll = (type: string, label: string) =>
  write(
    `join ${type}`,
    {},
    `MATCH (a:Person) MATCH (b:${label}) CREATE (a)-[:${type} {id: '${type}/' + a.id + '/' + b.id, sources: 1, confidence: 0.5}]->(b)`,
  );
const createCommitments = write(
  'createCommitments',
  { from: z.int(), to: z.int() },
  `MATCH (p:Person {id: 'p0'}) MATCH (c:Country {id: 'hub'}) UNWIND range($from, $to - 1) AS i
   CREATE (x:Entity:Commitment {id: 'c' + toString(i), sources: 1, confidence: 0.5})
   CREATE (p)-[:MADE {id: 'made' + toString(i), sources: 1}]->(x) CREATE (x)-[:TO {id: 'to' + toString(i), sources: 1}]->(c)`,
);

/** Commitments of one transaction. */
const AT_ONCE = 15_000;

export async function writeLargeGraph(store: GraphStore): Promise<void> {
  const all = { timeoutMs: 120_000 };
  await store.write(
    [
      statement(createPeople, { count: SIDE }),
      statement(createCountry, {}),
      statement(createMeetings, { count: SIDE }),
      statement(createSessions, { count: SIDE }),
      statement(createPositions, { count: SIDE }),
    ],
    all,
  );
  await store.write([statement(joinAll('PARTICIPATED_IN', 'Meeting'), {})], all);
  await store.write([statement(joinAll('ATTENDED', 'Session'), {})], all);
  await store.write([statement(joinAll('HELD', 'Position'), {})], all);
  for (let from = 0; from < ROWS; from += AT_ONCE)
    await store.write([statement(createCommitments, { from, to: Math.min(ROWS, from + AT_ONCE) })], all);
}

const OPEN = { from: '', to: '', possible: true, knownBy: '', graded: false, gatherings: [] };

/** Each with the answers that follow from how the graph is made. */
export const LARGE_CASES: Record<string, (store: GraphStore) => Promise<void>> = {
  'read/meetings-of': async (store) => {
    const meetings = await store.read(reading.meetingsOf, { ids: ['p0', 'p1'] });
    expect(meetings).toHaveLength(265);
    expect(new Set(meetings.map((m) => m.id)).size).toBe(265);
    expect(meetings.map((m) => new Set(m.participants).size)).toEqual(Array.from({ length: 265 }, () => 265));
    expect(meetings.reduce((sum, m) => sum + m.participants.length, 0)).toBe(70_225);
  },
  'read/neighbourhood': async (store) => {
    const around = { ids: ['hub'], ...OPEN, types: [...RELATIONSHIP_TYPES], labels: ['Entity'] };
    expect(await store.read(reading.neighbourhoodCount, around)).toEqual([{ total: 70_225 + 265 }]);
    const rows = await store.read(reading.neighbourhood, { ...around, skip: 264, limit: 3 });
    // In order of type, then of id: the last of the 265 positions, and the first commitments.
    expect(rows.map((r) => [r.type, r.id])).toEqual([
      ['OF', 'o99'],
      ['TO', 'c0'],
      ['TO', 'c1'],
    ]);
  },
  'read/neighbour-groups': async (store) => {
    const groups = await store.read(reading.neighbourGroups, { ids: ['hub'], ...OPEN });
    expect(groups.map((g) => `${g.direction} ${g.type} ${g.count}`).sort()).toEqual(['in OF 265', 'in TO 70225']);
    const mine = await store.read(reading.neighbourGroups, { ids: ['p0'], ...OPEN });
    expect(mine.map((g) => `${g.direction} ${g.type} ${g.count}`).sort()).toEqual([
      'out ATTENDED 265',
      'out HELD 265',
      'out MADE 70225',
      'out PARTICIPATED_IN 265',
    ]);
  },
  'read/snapshot-relationships#PARTICIPATED_IN': async (store) => {
    const query = reading.snapshotRelationships.get('PARTICIPATED_IN');
    if (!query) throw new Error('no such query');
    const seen = new Set<string>();
    for await (const row of store.stream(query, {})) seen.add(`${row.from} ${row.to}`);
    expect(seen.size).toBe(70_225);
  },
  'read/busiest-actors': async (store) => {
    const rows = await store.read(reading.busiestActors, { limit: 3 });
    expect(rows).toEqual([
      { id: 'p0', meetings: 265 },
      { id: 'p1', meetings: 265 },
      { id: 'p10', meetings: 265 },
    ]);
  },
};
