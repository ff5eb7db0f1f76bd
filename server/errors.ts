/**
 * The closed set of error codes. Each has the HTTP status it travels with; the
 * API turns an `EntenteError` into RFC 9457 problem details, the CLI into one line.
 */
export const ERROR_CODES = {
  'invalid-parameters': 400,
  'invalid-document': 400,
  'invalid-configuration': 400,
  /** No access token, or one that is not known. */
  unauthenticated: 401,
  /** The token's role may not do this. */
  forbidden: 403,
  'foreign-origin': 403,
  /** A caller's Cypher that could write, reach beyond the graph, or is not understood well enough to rule that out. */
  'query-refused': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  /** A caller's Cypher that takes more memory than it may have. */
  'query-too-large': 422,
  'too-many-requests': 429,
  'head-too-large': 431,
  cancelled: 499,
  internal: 500,
  /** More at once than the server takes, or it is about to end. */
  overloaded: 503,
  'store-unavailable': 503,
  'store-timeout': 503,
  'store-locked': 503,
  'store-version': 503,
  'store-damaged': 503,
  'store-authentication': 503,
  /** The data folder takes nothing more: it is full, or may not be written. */
  'insufficient-storage': 507,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** One fault in the input: where it is (field, or file and line) and what is wrong. */
export interface Fault {
  path: string;
  message: string;
  /** In a text of several lines, such as a query: both count from 1, the column in UTF-16 units. */
  line?: number | undefined;
  column?: number | undefined;
}

/** The only error type that crosses a module's door on purpose. */
export class EntenteError extends Error {
  override readonly name = 'EntenteError';
  readonly code: ErrorCode;
  readonly faults: Fault[];
  /** Whether the same call may succeed later without any change. */
  readonly retriable: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; faults?: Fault[]; retriable?: boolean } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.faults = options.faults ?? [];
    this.retriable = options.retriable ?? false;
  }

  get status(): number {
    return ERROR_CODES[this.code];
  }
}

/** Passes an `EntenteError` through and wraps everything else as `internal`. */
export function toEntenteError(error: unknown): EntenteError {
  if (error instanceof EntenteError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new EntenteError('internal', message, { cause: error });
}
