/** Generated graphs by size; those of the embedded store are kept in the folder for temporary files. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbeddedStore } from '../../../server/graph-store/embedded/index.ts';
import type { OpenedStore, StoreSource } from '../stores.ts';
import { type FilledGraph, fillGraph } from './fill.ts';

const SEED = 20_260_101;
const KEPT = join(tmpdir(), 'entente-bench');
/** What the stored graph depends on: a change of any of these makes a new one. */
const MAKERS = [
  '../generate',
  '../../../cypher/schema',
  '../../../cypher/write',
  '../../../server/projection',
  '../../../server/loader/claims',
];

/** A digest of the code that makes a graph. */
function version(): string {
  const hash = createHash('sha256');
  for (const maker of MAKERS) {
    const folder = fileURLToPath(new URL(maker, import.meta.url));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
    const paths = files.map((f) => join(f.parentPath, f.name)).sort();
    for (const path of paths) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
}

export interface OpenedGraph extends OpenedStore {
  graph: FilledGraph;
}

/** Written beside and moved into its place when whole. */
async function fillFolder(folder: string, nodes: number): Promise<void> {
  mkdirSync(KEPT, { recursive: true });
  const draft = mkdtempSync(join(KEPT, 'draft-'));
  const store = await openEmbeddedStore({ folder: join(draft, 'store') });
  try {
    const graph = await fillGraph(store, SEED, nodes);
    writeFileSync(join(draft, 'graph.json'), JSON.stringify(graph));
    await store.close();
    renameSync(draft, folder);
  } catch (error) {
    await store.close().catch(() => undefined);
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Opens a store that holds a generated graph of about `nodes` nodes; makes it when it is not there. */
export async function openGraph(source: StoreSource, nodes: number, say: (line: string) => void): Promise<OpenedGraph> {
  const telling = `generating a graph of ${nodes.toLocaleString('en')} nodes (${source.engine}; ${
    source.engine === 'embedded' ? `kept in ${KEPT}` : 'not kept'
  })`;
  if (source.engine === 'neo4j') {
    say(telling);
    const opened = await source.open();
    try {
      return { ...opened, graph: await fillGraph(opened.store, SEED, nodes) };
    } catch (error) {
      await opened.close();
      throw error;
    }
  }
  const folder = join(KEPT, `${version()}-${SEED}-${nodes}`);
  if (!existsSync(folder)) {
    say(telling);
    await fillFolder(folder, nodes);
  }
  const graph = JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8')) as FilledGraph;
  const store = await openEmbeddedStore({ folder: join(folder, 'store') });
  return { store, graph, close: () => store.close() };
}
