/** A caller's Cypher, answered: guarded, in its turn, within its limits. */

import type { z } from 'zod';
import { CYPHER_LIMITS, type CypherResponse, type cypherBodySchema } from '../../contract/cypher.ts';
import { EntenteError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { graphOf } from './graph.ts';
import { guarded } from './guard.ts';
import { inTurn } from './turns.ts';

type Question = z.output<typeof cypherBodySchema>;

/** A parameter that is missing is told for what it is, before an engine words it in its own way. */
function refuseMissing(wanted: readonly string[], given: Readonly<Record<string, unknown>>): void {
  const missing = wanted.filter((name) => !Object.hasOwn(given, name));
  if (missing.length === 0) return;
  const faults = missing.map((name) => ({ path: `parameters.${name}`, message: 'is used by the query and not given' }));
  throw new EntenteError('invalid-parameters', faults.map((f) => `${f.path} ${f.message}`).join('; '), { faults });
}

/** @throws EntenteError `query-refused`, `invalid-parameters`, `query-too-large`, `store-timeout`, `overloaded` … */
export async function askCypher(context: Context, question: Question): Promise<CypherResponse> {
  const { query, parameters, limit, timeoutMs, explain } = question;
  const { text, isOpenEnded, parameters: wanted } = guarded(query);
  refuseMissing(wanted, parameters);
  const started = performance.now();
  const { store, signal } = context;
  const answer = await inTurn(store, signal, () =>
    store.ask({
      text,
      params: parameters,
      isOpenEnded,
      explain,
      maxRows: limit,
      maxBytes: CYPHER_LIMITS.bytes,
      timeoutMs,
      signal,
    }),
  );
  const graph = await graphOf(context, answer.rows);
  return { ...answer, graph, ms: Math.round(performance.now() - started) };
}
