import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from 'neo4j-driver';
import { EntenteError } from '../../errors.ts';
import type { StoreStatus } from '../port.ts';
import type { Address } from './driver.ts';
import { linkAfter, toStoreError } from './failures.ts';
import { type Link, openLink } from './link.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const PING_EVERY_MS = 15_000;
const PING_TIMEOUT_MS = 5_000;

/**
 * After a refused password. Three wrong ones in a row lock the user out for some seconds, for everyone,
 * so tries are far apart; the first come soon, for a new server may listen before its password is set.
 */
const REFUSED_PAUSES_MS: readonly number[] = [10_000, 30_000, 60_000];
const LAST_REFUSED_PAUSE_MS = 300_000;

const CONNECTING = new EntenteError('store-unavailable', 'Neo4j is being connected.', { retriable: true });

/** Keeps a link to Neo4j open, and opens it again whenever it is lost. */
export class Connection {
  /** Ends with the first attempt, whether it succeeded or not. */
  readonly tried: Promise<void>;
  readonly #address: Address;
  readonly #log: (message: string) => void;
  #link: Link | undefined;
  #obstacle = CONNECTING;
  #refusedUntil = 0;
  #refusals = 0;
  #failures = 0;
  #closed = false;
  #awake = new AbortController();

  constructor(address: Address, log: (message: string) => void) {
    this.#address = address;
    this.#log = log;
    this.tried = this.#check();
    void this.tried.then(() => this.#watch());
  }

  /** A session for one call; throws what keeps the store from working. */
  session(mode: 'READ' | 'WRITE', fetchSize?: number): Session {
    if (!this.#link) throw this.#obstacle;
    return this.#link.session(mode, fetchSize);
  }

  /** A call's failure as ours; what it tells of the link is acted on. */
  failure(error: unknown, what: string): EntenteError {
    const ours = toStoreError(error, what);
    const standing = linkAfter(error);
    if (standing === 'good' || !this.#link) return ours;
    if (standing === 'lost') this.#lose(ours);
    this.#awake.abort();
    return ours;
  }

  status(): StoreStatus {
    const link = this.#link;
    if (!link) return { state: 'waiting', engine: 'neo4j', detail: this.#obstacle.message };
    return { state: 'ready', engine: 'neo4j', version: link.version, warnings: link.warnings };
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#awake.abort();
    const link = this.#link;
    this.#link = undefined;
    this.#obstacle = new EntenteError('store-unavailable', 'The store has been closed.');
    await link?.close();
  }

  async #watch(): Promise<void> {
    while (!this.#closed) {
      this.#awake = new AbortController();
      // A store that waits does not keep the process alive.
      await sleep(this.#pause(), undefined, { signal: this.#awake.signal, ref: false }).catch(() => {});
      if (!this.#closed && Date.now() >= this.#refusedUntil) await this.#check();
    }
  }

  #pause(): number {
    if (this.#link) return PING_EVERY_MS;
    const refused = this.#refusedUntil - Date.now();
    // Not all clients at the same moment when a server comes back.
    const backOff =
      Math.min(FIRST_PAUSE_MS * 2 ** (this.#failures - 1), LONGEST_PAUSE_MS) * (0.8 + Math.random() * 0.4);
    return Math.max(refused, backOff);
  }

  async #check(): Promise<void> {
    try {
      if (this.#link) await pinged(this.#link);
      else await this.#connect();
    } catch (error) {
      this.#lose(asObstacle(toStoreError(error, 'Connecting to Neo4j')));
    }
  }

  async #connect(): Promise<void> {
    const link = await openLink(this.#address);
    if (this.#closed) return link.close();
    this.#link = link;
    this.#failures = 0;
    this.#refusals = 0;
    this.#obstacle = CONNECTING;
    this.#log(`Neo4j ${link.version} at ${this.#address.uri} is ready.`);
  }

  #lose(reason: EntenteError): void {
    if (this.#closed) return;
    void this.#link?.close();
    if (reason.code === 'store-authentication') {
      this.#refusedUntil = Date.now() + (REFUSED_PAUSES_MS[this.#refusals] ?? LAST_REFUSED_PAUSE_MS);
      this.#refusals += 1;
    }
    // Each attempt words the same trouble differently.
    const news = this.#link || this.#obstacle === CONNECTING || this.#obstacle.code !== reason.code;
    if (news) this.#log(`${reason.message} (${this.#address.uri}; trying again)`);
    this.#link = undefined;
    this.#obstacle = reason;
    this.#failures += 1;
  }
}

/** Why there is no link, as the calls meanwhile tell it: a duplicate that bars a constraint is no conflict of theirs. */
function asObstacle(error: EntenteError): EntenteError {
  const code =
    error.code === 'store-authentication' || error.code === 'store-version' ? error.code : 'store-unavailable';
  return new EntenteError(code, error.message, { cause: error, retriable: code === 'store-unavailable' });
}

async function pinged(link: Link): Promise<void> {
  const patience = new AbortController();
  const silence = sleep(PING_TIMEOUT_MS, undefined, { signal: patience.signal }).then(() => {
    throw new EntenteError('store-unavailable', `Neo4j has not answered for ${PING_TIMEOUT_MS} ms.`, {
      retriable: true,
    });
  });
  try {
    await Promise.race([link.ping(), silence]);
  } finally {
    silence.catch(() => {});
    patience.abort();
  }
}
