import neo4j, { type BookmarkManager, type Session } from 'neo4j-driver';
import { EntenteError } from '../../errors.ts';
import { type Address, driverFor } from './driver.ts';
import { within } from './limits.ts';
import { applySchema } from './schema.ts';

const OLDEST = [5, 26] as const;
const CLOSE_MS = 2_000;

/** An open way to a Neo4j that has what we need. Made anew after each loss, so that nothing stale is kept. */
export interface Link {
  version: string;
  warnings: string[];
  session(mode: 'READ' | 'WRITE', fetchSize?: number): Session;
  /** Throws when the server does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Connects, checks the version and applies the schema. */
export async function openLink(address: Address): Promise<Link> {
  const { database } = address;
  const driver = driverFor(address);
  // A reader sees what a writer of this process wrote, also on another member of a cluster.
  const bookmarkManager: BookmarkManager = neo4j.bookmarkManager();
  const where = database === undefined ? {} : { database };
  const close = () => within(CLOSE_MS, driver.close());
  const session: Link['session'] = (mode, fetchSize) =>
    driver.session({
      ...where,
      bookmarkManager,
      defaultAccessMode: mode,
      ...(fetchSize === undefined ? {} : { fetchSize }),
    });
  try {
    // Fails sooner and more clearly than a transaction, which the driver would try again.
    await driver.verifyConnectivity(where);
    const setup = session('WRITE');
    const { version, edition } = await askVersion(setup);
    await applySchema(setup);
    await setup.close();
    const warnings =
      edition === 'community'
        ? []
        : [`Tested with Neo4j Community on one machine; ${edition} and clusters are untested.`];
    return { version, warnings, session, ping: async () => void (await driver.getServerInfo(where)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function askVersion(session: Session): Promise<{ version: string; edition: string }> {
  const text =
    "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition";
  const { records } = await session.executeRead((tx) => tx.run<{ version: string; edition: string }>(text));
  const found = records[0]?.toObject();
  if (!found) throw new EntenteError('store-version', 'The server behind this address is no Neo4j that we know.');
  const [major = 0, minor = 0] = found.version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new EntenteError(
      'store-version',
      `Neo4j ${found.version} is too old: ${OLDEST.join('.')} or later is needed.`,
    );
  }
  return found;
}
