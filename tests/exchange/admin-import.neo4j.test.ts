/** The files for `neo4j-admin database import`, imported by the real one: the store that comes out is the same. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { writeAtomically } from '../../server/exchange/atomic.ts';
import { exportGraph } from '../../server/exchange/export/export.ts';
import { connectNeo4jStore } from '../../server/graph-store/neo4j/index.ts';
import { startNeo4j } from '../../server/graph-store/neo4j/local/launch.ts';
import { untilReady } from '../../server/graph-store/open.ts';
import { search } from '../../server/questions/search.ts';
import { stats } from '../../server/questions/stats.ts';
import { verify } from '../../server/questions/verify.ts';
import { openEmbedded } from '../conformance/stores.ts';
import { DOCUMENTS, folderWith } from '../support/documents.ts';
import { neo4jAdmin } from './admin-tool.ts';
import { contentOf, fill } from './support.ts';

const documents = folderWith(DOCUMENTS, afterAll);

test('a store goes whole into Neo4j by neo4j-admin database import', { timeout: 300_000 }, async () => {
  const home = await mkdtemp(join(tmpdir(), 'entente-admin-'));
  const files = join(home, 'files');
  const original = await openEmbedded();
  try {
    await fill(original.store, documents);
    const { parts } = await exportGraph({ store: original.store }, { format: 'admin-csv', dates: 'possible' });
    await writeAtomically(join(home, 'export.zip'), parts);
    await mkdir(files);
    for (const [name, content] of Object.entries(unzipSync(await readFile(join(home, 'export.zip')))))
      await writeFile(join(files, name), content);

    const readme = await readFile(join(files, 'README.txt'), 'utf8');
    const command = /neo4j-admin (database import full .*)/.exec(readme)?.[1] ?? '';
    const said = await neo4jAdmin(home, files, ...command.split(' '));
    expect(said).toMatch(/IMPORT DONE/);

    const version = process.env.NEO4J_VERSION ?? '5.26';
    const server = await startNeo4j({ version, port: 0, dataDir: home, memory: '512m' });
    try {
      const store = await connectNeo4jStore({ uri: server.uri });
      try {
        await untilReady(store, 60_000);
        expect(await contentOf(store)).toEqual(await contentOf(original.store));
        expect(await stats({ store })).toEqual(await stats({ store: original.store }));
        const verified = await verify({ store });
        expect(verified.stored).toBe(verified.replayed);
        const question = { q: 'Ingrid Solberg', limit: 1 };
        expect(await search({ store }, question)).toMatchObject({ items: [{ node: { name: 'Ingrid Solberg' } }] });
      } finally {
        await store.close();
      }
    } finally {
      await server.stop();
    }
  } finally {
    await original.close();
    await rm(home, { recursive: true, force: true });
  }
});
