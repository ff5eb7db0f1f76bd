/** Many kills, with a table: `tsx tests/jobs/kills.ts --store embedded|neo4j --kills N [--seed S]`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { type Kill, killAndLook } from './killing.ts';
import { neo4jForKills } from './neo4j.ts';

const { store, kills, seed } = new Command()
  .addOption(new Option('--store <store>').choices(['embedded', 'neo4j']).default('embedded'))
  .option('--kills <number>', 'how often', Number, 100)
  .option('--seed <number>', 'of the moments', Number, 1)
  .parse()
  .opts<{ store: 'embedded' | 'neo4j'; kills: number; seed: number }>();

const root = mkdtempSync(join(tmpdir(), 'entente-kills-'));
let folders = 0;
const folderWith = (files: Readonly<Record<string, string>>): string => {
  folders += 1;
  const folder = join(root, `files-${folders}`);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
};

const row = (...cells: (string | number)[]): void => console.log(cells.map((c) => String(c).padStart(12)).join(''));

function tell({ kill, ms, uploading, acknowledged, loaded, waiting }: Kill): void {
  row(kill, ms, uploading ? 'upload' : waiting > 0 ? 'load' : 'rest', acknowledged, loaded, waiting);
}

const data = join(root, 'data');
const neo4j = store === 'neo4j' ? await neo4jForKills() : null;
const open = (): Promise<GraphStore> => (neo4j ? neo4j.open() : openEmbeddedStore({ folder: data }));
try {
  mkdirSync(data);
  row('kill', 'after ms', 'during', 'jobs acked', 'loaded', 'left');
  const { documents, jobs, hash } = await killAndLook(
    { kills, seed, data, neo4jUri: neo4j?.uri ?? null, open, spare: join(root, 'spare'), folderWith },
    tell,
  );
  console.log(
    `${kills} kills on ${store}: ${jobs} jobs acknowledged, none lost; ${documents} documents, each once and whole;`,
  );
  console.log(`stored = replayed = without kills: ${hash}`);
} finally {
  await neo4j?.close();
  rmSync(root, { recursive: true, force: true });
}
