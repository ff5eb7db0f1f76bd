/** Errors of the API as one class, with the words to show for them. */
import { problemSchema } from '../../server/contract/common.ts';
import type { ErrorCode, Fault } from '../../server/errors.ts';
import { strings } from '../strings/index.ts';

/** What went wrong: a code of the API, or one of those that the client alone can see. */
export type FailureCode =
  | ErrorCode
  | 'no-answer'
  | 'unexpected-answer'
  /** Told by its status alone, as a proxy may: asked too often. */
  | 'too-many-requests'
  /** Not answered within the time limit. */
  | 'too-slow'
  /** A write without an answer: it may have been done. */
  | 'unknown-outcome';

/** What is said when nothing came back. */
export const NO_ANSWER = 'It may be starting, or be down. This page asks again by itself.';

/** A request that did not give what was asked for. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: FailureCode;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly faults: readonly Fault[];
  /** Seconds after which the server wants to be asked again; null where it does not say. */
  readonly retryAfter: number | null;

  constructor(
    code: FailureCode,
    message: string,
    options: { status?: number; faults?: readonly Fault[]; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = options.status ?? 0;
    this.faults = options.faults ?? [];
    this.retryAfter = options.retryAfter ?? null;
  }

  /** Whether the same request may succeed later without any change. */
  get retriable(): boolean {
    return this.code === 'no-answer' || this.status >= 502;
  }
}

/** Reads the body of an answer that is not a success; anything but problem details is told by its status. */
export function errorOfAnswer(status: number, body: unknown, retryAfter: number | null = null): ApiError {
  const problem = problemSchema.safeParse(body);
  if (problem.success) {
    const { code, detail, title, errors } = problem.data;
    return new ApiError(code, detail || title, { status, faults: errors, retryAfter });
  }
  if (status === 429) return new ApiError('too-many-requests', strings.errors.waiting.tooMany, { status, retryAfter });
  // A proxy in front of a server that is down answers by itself, without problem details.
  if (status >= 500) return new ApiError('no-answer', NO_ANSWER, { status, retryAfter });
  return new ApiError('unexpected-answer', `The server answered ${status}, without saying why.`, { status });
}

/** Any thrown value as an `ApiError`. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('unexpected-answer', error instanceof Error ? error.message : String(error), { cause: error });
}

const TITLES: Partial<Record<FailureCode, string>> = {
  'no-answer': 'The server does not answer',
  'unexpected-answer': 'The answer was not understood',
  'too-many-requests': strings.errors.waiting.tooManyTitle,
  'too-slow': strings.errors.waiting.tooSlowTitle,
  'unknown-outcome': strings.errors.writing.unknownTitle,
  cancelled: strings.errors.waiting.cancelledTitle,
  'invalid-parameters': 'The question was not understood',
  'not-found': 'Not in the graph any more',
  'store-unavailable': 'The store is not ready yet',
  'store-timeout': 'The store took too long',
  'store-locked': 'Another process holds the store',
  'store-version': 'The store has another version',
  'store-damaged': 'The store is damaged',
  'store-authentication': 'The store refused the server',
};

/** A short title for an error. */
export function titleOf(error: ApiError): string {
  return TITLES[error.code] ?? 'That did not work';
}

/** An error in one line, for a short message. */
export function inOneLine(error: unknown): string {
  const problem = toApiError(error);
  return problem.code === 'no-answer' ? `${titleOf(problem)}. Try again in a moment.` : problem.message;
}
