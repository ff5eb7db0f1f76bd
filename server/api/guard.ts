/** A page elsewhere must not read or write here, nor a name elsewhere that was made to point here. */
import type { RequestHandler } from 'express';
import { isLoopback } from '../access/gate.ts';
import { EntenteError } from '../errors.ts';

const hostnameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/** `null` where an origin is no web page's. */
function originOf(text: string): URL | null {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/**
 * Without tokens: only this machine's names as `Host`, for then its address is all that protects.
 * Always: no `Origin` but the server's own and those of `allowed`, and nothing that a browser marks
 * as sent by another site.
 */
export function sameOriginOnly(isGuarded: boolean, allowed: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    const { host, origin } = request.headers;
    if (!host || !(isGuarded || isLoopback(hostnameOf(host))))
      throw new EntenteError(
        'foreign-origin',
        `this server answers on localhost only, not as ${host ?? 'a host without a name'}`,
      );
    if (origin !== undefined && allowed.includes(origin)) return next();
    if (origin !== undefined && originOf(origin)?.host !== host)
      throw new EntenteError('foreign-origin', `a page of ${origin} may not use this server`);
    if (request.headers['sec-fetch-site'] === 'cross-site' && request.path.startsWith('/api/'))
      throw new EntenteError('foreign-origin', 'another site may not use this server');
    next();
  };
}
