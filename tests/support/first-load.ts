/**
 * What a browser fetches before the first picture stands, of the built client
 * (`npm run build` first), as a table. Exits 1 where that is over its budget.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** Bytes of JavaScript: of the page's own scripts by gzip at level 9, and of all of the first picture by brotli, which browsers are sent. */
const BUDGET = 350_000;
/** Fetched by every visit beside or after the page's own scripts, by the modules that they begin with. */
const FOR_THE_PICTURE = [/search\/SearchBox\.tsx$/, /cytoscape-fcose\.js$/];

const folder = fileURLToPath(new URL('../../dist/client/', import.meta.url));
const chunkSchema = z.object({
  file: z.string(),
  src: z.string().optional(),
  isEntry: z.boolean().optional(),
  imports: z.array(z.string()).default([]),
});
type Manifest = Record<string, z.infer<typeof chunkSchema>>;

/** Files of a chunk and of all that it imports statically. */
function filesOf(key: string, manifest: Manifest, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports) filesOf(imported, manifest, found);
  return found;
}

async function rowOf(file: string): Promise<{ file: string; bytes: number; gzip: number; brotli: number }> {
  const content = await readFile(`${folder}${file}`);
  return {
    file,
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content).length,
  };
}

const manifest = z
  .record(z.string(), chunkSchema)
  .parse(JSON.parse(await readFile(`${folder}.vite/manifest.json`, 'utf8')));
const keys = Object.keys(manifest);
const entry = keys.find((key) => manifest[key]?.isEntry);
if (!entry) throw new Error('the manifest of the build names no entry');
const own = filesOf(entry, manifest);
const all = new Set(own);
for (const pattern of FOR_THE_PICTURE) {
  const key = keys.find((k) => pattern.test(k));
  if (!key) throw new Error(`nothing in the manifest of the build is ${pattern}`);
  filesOf(key, manifest, all);
}

const rows = await Promise.all([...all].map(rowOf));
const sum = (of: 'bytes' | 'gzip' | 'brotli', files: ReadonlySet<string>): number =>
  rows.filter((r) => files.has(r.file)).reduce((total, r) => total + r[of], 0);
const line = (name: string, numbers: readonly number[]): string =>
  name.padEnd(48) + numbers.map((n) => n.toLocaleString('en').padStart(12)).join('');
console.log(`${''.padEnd(48)}${['bytes', 'gzip -9', 'brotli'].map((h) => h.padStart(12)).join('')}`);
for (const { file, bytes, gzip, brotli } of rows) console.log(line(file, [bytes, gzip, brotli]));
const [page, picture] = [own, all].map((files) => [sum('bytes', files), sum('gzip', files), sum('brotli', files)]);
console.log(line('the page', page ?? []));
console.log(line('the first picture', picture ?? []));
const over = sum('gzip', own) > BUDGET || sum('brotli', all) > BUDGET;
console.log(`${over ? 'Over' : 'Within'} the budget of ${BUDGET.toLocaleString('en')} bytes.`);
process.exitCode = over ? 1 : 0;
