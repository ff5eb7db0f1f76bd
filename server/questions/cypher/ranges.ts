/**
 * Ranges too long to be kept: both engines make the whole list where one is asked for, the embedded one in any case,
 * and Neo4j's own limits of memory do not count it. Only what is written out is seen; the rest meets the limits of
 * memory and time.
 */
import { EntenteError } from '../../errors.ts';
import { placeOf } from './refusal.ts';
import type { Token } from './tokens.ts';

const MOST_VALUES = 10_000_000;

/** The whole numbers between a parenthesis and the one that closes it; null where anything else stands there. */
function numbersAfter(tokens: readonly Token[], open: number): number[] | null {
  const close = tokens.findIndex((token, index) => index > open && token.raw === ')');
  const written = tokens
    .slice(open + 1, close)
    .map((token) => token.raw)
    .join('');
  return /^-?\w+(?:,-?\w+){1,2}$/.test(written) ? written.split(',').map(Number) : null;
}

/** @throws EntenteError `query-too-large`, with line and column. */
export function refuseLongRanges(text: string, tokens: readonly Token[]): void {
  for (const [index, { upper, offset }] of tokens.entries()) {
    if (upper !== 'RANGE' || tokens[index + 1]?.raw !== '(') continue;
    const [from = 0, to = 0, step = 1] = numbersAfter(tokens, index + 1) ?? [];
    if (!((to - from) / step >= MOST_VALUES)) continue;
    const message = `a range has at most ${MOST_VALUES.toLocaleString('en')} values`;
    throw new EntenteError('query-too-large', `The query cannot be run: ${message}`, {
      faults: [{ path: 'query', message, ...placeOf(text, offset) }],
    });
  }
}
