import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { statement } from '../../../server/graph-store/port.ts';
import { countNodes, failure, numbered, query } from './queries.ts';
import type { Use } from './use.ts';

/** So many actors in one meeting make more two-hop rows than a 16-bit index can count. */
const ACTORS = 266;
const CONTACTS = ACTORS * (ACTORS - 1);

const attend = query(
  'attend',
  'write',
  {},
  {},
  "CREATE (m:Meeting {id: 'meeting'}) WITH m MATCH (a:Entity) CREATE (a)-[:ATTENDED]->(m)",
);
const twoHops = 'MATCH (a:Entity)-[r1:ATTENDED]->(m:Meeting) MATCH (b:Entity)-[r2:ATTENDED]->(m) WHERE r1 <> r2';
const countContacts = query('countContacts', 'read', {}, { count: z.number() }, `${twoHops} RETURN count(*) AS count`);
const contacts = query(
  'contacts',
  'read',
  {},
  { a: z.string(), b: z.string() },
  `${twoHops} RETURN a.id AS a, b.id AS b`,
);
const failing = query('failing', 'read', {}, { a: z.number() }, contacts.text.neo4j);

export function streamConformance(use: Use): void {
  describe('many rows', () => {
    beforeEach(() => use().write([numbered(ACTORS), statement(attend, {})]));

    test('are counted right', async () => {
      expect(await use().read(countContacts, {})).toEqual([{ count: CONTACTS }]);
    });

    test('are read whole', async () => {
      const rows = await use().read(contacts, {});
      expect(new Set(rows.map(({ a, b }) => `${a} ${b}`)).size).toBe(CONTACTS);
    });

    test('are streamed whole', async () => {
      const pairs = new Set<string>();
      for await (const { a, b } of use().stream(contacts, {})) pairs.add(`${a} ${b}`);
      expect(pairs.size).toBe(CONTACTS);
    });

    test('a stream may be left early, many times over', async () => {
      for (let i = 0; i < 20; i++) {
        let seen = 0;
        for await (const _ of use().stream(contacts, {})) if (++seen === 5) break;
        expect(seen).toBe(5);
      }
      expect(await countNodes(use())).toBe(ACTORS);
    });

    test('a stream may be left by an error of its reader', async () => {
      const read = async () => {
        for await (const { a } of use().stream(contacts, {})) throw new Error(`read ${a}`);
      };
      await expect(read()).rejects.toThrow(/^read n/);
      expect(await countNodes(use())).toBe(ACTORS);
    });

    test('a stream that is not read costs nothing', async () => {
      use().stream(contacts, {});
      expect(await countNodes(use())).toBe(ACTORS);
    });

    test('a stream is cancelled by its signal between two rows', async () => {
      const cancel = new AbortController();
      let seen = 0;
      const read = async () => {
        for await (const _ of use().stream(contacts, {}, { signal: cancel.signal })) if (++seen === 10) cancel.abort();
      };
      await failure(read(), 'cancelled');
      expect(seen).toBeLessThan(CONTACTS);
      expect(await countNodes(use())).toBe(ACTORS);
    });

    test('several streams and reads at one time', async () => {
      const length = async () => {
        let rows = 0;
        for await (const _ of use().stream(contacts, {})) rows++;
        return rows;
      };
      const all = await Promise.all([length(), length(), countNodes(use()), countNodes(use())]);
      expect(all).toEqual([CONTACTS, CONTACTS, ACTORS, ACTORS]);
    });

    test('a row outside its schema ends the stream with an error', async () => {
      const read = async () => {
        for await (const _ of use().stream(failing, {}));
      };
      await failure(read(), 'internal');
      expect(await countNodes(use())).toBe(ACTORS);
    });
  });
}
