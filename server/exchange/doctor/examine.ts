/** Examines a store: whether it is whole, and what to do where it is not. */
import { toEntenteError } from '../../errors.ts';
import type { GraphStore } from '../../graph-store/port.ts';
import { counted } from '../../model/wording.ts';
import * as reading from '../../queries/reading.ts';
import { verify } from '../../questions/verify.ts';
import { examineCapacity, examineDisk } from './capacity.ts';
import { type Finding, REBUILD, well, wrong } from './finding.ts';
import { examineSchema } from './schema.ts';

function examineStatus(store: GraphStore): Finding[] {
  const status = store.status();
  if (status.state !== 'ready')
    return [wrong('store', status.detail, 'start the store, or correct the settings that lead to it')];
  return [
    well('store', `${status.engine} ${status.version} answers`),
    ...status.warnings.map((told) => wrong('losses', told, 'restore the last backup into a new store, or do as told')),
    ...(status.warnings.length === 0 ? [well('losses', 'none is known')] : []),
  ];
}

async function examineOrphans(store: GraphStore): Promise<Finding> {
  const of = async (query: typeof reading.claimsAdrift, what: string): Promise<string[]> => {
    const [row] = await store.read(query, {});
    return row && row.total > 0 ? [`${row.total} ${what}`] : [];
  };
  const found = [
    ...(await of(reading.claimsAdrift, 'claims without their document')),
    ...(await of(reading.claimsUncited, 'claims that do not cite all their passages')),
    ...(await of(reading.passagesAdrift, 'passages without a document')),
  ];
  return found.length === 0
    ? well('orphans', 'every claim has its document and passages, every passage its document')
    : wrong('orphans', found.join(', '), 'load the documents again; if they stay, into a new store');
}

async function examineProjection(store: GraphStore): Promise<Finding> {
  const { stored, replayed, nodes, relationships, documents } = await verify({ store });
  const counts = `${counted(nodes, 'node')} and ${counted(relationships, 'relationship')} from ${counted(documents, 'document')}`;
  return stored === replayed
    ? well('projection', `is what claims and decisions make: ${counts}, ${stored}`)
    : wrong('projection', `is ${stored}, and claims and decisions make ${replayed}`, REBUILD);
}

/** @param folder of the embedded store; null for a Neo4j. */
export async function* examine(store: GraphStore, folder: string | null): AsyncGenerator<Finding> {
  yield* examineStatus(store);
  const checks: readonly (readonly [check: string, examine: () => Promise<Finding>])[] = [
    ['indexes', () => examineSchema(store)],
    ['capacity', () => examineCapacity(store)],
    ['disk', () => examineDisk(folder)],
    ['orphans', () => examineOrphans(store)],
    ['projection', () => examineProjection(store)],
  ];
  for (const [check, look] of checks)
    yield await look().catch((error: unknown) => wrong(check, toEntenteError(error).message, REBUILD));
}
