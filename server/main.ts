/** Composition root of the server: configuration, store, first load, HTTP. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { gateOf } from './access/gate.ts';
import { createApp } from './api/app.ts';
import { answerUnreadable } from './api/unreadable.ts';
import { type Config, readConfig } from './config.ts';
import { EntenteError, toEntenteError } from './errors.ts';
import type { Extractor } from './extraction/extractor.ts';
import { checkWeights, createExtractor, withLeastConfidence } from './extraction/index.ts';
import { openStore, untilReady } from './graph-store/open.ts';
import type { GraphStore } from './graph-store/port.ts';
import { JobService } from './jobs/service.ts';
import { loadPaths } from './loader/load.ts';
import { Projector } from './loader/projector.ts';
import { loadProgress, reportInWords } from './progress.ts';
import * as reading from './queries/reading.ts';
import { pictureFor } from './questions/contact-graph/keeper.ts';
import { stopOnSignal } from './stopping.ts';

const SEEDS = fileURLToPath(new URL('../seeds/documents', import.meta.url));
const CLIENT = fileURLToPath(new URL('../dist/client', import.meta.url));
const PACKAGE = new URL('../package.json', import.meta.url);
/** A request that is sent too slowly holds a connection for nothing, in ms. */
const TIMES = { headersTimeout: 15_000, requestTimeout: 300_000, keepAliveTimeout: 10_000 };
const say = (line: string): void => console.log(line);

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const message = taken
        ? `port ${port} is taken: stop what uses it, or choose another (PORT=${port + 1} npm start)`
        : `cannot listen on ${host}, port ${port} (${error.code ?? error.message})`;
      reject(new EntenteError('invalid-configuration', message, { cause: error }));
    });
    server.listen(port, host, () => resolve((server.address() as { port: number }).port));
  });
}

/** A store that was never written to is filled with the seeds. */
async function loadSeeds(store: GraphStore, projector: Projector, extractor: Extractor): Promise<void> {
  await untilReady(store, Number.POSITIVE_INFINITY);
  const [commit] = await store.read(reading.commit, {});
  if (commit?.sequence !== 0) return;
  say('First start: loading the documents of seeds/');
  const progress = loadProgress();
  const report = await loadPaths([SEEDS], {
    store,
    projector,
    extractor,
    onEvent: progress.onEvent,
  }).finally(progress.stop);
  say(reportInWords(report));
}

function fail(error: unknown): never {
  const { code, message, stack } = toEntenteError(error);
  console.error(`entente: ${message}${code === 'internal' ? `\n${stack ?? ''}` : ''}`);
  process.exit(1);
}

async function main(config: Config): Promise<void> {
  // Damaged weights are told now, not with the first document.
  await checkWeights().catch((error: unknown) => {
    throw new EntenteError('invalid-configuration', error instanceof Error ? error.message : String(error));
  });
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const gate = gateOf(config.tokenPath, config.host);
  const store = await openStore(config, (message) => log.warn(message));
  const projector = new Projector(store);
  const extractor = withLeastConfidence(createExtractor(), config.leastConfidence);
  const jobs = new JobService({
    folder: join(config.dataFolder, 'jobs'),
    store,
    projector,
    extractor,
    log: (message) => log.warn(message),
  });
  await jobs
    .open()
    .catch((error: unknown) => console.error(`entente: jobs cannot be kept: ${toEntenteError(error).message}`));
  const version = (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version;
  const clientFolder = existsSync(CLIENT) ? CLIENT : null;
  const { corsOrigins, rateLimit, proxies, host } = config;
  const app = createApp({ store, projector, gate, jobs, log, version, clientFolder, corsOrigins, rateLimit, proxies });
  const server = createServer(TIMES, app);
  answerUnreadable(server);
  const port = await listen(server, config.port, host).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  stopOnSignal(
    server,
    () => jobs.close(),
    () => store.close(),
    fail,
  );
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const status = store.status();
  if (status.state === 'ready') for (const warning of status.warnings) console.error(`entente: ${warning}`);
  else say(`Waiting for the store: ${status.detail} (answering meanwhile at ${address})`);
  // The server answers while the first documents are read: health says what is going on.
  await loadSeeds(store, projector, extractor).catch((error: unknown) =>
    console.error(`entente: the seeds could not be loaded: ${toEntenteError(error).message}`),
  );
  jobs.start();
  // Read ahead, so that the first question does not wait for it; a failure is told by the question that meets it.
  void pictureFor({ store }, {}).catch(() => undefined);
  say(`Entente is ready at ${address}`);
}

try {
  await main(readConfig(process.env));
} catch (error) {
  fail(error);
}
