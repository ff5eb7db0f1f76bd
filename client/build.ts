/**
 * Builds the client into dist/client, with a compressed copy of each script and style sheet. With `--if-changed` only when a source it
 * is made from has changed since: a second start does not wait for it.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { glob } from 'tinyglobby';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const STAMP = `${root}dist/client/.sources`;
const SOURCES = ['client/**', 'server/contract/**', 'server/model/**', 'server/errors.ts', 'package-lock.json'];

/** One digest of all that the client is built from. */
async function digestOfSources(): Promise<string> {
  const files = (await glob(SOURCES, { cwd: root, dot: false })).sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(await readFile(`${root}${file}`));
  return hash.digest('hex');
}

/** Writes the copies that server/api/compressed.ts sends. */
async function compressAssets(): Promise<void> {
  const files = await glob('dist/client/assets/*.{js,css}', { cwd: root, absolute: true });
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file);
      await Promise.all([
        promisify(brotliCompress)(bytes).then((smaller) => writeFile(`${file}.br`, smaller)),
        promisify(gzip)(bytes, { level: 9 }).then((smaller) => writeFile(`${file}.gz`, smaller)),
      ]);
    }),
  );
}

const digest = await digestOfSources();
const built = await readFile(STAMP, 'utf8').catch(() => null);
if (!process.argv.includes('--if-changed') || built !== digest) {
  console.log('Building the client');
  await build({ configFile: `${root}client/vite.config.ts`, root: `${root}client`, logLevel: 'warn' });
  await compressAssets();
  await writeFile(STAMP, digest);
}
