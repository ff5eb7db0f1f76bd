/** Loads the native engine, or says why this machine has none and what to do. */
import { EntenteError } from '../../../errors.ts';

export type Grafeo = typeof import('@grafeo-db/js');
export type Database = InstanceType<Grafeo['GrafeoDB']>;

const importEngine = async (): Promise<Grafeo> => (await import('@grafeo-db/js')).default as unknown as Grafeo;

/** `linux-x64-musl` and the like, as the engine's packages are named. */
export function platformName(): string {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  const libc = process.platform !== 'linux' ? '' : report.header?.glibcVersionRuntime ? '-gnu' : '-musl';
  return `${process.platform}-${process.arch}${libc}`;
}

/** The engine's module. `load` is a parameter so that a machine without a binary can be tried. */
export async function loadEngine(load: () => Promise<Grafeo> = importEngine): Promise<Grafeo> {
  try {
    return await load();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new EntenteError(
      'store-unavailable',
      `The embedded store has no engine for this machine (${platformName()}). ` +
        'Use Neo4j: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD. ' +
        `On macOS, Windows x64 and Linux (glibc, or musl on arm64) install the dependencies again with optional ones. (${reason})`,
      { cause: error },
    );
  }
}
