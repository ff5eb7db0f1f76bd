/** The engine is killed while many ask: each gets an answer or is told to come back, and the server goes on. */
import { kill } from 'node:process';
import { describe, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import { graphOf, type OpenedStore } from '../support/app.ts';
import { DOCUMENTS, folderWith, temporaryFolder } from '../support/documents.ts';
import { askAll, serverOn } from './conformance/crowd.ts';

describe('an engine that is lost in mid-answer', () => {
  const removals: (() => void)[] = [];
  const keep = (remove: () => void): void => void removals.push(remove);
  const folder = temporaryFolder(keep);
  const documents = folderWith(DOCUMENTS, keep);
  let pid: () => number | undefined = () => undefined;
  const open = async (): Promise<OpenedStore> => {
    const store = await openEmbeddedStore({ folder });
    pid = () => store.enginePid;
    return {
      store,
      reopen: async () => store,
      close: async () => {
        await store.close();
        for (const remove of removals) remove();
      },
    };
  };
  const use = graphOf(open, () => [documents]);

  test('is told as such, and answers again', { timeout: 120_000 }, async () => {
    const ask = await serverOn(use());
    await ask('/contacts');
    const flood = askAll(ask, 120);
    const engine = pid();
    if (engine === undefined) throw new Error('the engine is not there');
    setTimeout(() => kill(engine, 'SIGKILL'), 30);
    const statuses = await flood;
    expect([...statuses.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(await askAll(ask, 16)).toEqual(new Map([[200, 16]]));
    expect(pid()).not.toBe(engine);
  });
});
