/** One typed fetch: same origin, cancelled by a signal, every answer parsed by its schema. */
import type { z } from 'zod';
import { strings } from '../strings/index.ts';
import { ApiError, errorOfAnswer } from './problem.ts';

export const BASE = '/api/v1';

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
  signal?: AbortSignal | undefined;
  /** Statuses besides 2xx whose body is the answer all the same. */
  accept?: readonly number[];
  /** For tests. */
  fetch?: typeof fetch;
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Asks the API; throws `ApiError`, or the abort when the caller cancelled. */
export async function request<S extends z.ZodType>(
  schema: S,
  path: string,
  options: RequestOptions = {},
): Promise<z.output<S>> {
  const { method = 'GET', query = {}, body, signal, accept = [] } = options;
  let response: Response;
  let answer: unknown;
  try {
    response = await (options.fetch ?? fetch)(`${BASE}${path}${queryString(query)}`, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    answer = await bodyOf(response);
  } catch (cause) {
    if (isAbort(cause)) throw cause;
    throw new ApiError('no-answer', strings.errors.noAnswer, { cause });
  }
  if (!response.ok && !accept.includes(response.status)) throw errorOfAnswer(response.status, answer);
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  if (!response.ok) throw errorOfAnswer(response.status, answer);
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
