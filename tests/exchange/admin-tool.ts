/** Neo4j's own command for operators, as a distribution's `neo4j-admin` starts it. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { jarsOf } from '../../server/graph-store/neo4j/local/jars.ts';
import { findJdk } from '../../server/graph-store/neo4j/local/java.ts';
import { neo4jConf } from '../../server/graph-store/neo4j/local/settings.ts';
import { resolveRelease } from '../../server/graph-store/neo4j/local/versions.ts';

const run = promisify(execFile);

/**
 * Runs `neo4j-admin` on the stopped databases of a home folder.
 * @param folder where relative paths of the arguments begin.
 * @returns what it printed.
 */
export async function neo4jAdmin(home: string, folder: string, ...args: string[]): Promise<string> {
  const { version, java } = resolveRelease(process.env.NEO4J_VERSION ?? '5.26');
  const jdk = await findJdk(java);
  const jars = await jarsOf(version, jdk, () => undefined);
  const conf = join(home, 'conf');
  await mkdir(conf, { recursive: true });
  await writeFile(join(conf, 'neo4j.conf'), neo4jConf({ port: 0, pageCache: 256, authentication: false }));
  const opened = ['java.nio', 'sun.nio.ch', 'java.io', 'java.lang'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const { stdout } = await run(
    join(jdk.home, 'bin', 'java'),
    ['-Xmx512m', ...opened, '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', ...args],
    { cwd: folder, env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf }, maxBuffer: 16_000_000 },
  );
  return stdout;
}
