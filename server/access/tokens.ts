/**
 * Access tokens: 256 random bits that are shown once. Of each only its SHA-256 is kept (a slow
 * hash would protect guessable secrets; these cannot be guessed), with its holder's name and role.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { EntenteError } from '../errors.ts';

export const ROLES = ['reader', 'editor'] as const;
export type Role = (typeof ROLES)[number];

/** Who presents a token. */
export interface Holder {
  name: string;
  role: Role;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u;
export const tokenFileSchema = z.strictObject({
  version: z.literal(1),
  tokens: z.array(
    z.strictObject({
      name: z.string().regex(NAME, 'is no name of a holder'),
      role: z.enum(ROLES),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal'),
      /** ISO instant. */
      created: z.string(),
    }),
  ),
});
export type TokenFile = z.infer<typeof tokenFileSchema>;

export const NO_TOKENS: TokenFile = { version: 1, tokens: [] };

const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** The file with one more holder, and the token, which nobody can read again. @throws `conflict`, `invalid-parameters`. */
export function withToken(file: TokenFile, { name, role }: Holder, now: Date): { file: TokenFile; token: string } {
  if (!NAME.test(name))
    throw new EntenteError('invalid-parameters', `"${name}" cannot be a name: use up to 64 letters, digits, . _ @ -`, {
      faults: [{ path: 'name', message: 'is no name of a holder' }],
    });
  if (file.tokens.some((t) => t.name === name))
    throw new EntenteError('conflict', `there is a token of ${name} already: revoke it first, or take another name`);
  const token = `entente_${randomBytes(32).toString('base64url')}`;
  const entry = { name, role, sha256: hashOf(token).toString('hex'), created: now.toISOString() };
  return { file: { ...file, tokens: [...file.tokens, entry] }, token };
}

/** The file without a holder. @throws `not-found`. */
export function withoutToken(file: TokenFile, name: string): TokenFile {
  const tokens = file.tokens.filter((t) => t.name !== name);
  if (tokens.length === file.tokens.length) throw new EntenteError('not-found', `there is no token of ${name}`);
  return { ...file, tokens };
}

/** Whose token this is. All are compared, each in constant time, so that the time tells nothing. */
export function holderOf(file: TokenFile, token: string): Holder | null {
  const given = hashOf(token);
  let holder: Holder | null = null;
  for (const { name, role, sha256 } of file.tokens)
    if (timingSafeEqual(given, Buffer.from(sha256, 'hex'))) holder = { name, role };
  return holder;
}
