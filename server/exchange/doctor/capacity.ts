/** Whether there is room: in the engine, and on the disk. */
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphStore } from '../../graph-store/port.ts';
import * as reading from '../../queries/reading.ts';
import { type Finding, warning, well, wrong } from './finding.ts';

/** Nodes up to which the embedded engine was measured to fit. */
export const EMBEDDED_NODES = 300_000;
const NEARLY = 0.8;
const LEAST_FREE = 1_000_000_000;

const MOVE = 'move to Neo4j: entente backup, then entente restore with NEO4J_URI set';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

export async function examineCapacity(store: GraphStore): Promise<Finding> {
  const rows = await store.read(reading.nodeCounts, {});
  const nodes = rows.reduce((sum, row) => sum + row.count, 0);
  const told = `${nodes} nodes`;
  if (store.engine !== 'embedded') return well('capacity', told);
  const of = `${told}; the embedded store fits about ${EMBEDDED_NODES}`;
  return nodes < EMBEDDED_NODES * NEARLY ? well('capacity', of) : warning('capacity', of, MOVE);
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then((s) => (s.isFile() ? s.size : 0))));
  return sizes.reduce((a, b) => a + b, 0);
}

/** @param folder of the embedded store; null for a Neo4j, whose disk is not seen from here. */
export async function examineDisk(folder: string | null): Promise<Finding> {
  if (folder === null) return well('disk', 'is that of the Neo4j server, not seen from here');
  const [{ bavail, bsize }, size] = await Promise.all([statfs(folder), sizeOf(folder)]);
  const free = bavail * bsize;
  const told = `${megabytes(free)} free, the store takes ${megabytes(size)}`;
  const remedy = 'make room, or move the folder to a larger disk (ENTENTE_DATA)';
  // The engine writes its main file anew beside the old one.
  if (free < size) return wrong('disk', told, remedy);
  return free < Math.max(LEAST_FREE, 2 * size) ? warning('disk', told, remedy) : well('disk', told);
}
