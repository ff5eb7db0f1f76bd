/** A caller's Cypher: what is refused, what is answered, and what it may cost, on any store behind the port. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Graph } from '../../support/app.ts';
import { answers } from './cypher/answers.ts';
import { type Content, contentOf, countsOf } from './cypher/content.ts';
import { limits } from './cypher/limits.ts';
import { offers } from './cypher/offers.ts';
import { refusals } from './cypher/refusals.ts';

export function cypherConformance(use: () => Graph): void {
  describe('Cypher', () => {
    let before: Content;
    beforeAll(async () => {
      before = await contentOf(use().store);
      expect(before.nodes).toBeGreaterThan(50);
    });
    const unchanged = async (): Promise<void> => expect(await contentOf(use().store)).toEqual(before);
    const sameCounts = async (): Promise<void> => {
      const { nodes, relationships } = before;
      expect(await countsOf(use().store)).toEqual({ nodes, relationships });
    };
    afterAll(unchanged);

    refusals(use, unchanged, sameCounts);
    answers(use);
    limits(use, unchanged);
    offers(use);
  });
}
