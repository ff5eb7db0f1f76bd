import neo4j from 'neo4j-driver';
import { EntenteError } from '../../errors.ts';

const UNREACHABLE = new Set<string>([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'Neo.TransientError.General.DatabaseUnavailable',
]);

/** Bookmarks of another database: what is behind the address has been replaced, and we begin anew. */
const REPLACED = new Set([
  'Neo.ClientError.Transaction.InvalidBookmark',
  'Neo.ClientError.Transaction.InvalidBookmarkMixture',
  'Neo.TransientError.Transaction.BookmarkTimeout',
]);

const REFUSED = new Set([
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.CredentialsExpired',
  'Neo.ClientError.Security.TokenExpired',
]);

const codeOf = (error: unknown): string => (error instanceof neo4j.Neo4jError ? error.code : '');

/** What a call's failure tells of the link: nothing, that it must be checked, or that it is of no more use. */
export function linkAfter(error: unknown): 'good' | 'doubtful' | 'lost' {
  const code = codeOf(error);
  if (REFUSED.has(code) || REPLACED.has(code)) return 'lost';
  return UNREACHABLE.has(code) ? 'doubtful' : 'good';
}

/** The driver's or the server's error as ours; `what` names the query or the step. */
export function toStoreError(error: unknown, what: string): EntenteError {
  if (error instanceof EntenteError) return error;
  const code = codeOf(error);
  const reason = error instanceof Error ? error.message : String(error);
  const wrap = (ours: EntenteError['code'], message: string, retriable = false): EntenteError =>
    new EntenteError(ours, message, { cause: error, retriable });

  if (REFUSED.has(code)) return wrap('store-authentication', howToAuthenticate(code, reason));
  if (UNREACHABLE.has(code) || REPLACED.has(code))
    return wrap('store-unavailable', `Neo4j cannot be reached: ${rootReason(error)}`, true);
  if (code.startsWith('Neo.ClientError.Schema.Constraint')) return wrap('conflict', `${what}: ${reason}`);
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut'))
    return wrap('store-timeout', `${what} took longer than it may.`);
  // Locks, memory, a change of leader: the driver has tried again, and a later call may succeed.
  if (code.startsWith('Neo.TransientError.'))
    return wrap('store-unavailable', `${what}: Neo4j is too busy: ${reason}`, true);
  if (/too large to index/.test(reason))
    return wrap('invalid-parameters', `${what}: ids and keys have at most 8,000 bytes.`);
  // The driver has no codes for these. A pool is closed when its connection was lost or the store was closed.
  if (/pool is closed/i.test(reason))
    return wrap('store-unavailable', `The connection to Neo4j was lost during ${what}.`, true);
  if (/connection acquisition timed out/i.test(reason))
    return wrap('store-unavailable', `${what}: all connections to Neo4j are in use.`, true);
  return wrap('internal', `${what}: ${reason}`);
}

/** The system's own words (`connect ECONNREFUSED …`), which the driver buries in advice. */
function rootReason(error: unknown): string {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  const message = root instanceof Error ? root.message : String(root);
  return message.split('Caused by: ').at(-1) ?? message;
}

function howToAuthenticate(code: string, reason: string): string {
  if (code.endsWith('CredentialsExpired')) {
    return 'Neo4j wants the first password changed before use: set a new one (ALTER CURRENT USER SET PASSWORD), put it in NEO4J_PASSWORD and restart.';
  }
  if (code.endsWith('AuthenticationRateLimit')) {
    return 'Neo4j refuses this user for a while after too many wrong passwords: check NEO4J_USER and NEO4J_PASSWORD, wait a minute and restart.';
  }
  return `Neo4j refuses the user or the password: set NEO4J_USER and NEO4J_PASSWORD to what the server knows and restart. (${reason})`;
}
