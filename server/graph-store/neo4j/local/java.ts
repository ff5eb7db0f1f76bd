import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EntenteError } from '../../../errors.ts';

/** A Java development kit on this machine. */
export interface Jdk {
  home: string;
  version: number;
}

const run = promisify(execFile);

/** Each installation's folder, and the folder inside it that holds `bin`. */
const INSTALLED = [
  { folder: '/usr/lib/jvm', home: '' },
  { folder: '/Library/Java/JavaVirtualMachines', home: 'Contents/Home' },
];

/** `JAVA_HOME`, then `JAVA_17_HOME` or what GitHub's runners call it, then the usual folders, then PATH. */
async function* javaCommands(environment: NodeJS.ProcessEnv): AsyncGenerator<string> {
  const named = Object.keys(environment).filter((name) => /^JAVA_(\d+_HOME|HOME_\d+_\w+)$/.test(name));
  for (const name of ['JAVA_HOME', ...named.sort()]) {
    const home = environment[name];
    if (home) yield join(home, 'bin', 'java');
  }
  for (const { folder, home } of INSTALLED) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.sort()) yield join(folder, name, home, 'bin', 'java');
  }
  yield 'java';
}

/** Asks a `java` what it is; undefined when it does not run. */
async function probe(command: string): Promise<Jdk | undefined> {
  try {
    // Java prints its properties and version on standard error.
    const { stderr } = await run(command, ['-XshowSettings:properties', '-version']);
    const home = /^\s*java\.home = (.+)$/m.exec(stderr)?.[1];
    const version = /version "(\d+)/.exec(stderr)?.[1];
    return home && version ? { home, version: Number(version) } : undefined;
  } catch {
    return undefined;
  }
}

/** The first JDK of one of these versions; says what to install when there is none. */
export async function findJdk(versions: readonly number[], environment: NodeJS.ProcessEnv = process.env): Promise<Jdk> {
  const seen: string[] = [];
  for await (const command of javaCommands(environment)) {
    if (command !== 'java' && !existsSync(command)) continue;
    const jdk = await probe(command);
    if (!jdk) continue;
    // The server is started from its source, which a runtime without a compiler cannot do.
    const complete = existsSync(join(jdk.home, 'bin', 'javac'));
    if (complete && versions.includes(jdk.version)) return jdk;
    const found = `Java ${jdk.version}${complete ? '' : ' without a compiler'} in ${jdk.home}`;
    if (!seen.includes(found)) seen.push(found);
  }
  const wanted = versions.join(' or ');
  throw new EntenteError(
    'invalid-configuration',
    `This Neo4j needs a Java development kit of version ${wanted}, and ${seen.length ? `only found ${seen.join(', ')}` : 'there is no Java'}. ` +
      `Install one (Debian: apt install openjdk-${versions[0]}-jdk-headless; macOS: brew install --cask temurin@${versions[0]}) or set JAVA_HOME.`,
  );
}
