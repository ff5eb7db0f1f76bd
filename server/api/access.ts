/** Who asks, and whether they may: by a bearer token, or by the cookie that a browser was given for one. */

import { parse, serialize } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import { type Gate, LOCAL } from '../access/gate.ts';
import type { Holder } from '../access/tokens.ts';
import { EntenteError } from '../errors.ts';
import type { Access } from './operation.ts';

const COOKIE = 'entente';
const MONTH_S = 30 * 24 * 60 * 60;

/**
 * The cookie that carries a token, so that downloads, links and event streams of the client have it too.
 * No script reads it, and no other site's request brings it.
 */
export const sessionCookie = (token: string | null, isSecure: boolean): string =>
  serialize(COOKIE, token ?? '', {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure,
    path: '/',
    maxAge: token === null ? 0 : MONTH_S,
  });

function tokenOf({ headers }: Request): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return bearer ?? (headers.cookie ? parse(headers.cookie)[COOKIE] : undefined);
}

export const holderIn = (response: Response): Holder | null =>
  (response.locals.holder as Holder | null | undefined) ?? null;

/** Finds out who asks, for everything behind it. */
export const identify =
  (gate: Gate): RequestHandler =>
  (request, response, next) => {
    const token = tokenOf(request);
    response.locals.holder = gate.isGuarded ? (token ? gate.holderOf(token) : null) : LOCAL;
    next();
  };

/** Lets through whoever may. @throws `unauthenticated`, or `forbidden` to a reader who wants to change something. */
export const allow =
  (access: Access): RequestHandler =>
  (_request, response, next) => {
    const holder = holderIn(response);
    if (access === 'anyone') return next();
    if (!holder)
      throw new EntenteError(
        'unauthenticated',
        'an access token is needed (Authorization: Bearer …); whoever runs the server makes one with: entente token add',
      );
    if (access === 'editor' && holder.role !== 'editor')
      throw new EntenteError('forbidden', `the token of ${holder.name} is a reader's: it may look, and change nothing`);
    next();
  };
