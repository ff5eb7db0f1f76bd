import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plain, read } from './read.ts';

// Small invented articles with the reading we expect. UPDATE_GOLDEN=1 writes what is read; look at the difference.
const folder = new URL('../golden/', import.meta.url);

describe('golden articles', () => {
  it.each(
    readdirSync(folder)
      .filter((f) => f.endsWith('.txt'))
      .sort(),
  )('%s', async (file) => {
    const record = plain(await read(readFileSync(new URL(file, folder), 'utf8')));
    const expected = new URL(file.replace(/\.txt$/, '.json'), folder);
    if (process.env.UPDATE_GOLDEN) writeFileSync(expected, `${JSON.stringify(record, null, 2)}\n`);
    expect(record).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
