/** Errors of the API as one class, with the words to show for them. */
import { problemSchema } from '../../server/contract/common.ts';
import type { ErrorCode, Fault } from '../../server/errors.ts';
import { strings } from '../strings/index.ts';

const { errors } = strings;

/** What went wrong: a code of the API, or one of those that the client alone can see. */
export type FailureCode =
  | ErrorCode
  | 'no-answer'
  | 'unexpected-answer'
  /** Not answered within the time limit. */
  | 'too-slow'
  /** A write without an answer: it may have been done. */
  | 'unknown-outcome';

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

  /** The language of the message where it is not the page's: the server speaks English. */
  get language(): 'en' | undefined {
    return this.code === 'no-answer' || this.code === 'unexpected-answer' ? undefined : 'en';
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
  if (status >= 500) return new ApiError('no-answer', errors.noAnswer, { status, retryAfter });
  return new ApiError('unexpected-answer', errors.withoutReason(status), { status });
}

/** Any thrown value as an `ApiError`. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('unexpected-answer', error instanceof Error ? error.message : String(error), { cause: error });
}

const TITLES: Partial<Record<FailureCode, string>> = {
  ...errors.titles,
  'too-many-requests': errors.waiting.tooManyTitle,
  'too-slow': errors.waiting.tooSlowTitle,
  'unknown-outcome': errors.writing.unknownTitle,
  cancelled: errors.waiting.cancelledTitle,
};

/** A short title for an error. */
export function titleOf(error: ApiError): string {
  return TITLES[error.code] ?? errors.otherTitle;
}

/** An error in one line, for a short message. */
export function inOneLine(error: unknown): string {
  const problem = toApiError(error);
  return problem.code === 'no-answer' ? errors.againInAMoment(titleOf(problem)) : problem.message;
}
