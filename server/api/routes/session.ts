/** A browser's way to carry an access token: a cookie that no script can read. */
import { z } from 'zod';
import { newSessionSchema, sessionSchema } from '../../contract/session.ts';
import { EntenteError } from '../../errors.ts';
import { sessionCookie } from '../access.ts';
import { type Operation, operation, type Request } from '../operation.ts';

type Body<B> = Request<unknown, unknown, B>;

const signIn: Operation = {
  id: 'signIn',
  method: 'post',
  path: '/session',
  summary: 'Takes an access token and gives a browser a cookie for it',
  access: 'anyone',
  status: 201,
  body: newSessionSchema,
  response: sessionSchema,
  handle: async ({ gate, body, isSecure }: Body<z.output<typeof newSessionSchema>>) => {
    const holder = gate.holderOf(body.token);
    if (!holder)
      throw new EntenteError('unauthenticated', 'this access token is not known: it may be misspelt, or revoked');
    return { headers: { 'Set-Cookie': sessionCookie(body.token, isSecure) }, body: { guarded: true, holder } };
  },
};

const signOut: Operation = {
  id: 'signOut',
  method: 'delete',
  path: '/session',
  summary: 'Takes the cookie back',
  access: 'anyone',
  status: 204,
  response: z.void(),
  handle: async ({ isSecure }: Body<unknown>) => ({
    headers: { 'Set-Cookie': sessionCookie(null, isSecure) },
    body: undefined,
  }),
};

export const sessionOperations = [
  operation({
    id: 'session',
    method: 'get',
    path: '/session',
    summary: 'Whether a token is needed, and whose was given',
    access: 'anyone',
    response: sessionSchema,
    handle: ({ gate, holder }) => ({ guarded: gate.isGuarded, holder }),
  }),
  signIn,
  signOut,
];
