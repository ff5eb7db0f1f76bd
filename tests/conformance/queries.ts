/**
 * Every query of the registry on a store: over one graph made by hand, with answers worked out by hand;
 * and those of several hops over a graph large enough to break a chained pattern.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Projector } from '../../server/loader/projector.ts';
import { allQueries } from '../../server/queries/definition.ts';
import '../../server/queries/reading.ts';
import '../../server/queries/writing.ts';
import { FIXTURE_DECISION, FIXTURE_DOCUMENTS } from '../support/fixtures/graph.ts';
import { LARGE_CASES, writeLargeGraph } from './queries/large.ts';
import { READING_CASES } from './queries/reading.ts';
import { TRANSFER_CASES } from './queries/transfer.ts';
import { VIEW_CASES } from './queries/views.ts';
import { WRITING_CASES } from './queries/writing.ts';
import type { OpenStore, TestStore } from './stores.ts';

const ON_EMPTY = [...WRITING_CASES, ...VIEW_CASES, ...TRANSFER_CASES];

const named = ({ query, about }: { query: string; about?: string | undefined }) =>
  about ? `${query}: ${about}` : query;

export function queryConformance(name: string, open: OpenStore): void {
  describe(`${name} answers`, () => {
    let opened: TestStore;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());

    test('every query of the registry', () => {
      const covered = [...new Set([...READING_CASES, ...ON_EMPTY].map((c) => c.query))].sort();
      expect(covered).toEqual([...allQueries().keys()].sort());
    });

    describe('over the graph made by hand', () => {
      beforeAll(async () => {
        await opened.reset();
        const projector = new Projector(opened.store);
        await projector.apply(FIXTURE_DOCUMENTS.map((next) => ({ documentId: next.document.id, next })));
        await projector.decide(FIXTURE_DECISION.target.documentId, () => FIXTURE_DECISION);
      });
      for (const one of READING_CASES) test(named(one), () => one.run(opened.store));
    });

    describe('on an empty store', () => {
      for (const one of ON_EMPTY) {
        test(named(one), async () => {
          await opened.reset();
          await one.run(opened.store);
        });
      }
    });

    describe('over a graph past 65,535 two-hop rows', () => {
      beforeAll(async () => {
        await opened.reset();
        await writeLargeGraph(opened.store);
      }, 300_000);
      for (const [query, run] of Object.entries(LARGE_CASES)) test(query, () => run(opened.store), 60_000);
    });
  });
}
