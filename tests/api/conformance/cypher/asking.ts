/** Ways to ask, for the parts of the suite about Cypher. */
import { expect } from 'vitest';
import { type CypherBody, type CypherResponse, cypherResponseSchema } from '../../../../server/contract/cypher.ts';
import type { Answer, Ask } from '../../../../server/graph-store/port.ts';
import type { Graph } from '../../../support/app.ts';

export type Use = () => Graph;

/** Over HTTP, whatever comes of it. */
export const sending = (use: Use) => (body: CypherBody) => use().api.send('post', '/cypher', (t) => t.send(body));

/** Over HTTP; it must be answered. */
export const asking =
  (use: Use) =>
  async (query: string, more: Omit<CypherBody, 'query'> = {}): Promise<CypherResponse> => {
    const answer = await sending(use)({ query, ...more });
    expect(answer.status, `${query}\n${answer.text.slice(0, 600)}`).toBe(200);
    return cypherResponseSchema.parse(answer.body);
  };

/** Of the store itself, past the guard. */
export const unguarded =
  (use: Use) =>
  (text: string, more: Partial<Ask> = {}): Promise<Answer> =>
    use().store.ask({
      text,
      params: {},
      isOpenEnded: false,
      explain: false,
      maxRows: 100,
      maxBytes: 1_000_000,
      timeoutMs: 10_000,
      ...more,
    });
