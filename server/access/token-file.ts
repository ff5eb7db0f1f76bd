/** The file of access tokens, `tokens.json` in the data folder unless ENTENTE_TOKENS names another. */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EntenteError } from '../errors.ts';
import { NO_TOKENS, type TokenFile, tokenFileSchema } from './tokens.ts';

/** @throws EntenteError `invalid-configuration` when it cannot be read: never is a broken file taken for an empty one. */
export function readTokens(path: string): TokenFile {
  if (!existsSync(path)) return NO_TOKENS;
  try {
    return tokenFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new EntenteError(
      'invalid-configuration',
      `the access tokens in ${path} cannot be read: mend the file, or move it away and make new ones (entente token add)`,
      { cause: error },
    );
  }
}

/** Written whole or not at all, and readable by its owner alone. */
export function writeTokens(path: string, file: TokenFile): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, `${JSON.stringify(tokenFileSchema.parse(file), null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(beside, path);
}

const stamp = (path: string): string => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : 'none';
};

/** The tokens as the file has them now: what is revoked is refused from the next request on. @throws `internal` while it is broken. */
export function watchedTokens(path: string): () => TokenFile {
  let seen = stamp(path);
  let file = readTokens(path);
  return () => {
    const now = stamp(path);
    if (now === seen) return file;
    try {
      file = readTokens(path);
    } catch (error) {
      // Not the asker's fault, and not for the asker's eyes: the log tells.
      throw new EntenteError('internal', (error as Error).message, { cause: error });
    }
    seen = now;
    return file;
  };
}
