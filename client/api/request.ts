/** One typed fetch: same origin, cancelled by a signal, every answer parsed by its schema. */
import type { z } from 'zod';
import { strings } from '../strings/index.ts';
import { pauseAfter, secondsOf } from './patience.ts';
import { ApiError, errorOfAnswer } from './problem.ts';
import { bodyOf, refusalOf } from './refusal.ts';
import { underWay } from './traffic.ts';

export const BASE = '/api/v1';
/** With all its attempts, no request takes longer. */
const LIMIT_MS = 180_000;

export type QueryValue = string | number | readonly string[] | null | undefined;

/** Builds a query string; missing values and empty lists are left out, lists are joined by commas. */
export function queryString(query: Readonly<Record<string, QueryValue>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text === undefined || text === null || text === '') continue;
    params.set(name, String(text));
  }
  const told = params.toString();
  return told ? `?${told}` : '';
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Readonly<Record<string, QueryValue>>;
  body?: unknown;
  /** Whether it changes nothing, so that it may be sent again or given up; a GET is, where this is absent. */
  isRead?: boolean;
  signal?: AbortSignal | undefined;
  /** Statuses besides 2xx whose body is the answer all the same. */
  accept?: readonly number[];
  /** For tests. */
  fetch?: typeof fetch;
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Waits; ends early, with the signal's reason, when that fires. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/** Asks the API; throws `ApiError`, or the abort when the caller cancelled. What is refused for now is asked again as the server says. */
export async function request<S extends z.ZodType>(
  schema: S,
  path: string,
  options: RequestOptions = {},
): Promise<z.output<S>> {
  const { method = 'GET', isRead = method === 'GET' } = options;
  const own = new AbortController();
  const signal = AbortSignal.any([own.signal, ...(options.signal ? [options.signal] : [])]);
  const giveUp = (code: 'too-slow' | 'cancelled', words: string): void => own.abort(new ApiError(code, words));
  const journey = underWay(isRead ? () => giveUp('cancelled', strings.errors.waiting.cancelled) : null);
  const limit = setTimeout(() => giveUp('too-slow', strings.errors.waiting.tooSlow), LIMIT_MS);
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        return await ask(schema, path, options, signal);
      } catch (error) {
        const ms = error instanceof ApiError ? pauseAfter(error, attempt, isRead) : null;
        if (ms === null) throw isRead ? error : inDoubt(error);
        journey.hold();
        await pause(ms, signal);
      }
    }
  } finally {
    clearTimeout(limit);
    journey.done();
  }
}

/** A write that was sent and has no answer of the server's own may have been done. */
function inDoubt(error: unknown): unknown {
  if (!(error instanceof ApiError) || (error.code !== 'no-answer' && error.code !== 'too-slow')) return error;
  return new ApiError('unknown-outcome', strings.errors.writing.unknown, { status: error.status, cause: error });
}

async function ask<S extends z.ZodType>(
  schema: S,
  path: string,
  options: RequestOptions,
  signal: AbortSignal,
): Promise<z.output<S>> {
  const { method = 'GET', query = {}, body, accept = [] } = options;
  let response: Response;
  let answer: unknown;
  try {
    response = await (options.fetch ?? fetch)(`${BASE}${path}${queryString(query)}`, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal,
    });
    answer = bodyOf(await response.text());
  } catch (cause) {
    // The reason of our own signal is thrown as it is.
    if (isAbort(cause) || cause instanceof ApiError) throw cause;
    throw new ApiError('no-answer', strings.errors.noAnswer, { cause });
  }
  // Who signs in is asked for a token already.
  const failed = path.startsWith('/session') ? errorOfAnswer : refusalOf;
  const failure = (): ApiError => failed(response.status, answer, secondsOf(response.headers.get('retry-after')));
  if (!response.ok && !accept.includes(response.status)) throw failure();
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  if (!response.ok) throw failure();
  const first = parsed.error.issues[0];
  throw new ApiError(
    'unexpected-answer',
    strings.errors.againstContract(path, first ? `${first.path.join('.')} ${first.message}` : null),
    {
      status: response.status,
      cause: parsed.error,
    },
  );
}
