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
/** One of the positions is of a second country too. */
const createSecondCountry = write(
  'createSecondCountry',
  {},
  `MATCH (p:Position {id: 'o0'}) CREATE (c:Entity:Actor:Country {id: 'second', sources: 1})
   CREATE (p)-[:OF {id: 'of second', sources: 1}]->(c)`,
);
const joinAll = (type: string, label: string) =>
  write(
    `join ${type}`,
    {},
    `MATCH (a:Person) MATCH (b:${label}) CREATE (a)-[:${type} {id: '${type}/' + a.id + '/' + b.id, sources: 1}]->(b)`,
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
      statement(createSecondCountry, {}),
    ],
    all,
  );
  await store.write([statement(joinAll('PARTICIPATED_IN', 'Meeting'), {})], all);
  await store.write([statement(joinAll('ATTENDED', 'Session'), {})], all);
  await store.write([statement(joinAll('HELD', 'Position'), {})], all);
  for (let from = 0; from < ROWS; from += AT_ONCE)
    await store.write([statement(createCommitments, { from, to: Math.min(ROWS, from + AT_ONCE) })], all);
}

const EVERYBODY = Array.from({ length: 265 }, (_, i) => `p${i}`);

/** Each with the answers that follow from how the graph is made. */
export const LARGE_CASES: Record<string, (store: GraphStore) => Promise<void>> = {
  'read/meetings-of': async (store) => {
    const meetings = await store.read(reading.meetingsOf, { ids: ['p0', 'p1'] });
    expect(meetings).toHaveLength(265);
    expect(new Set(meetings.map((m) => m.id)).size).toBe(265);
    expect(meetings.map((m) => new Set(m.participants).size)).toEqual(Array.from({ length: 265 }, () => 265));
    expect(meetings.reduce((sum, m) => sum + m.participants.length, 0)).toBe(70_225);
  },
  'read/sessions-of': async (store) => {
    const sessions = await store.read(reading.sessionsOf, { ids: ['p264'] });
    expect(sessions).toHaveLength(265);
    expect(sessions.map((s) => new Set(s.participants).size)).toEqual(Array.from({ length: 265 }, () => 265));
    expect(sessions.reduce((sum, s) => sum + s.participants.length, 0)).toBe(70_225);
  },
  'read/commitments-of': async (store) => {
    const commitments = await store.read(reading.commitmentsOf, { ids: ['hub'] });
    expect(commitments).toHaveLength(70_225);
    expect(new Set(commitments.map((c) => c.id)).size).toBe(70_225);
    const parties = new Set(commitments.map((c) => [...c.participants].sort().join(' ')));
    expect([...parties]).toEqual(['hub p0']);
  },
  'read/neighbourhood': async (store) => {
    const around = { id: 'hub', types: [...RELATIONSHIP_TYPES], labels: ['Entity'], from: '', to: '', possible: true };
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
    const groups = await store.read(reading.neighbourGroups, { id: 'hub' });
    expect(groups.map((g) => `${g.direction} ${g.type} ${g.count}`).sort()).toEqual(['in OF 265', 'in TO 70225']);
    const mine = await store.read(reading.neighbourGroups, { id: 'p0' });
    expect(mine.map((g) => `${g.direction} ${g.type} ${g.count}`).sort()).toEqual([
      'out ATTENDED 265',
      'out HELD 265',
      'out MADE 70225',
      'out PARTICIPATED_IN 265',
    ]);
  },
  'read/representatives-of': async (store) => {
    const rows = await store.read(reading.representativesOf, { ids: ['hub'] });
    expect(rows).toHaveLength(265);
    expect(new Set(rows.map((r) => r.actor)).size).toBe(265);
  },
  'read/institutions-of': async (store) => {
    const rows = await store.read(reading.institutionsOf, { ids: EVERYBODY });
    expect(rows).toHaveLength(2 * 265);
    expect(new Set(rows.map((r) => `${r.actor} ${r.institution}`)).size).toBe(2 * 265);
  },
  'read/positions-between': async (store) => {
    // The filter comes after the second hop: it leaves one row of each person's 266.
    const rows = await store.read(reading.positionsBetween, { persons: EVERYBODY, institutions: ['second'] });
    expect(rows.map((r) => r.person)).toEqual([...EVERYBODY].sort());
    expect(new Set(rows.map((r) => `${r.position} ${r.of}`))).toEqual(new Set(['o0 of second']));
    expect(new Set(rows.map((r) => r.held)).size).toBe(265);
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
