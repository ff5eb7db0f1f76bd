/** The server is killed ten times on the embedded store; and a job that is lost is found out. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import { folderWith, temporaryFolder } from '../support/documents.ts';
import { type KillingOptions, killAndLook } from './killing.ts';

function options(own: Pick<KillingOptions, 'kills' | 'seed'>): KillingOptions {
  const data = temporaryFolder();
  return {
    ...own,
    data,
    neo4jUri: null,
    open: () => openEmbeddedStore({ folder: data }),
    spare: temporaryFolder(),
    folderWith,
  };
}

test('ten kills lose nothing that was acknowledged, and leave nothing half applied', { timeout: 600_000 }, async () => {
  const { kills, documents } = await killAndLook(options({ kills: 10, seed: 7 }));
  expect(kills).toHaveLength(10);
  expect(kills.some((k) => k.acknowledged > 0 && k.waiting > 0)).toBe(true);
  expect(documents).toBe(61);
});

test('a job that is lost between two processes is found out', { timeout: 120_000 }, async () => {
  const own = options({ kills: 3, seed: 3 });
  const lose = async (): Promise<void> => {
    const jobs = join(own.data, 'jobs');
    for (const id of await readdir(jobs)) await rm(join(jobs, id), { recursive: true });
  };
  await expect(killAndLook({ ...own, meanwhile: lose })).rejects.toThrow('was acknowledged and is lost');
});
