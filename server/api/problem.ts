/** Errors on the wire: RFC 9457 problem details. */
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Problem } from '../contract/common.ts';
import { EntenteError, type ErrorCode, type Fault, toEntenteError } from '../errors.ts';

const TITLES: Readonly<Record<ErrorCode, string>> = {
  'invalid-parameters': 'The request has invalid parameters',
  'invalid-document': 'The document cannot be read',
  'invalid-configuration': 'The configuration is invalid',
  unauthenticated: 'An access token is needed',
  forbidden: 'This access token may not do that',
  'foreign-origin': 'The request comes from another site',
  'query-refused': 'The query is refused',
  'not-found': 'Not found',
  'method-not-allowed': 'The method is not allowed here',
  'not-acceptable': 'There is no answer of that type',
  conflict: 'It conflicts with what is kept',
  'payload-too-large': 'The body is too large',
  'unsupported-media-type': 'The body has an unsupported type',
  'query-too-large': 'The query takes too much memory',
  'too-many-requests': 'Too many requests',
  'head-too-large': 'The address and headers are too large',
  cancelled: 'The request was cancelled',
  internal: 'Something went wrong in the server',
  overloaded: 'The server is busy',
  'store-unavailable': 'The store does not answer',
  'store-timeout': 'The store took too long',
  'store-locked': 'The store is open in another process',
  'store-version': 'The store is of another version',
  'store-damaged': 'The store is damaged',
  'store-authentication': 'The store refused the credentials',
  'insufficient-storage': 'The data folder cannot be written',
};

/** Errors that Express and its body parser throw, by their `type`. */
function fromExpress(error: { type?: unknown; status?: unknown; message?: unknown }): EntenteError | null {
  if (error.type === 'entity.too.large')
    return new EntenteError('payload-too-large', 'the body is larger than this route takes');
  if (error.type === 'entity.parse.failed')
    return new EntenteError('invalid-parameters', 'the body is not valid JSON', {
      faults: [{ path: 'body', message: 'is not valid JSON' }],
    });
  if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported')
    return new EntenteError('unsupported-media-type', String(error.message));
  if (error instanceof URIError || error.status === 400)
    return new EntenteError('invalid-parameters', 'the address or body cannot be read');
  return null;
}

const understood = (error: unknown): EntenteError =>
  (error instanceof EntenteError ? error : typeof error === 'object' && error !== null ? fromExpress(error) : null) ??
  toEntenteError(error);

export function problemOf(error: EntenteError, instance: string): Problem {
  // What went wrong inside is for the log: it may hold anything.
  const detail =
    error.code === 'internal' ? 'The server made a mistake; its log tells more under the request id.' : error.message;
  return {
    type: `urn:entente:problem:${error.code}`,
    title: TITLES[error.code],
    status: error.status,
    code: error.code,
    detail,
    errors: error.faults,
    instance,
  };
}

export function sendProblem(response: Response, error: EntenteError, instance: string): void {
  if (error.retriable && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', '2');
  if (error.code === 'unauthenticated') response.setHeader('WWW-Authenticate', 'Bearer realm="Entente"');
  response
    .status(error.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(error, instance)));
}

const PARTS = ['params', 'query', 'body'] as const;
type Part = (typeof PARTS)[number];

/** Parses all parts of a request. @throws EntenteError `invalid-parameters` naming each field of each part. */
export function parseParts(
  schemas: Partial<Record<Part, z.ZodObject>>,
  request: Partial<Record<Part, unknown>>,
): Record<Part, unknown> {
  const parts: Record<Part, unknown> = { params: {}, query: {}, body: {} };
  const faults: Fault[] = [];
  for (const part of PARTS) {
    const parsed = schemas[part]?.safeParse(request[part] ?? {});
    if (parsed?.success) parts[part] = parsed.data;
    for (const issue of parsed?.error?.issues ?? []) {
      if (issue.code === 'unrecognized_keys')
        faults.push(...issue.keys.map((key) => ({ path: key, message: 'is not known here' })));
      else faults.push({ path: issue.path.join('.') || part, message: issue.message });
    }
  }
  if (faults.length > 0)
    throw new EntenteError('invalid-parameters', faults.map((f) => `${f.path}: ${f.message}`).join('; '), { faults });
  return parts;
}

export const problemHandler =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const known = understood(error);
    const fields = {
      requestId: response.getHeader('X-Request-Id'),
      method: request.method,
      path: request.path,
      code: known.code,
    };
    if (known.code === 'internal') log.error({ ...fields, err: error }, 'internal error');
    else if (known.status >= 500) log.warn({ ...fields, detail: known.message }, 'request failed');
    // After the headers only cutting the answer tells that it is not whole.
    if (response.headersSent) response.destroy();
    else sendProblem(response, known, request.originalUrl);
  };
