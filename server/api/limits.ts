/** How much of the server one client, and all together, may take. */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { EntenteError } from '../errors.ts';
import { holderIn } from './access.ts';

/** Requests answered at once. What is beyond would wait in memory, and time out there. */
export const AT_ONCE = 512;

const WINDOW_MS = 60_000;

const clientOf = (request: Request): string =>
  (request.res && holderIn(request.res)?.name) || ipKeyGenerator(request.ip ?? '');

/** At most `perMinute` requests of one client; 0 takes all. @throws `too-many-requests`, with Retry-After. */
export function rateLimited(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: clientOf,
    handler: () => {
      throw new EntenteError(
        'too-many-requests',
        `more than ${perMinute} requests in a minute: wait a little (Retry-After tells how many seconds)`,
      );
    },
  });
}

/** At most so many at once. @throws `overloaded`, to be tried again. */
export function atMost(most: number): RequestHandler {
  let now = 0;
  return (_request, response, next) => {
    if (now >= most)
      throw new EntenteError('overloaded', `the server answers ${most} requests already: try again in a moment`, {
        retriable: true,
      });
    now += 1;
    response.once('close', () => {
      now -= 1;
    });
    next();
  };
}
