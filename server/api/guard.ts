/** Only this machine's own pages may talk to the server: a page elsewhere must not read or write here. */
import type { RequestHandler } from 'express';
import { EntenteError } from '../errors.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostnameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

function isLoopbackOrigin(origin: string): boolean {
  try {
    const { protocol, hostname } = new URL(origin);
    return /^https?:$/.test(protocol) && LOOPBACK.has(hostname.toLowerCase());
  } catch {
    return false;
  }
}

/**
 * Refuses a foreign `Host` (a name elsewhere that was made to point here), a
 * foreign `Origin`, and what a browser itself marks as sent by another site.
 */
export const sameOriginOnly: RequestHandler = (request, _response, next) => {
  const { host, origin } = request.headers;
  if (!host || !LOOPBACK.has(hostnameOf(host)))
    throw new EntenteError(
      'foreign-origin',
      `this server answers on localhost only, not as ${host ?? 'a host without a name'}`,
    );
  if (origin !== undefined && (!isLoopbackOrigin(origin) || new URL(origin).host !== host))
    throw new EntenteError('foreign-origin', `a page of ${origin} may not use this server`);
  if (request.headers['sec-fetch-site'] === 'cross-site' && request.path.startsWith('/api/'))
    throw new EntenteError('foreign-origin', 'another site may not use this server');
  next();
};
