/** Access tokens on the command line: made, listed, revoked. A running server follows at once. */
import { readTokens, writeTokens } from '../access/token-file.ts';
import { ROLES, type Role, withoutToken, withToken } from '../access/tokens.ts';
import { readConfig } from '../config.ts';
import { EntenteError } from '../errors.ts';

const tokenPath = (): string => readConfig(process.env).tokenPath;

export function addToken(name: string, { role }: { role: string }): void {
  const path = tokenPath();
  if (!ROLES.includes(role as Role))
    throw new EntenteError('invalid-parameters', `--role must be ${ROLES.join(' or ')}, not ${role}`);
  const { file, token } = withToken(readTokens(path), { name, role: role as Role }, new Date());
  writeTokens(path, file);
  // The token alone on standard output, so that it can be piped to where it belongs.
  console.error(`entente: the access token of ${name} (${role}); it is shown this once:`);
  console.log(token);
}

export function listTokens(): void {
  const { tokens } = readTokens(tokenPath());
  if (tokens.length === 0) console.error('entente: there are no access tokens: the server answers this machine alone');
  for (const { name, role, created } of tokens) console.log(`${name}\t${role}\t${created}`);
}

export function revokeToken(name: string): void {
  const path = tokenPath();
  writeTokens(path, withoutToken(readTokens(path), name));
  console.error(`entente: the token of ${name} is revoked`);
}
