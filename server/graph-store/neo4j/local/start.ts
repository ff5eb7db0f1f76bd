/** `npm run neo4j`: a local Neo4j in the foreground, without Docker. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { toEntenteError } from '../../../errors.ts';
import { startNeo4j } from './launch.ts';

interface Options {
  port: number;
  data: string;
  memory: string;
  version: string;
  password?: string;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return port;
}

const options = new Command('neo4j')
  .description('Runs a Neo4j Community server on this machine, without Docker, until Ctrl+C.')
  .option('--port <number>', 'Bolt port on 127.0.0.1; 0 takes a free one', parsePort, 7687)
  .option('--data <folder>', 'where the databases and logs are kept', './data/neo4j')
  .option('--memory <size>', 'Java heap; the page cache takes half as much again', '1g')
  .option('--version <version>', '5.26, 2026.08 or an exact version', '5.26')
  .addOption(
    new Option(
      '--password <password>',
      'ask for this password, user neo4j; without it anyone on this machine may connect',
    ).env('NEO4J_PASSWORD'),
  )
  .parse()
  .opts<Options>();

const stopRequested = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopRequested.abort());

/** Resolves when a signal asks for the end. */
const stopRequest = new Promise<'stop'>((resolve) => {
  stopRequested.signal.addEventListener('abort', () => resolve('stop'), { once: true });
});

async function main(): Promise<void> {
  const started = Date.now();
  const { version, port, data, memory, password } = options;
  const server = await startNeo4j({
    version,
    port,
    dataDir: data,
    memory,
    password,
    log: (line) => console.error(line),
    signal: stopRequested.signal,
  });
  console.log(
    `Neo4j ${server.version} is ready after ${((Date.now() - started) / 1000).toFixed(1)} s; its data is in ${data}.`,
  );
  console.log(`NEO4J_URI=${server.uri}`);
  console.log(password === undefined ? 'No password is asked for.' : 'User neo4j, with the password given.');
  console.log('Stop it with Ctrl+C.');
  const end = await Promise.race([stopRequest, server.exited]);
  if (end !== 'stop')
    throw new Error(`Neo4j ended by itself (${end === null ? 'killed' : `exit ${end}`}); see ${data}/logs.`);
  console.log('Stopping …');
  await server.stop();
}

try {
  await main();
} catch (error) {
  // Stopped while starting: what was asked for, not a failure.
  if (error !== stopRequested.signal.reason) {
    console.error(toEntenteError(error).message);
    process.exitCode = 1;
  }
}
