import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EntenteError } from '../../../errors.ts';
import type { Jdk } from './java.ts';

const run = promisify(execFile);
const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../../.cache/neo4j', import.meta.url));

/** The folder with this version's jars: fetched from Maven Central once, then kept in `.cache/neo4j`. */
export async function jarsOf(version: string, jdk: Jdk, log: (line: string) => void): Promise<string> {
  const folder = join(CACHE, version);
  if (existsSync(folder)) return folder;
  log(`Fetching Neo4j ${version} from Maven Central (about 150 MB, once) …`);
  // Moved into place when complete, so that an interrupted fetch leaves nothing half-filled to start from.
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await mkdir(partial, { recursive: true });
    await copyDependencies(version, jdk, partial);
    await rename(partial, folder).catch((error: unknown) => {
      // Another process may have been faster.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

async function copyDependencies(version: string, jdk: Jdk, folder: string): Promise<void> {
  const options = [
    '--batch-mode',
    '--quiet',
    '--strict-checksums',
    '--file',
    POM,
    `-Dneo4j.version=${version}`,
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ];
  try {
    await run('mvn', [...options, 'dependency:copy-dependencies'], { env: { ...process.env, JAVA_HOME: jdk.home } });
  } catch (error) {
    if (isMissing(error)) {
      throw new EntenteError(
        'invalid-configuration',
        'Maven is needed to fetch Neo4j the first time, and there is no mvn on PATH. ' +
          'Install it (Debian: apt install maven; macOS: brew install maven), or use docker-compose.yml.',
        { cause: error },
      );
    }
    throw new EntenteError('store-unavailable', `Maven could not fetch Neo4j ${version}: ${firstError(error)}`, {
      cause: error,
    });
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Maven's own reason, from the midst of its advice. */
function firstError(error: unknown): string {
  const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  return /\[ERROR\] (.+)/.exec(output)?.[1] ?? String(error);
}
