import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import neo4j from 'neo4j-driver';
import { EntenteError } from '../../../errors.ts';
import { jarsOf } from './jars.ts';
import { findJdk } from './java.ts';
import { startProcess } from './process.ts';
import { neo4jConf, parseMemory } from './settings.ts';
import { resolveRelease } from './versions.ts';

/** Neo4j's own lower bound, checked here because the server would say so only after it has started. */
const MINIMUM_PASSWORD = 8;

/** How to start a local Neo4j. */
export interface StartOptions {
  /** A release line (`5.26`, `2026.08`) or an exact version. */
  version: string;
  /** 0 takes a free port. */
  port: number;
  /** Created when missing; holds the databases, the logs and the written configuration. */
  dataDir: string;
  /** Java heap, such as `512m`; the page cache takes half as much again. */
  memory: string;
  /** Turns authentication on, for the user neo4j; without it anyone on this machine may connect. */
  password?: string | undefined;
  log?: ((line: string) => void) | undefined;
  /** Gives up starting. */
  signal?: AbortSignal | undefined;
}

/** A local Neo4j that answers on Bolt. */
export interface LocalNeo4j {
  uri: string;
  /** The version that the server itself reports. */
  version: string;
  /** Resolves when the server has ended, on request or not. */
  exited: Promise<number | null>;
  /** Shuts the database down in order; rejects when it had to be killed or failed. */
  stop(): Promise<void>;
}

/** Starts a Neo4j server without Docker and resolves when Bolt answers. */
export async function startNeo4j({
  version,
  port,
  dataDir,
  memory,
  password,
  log = () => {},
  signal,
}: StartOptions): Promise<LocalNeo4j> {
  const release = resolveRelease(version);
  const heap = parseMemory(memory);
  if (password !== undefined && [...password].length < MINIMUM_PASSWORD) {
    throw new EntenteError(
      'invalid-configuration',
      `Neo4j takes no password shorter than ${MINIMUM_PASSWORD} characters.`,
    );
  }
  // The server reads it as one line.
  if (password !== undefined && /[\r\n]/.test(password))
    throw new EntenteError('invalid-configuration', 'A password cannot contain a line break.');
  const jdk = await findJdk(release.java);
  const jars = await jarsOf(release.version, jdk, log);
  const home = resolve(dataDir);
  const chosenPort = await freePort(port);
  const conf = join(home, 'conf', 'neo4j.conf');
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(
    conf,
    neo4jConf({ port: chosenPort, pageCache: Math.ceil(heap / 2), authentication: password !== undefined }),
  );
  signal?.throwIfAborted();

  const server = startProcess({ jdk, jars, home, conf, heap, password, log });
  const abort = () => void server.stop().catch(() => {});
  signal?.addEventListener('abort', abort, { once: true });
  const uri = `neo4j://127.0.0.1:${chosenPort}`;
  try {
    await server.ready;
    signal?.throwIfAborted();
    return { uri, version: await askVersion(uri, password, signal), exited: server.exited, stop: server.stop };
  } catch (error) {
    await server.stop().catch(() => {});
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** The port itself, or a free one for 0; refuses one in use before the slow start does. */
function freePort(port: number): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      reject(
        new EntenteError(
          'store-locked',
          `Port ${port} on 127.0.0.1 cannot be used (${error.message}): is Neo4j running already? Choose another with --port.`,
          { cause: error },
        ),
      );
    });
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolvePort(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** Runs a query, because a server whose database failed to open still greets. */
async function askVersion(uri: string, password: string | undefined, signal: AbortSignal | undefined): Promise<string> {
  const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic('neo4j', password));
  try {
    const { records } = await driver.executeQuery(
      'CALL dbms.components() YIELD versions RETURN versions[0] AS version',
      {},
      signal && { signal },
    );
    return String(records[0]?.get('version'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EntenteError('store-unavailable', `Neo4j started, but its database does not answer: ${reason}`, {
      cause: error,
    });
  } finally {
    await driver.close();
  }
}
