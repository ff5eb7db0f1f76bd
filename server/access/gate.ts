/** The one place that says who may do what; accounts, when they come, come here. */
import { EntenteError } from '../errors.ts';
import { watchedTokens } from './token-file.ts';
import { type Holder, holderOf } from './tokens.ts';

export interface Gate {
  /** Whether access tokens are asked for. */
  readonly isGuarded: boolean;
  /** Whose token this is; null when nobody's. @throws `internal` while the tokens cannot be read. */
  holderOf(token: string): Holder | null;
}

/** Who works on this machine without a token, which only a server on loopback allows. */
export const LOCAL: Holder = { name: 'local user', role: 'editor' };

/** In whose name something is done: an editor's operation has a holder always. */
export const nameOf = (holder: Holder | null): string => (holder ?? LOCAL).name;

export const OPEN_GATE: Gate = { isGuarded: false, holderOf: () => null };

/**
 * Guarded when there are tokens; without any, open to this machine alone. A gate that was
 * guarded stays so: revoking the last token shuts everyone out, it opens nothing.
 * @throws EntenteError `invalid-configuration` for another address without tokens.
 */
export function gateOf(tokenPath: string, host: string): Gate {
  const tokens = watchedTokens(tokenPath);
  if (tokens().tokens.length > 0) return { isGuarded: true, holderOf: (token) => holderOf(tokens(), token) };
  if (isLoopback(host)) return OPEN_GATE;
  throw new EntenteError(
    'invalid-configuration',
    `ENTENTE_HOST ${host} is not this machine alone, and there are no access tokens, so everybody could read and change the graph: ` +
      'make one first (npm run entente -- token add NAME --role editor), or leave ENTENTE_HOST out',
    { faults: [{ path: 'ENTENTE_HOST', message: 'needs access tokens' }] },
  );
}

/** Whether an address to listen at, or a name, is this machine's own and nobody else's. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
