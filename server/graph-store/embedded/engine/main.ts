/** The process that holds the engine: answers the parent's requests, and never outlives the parent. */
import { EntenteError } from '../../../errors.ts';
import { withinMemory } from '../../process-memory.ts';
import type { Answers, Notice, RequestBody, ToChild, ToParent, WriteBody } from '../protocol.ts';
import { runAsk } from './ask.ts';
import { toPlainError } from './faults.ts';
import { type OpenStore, openStore } from './open.ts';
import { KeptResults, runRead, searchText } from './read.ts';
import { runWrite } from './write.ts';

/** Ten million numbers in a row, which the engine makes before it counts them, take 800 MB. */
const ASK_GROWTH = 2 ** 30;

let store: OpenStore | null = null;
let writing: { id: number; abort: AbortController; done: Promise<void> } | null = null;
const results = new KeptResults();

function opened(): OpenStore {
  if (store === null) throw new EntenteError('store-unavailable', 'The store is not open.', { retriable: true });
  return store;
}

async function write(id: number, body: WriteBody): Promise<Answers['write']> {
  const target = opened();
  if (writing !== null) throw new EntenteError('internal', 'Writes must come one after the other.');
  const abort = new AbortController();
  const work = runWrite(target.db, body, target.commits + 1, abort.signal);
  writing = { id, abort, done: work.catch(() => undefined) };
  try {
    await work;
  } finally {
    writing = null;
  }
  target.commits += 1;
  target.sidecar.writeCommits(target.commits);
  return { checkpointError: target.durability.committed() };
}

/** Closes engine and files. Order: the engine holds the lock until all is written. */
function closeStore(): void {
  const target = store;
  store = null;
  if (target === null) return;
  target.durability.close();
  target.sidecar.close();
  target.db.close();
}

async function answer(id: number, body: RequestBody): Promise<Answers[RequestBody['type']]> {
  switch (body.type) {
    case 'open': {
      store = await openStore(body.folder);
      return { version: store.db.version(), warnings: store.warnings, lastToken: store.lastToken };
    }
    case 'read':
      return results.first(id, await runRead(opened().db, body));
    case 'ask':
      return withinMemory(runAsk(opened().db, body), ASK_GROWTH);
    case 'next':
      return results.next(body.of);
    case 'search':
      return searchText(opened().db, body.words, body.limit);
    case 'write':
      return write(id, body);
    case 'close': {
      await writing?.done;
      closeStore();
      return null;
    }
  }
}

function heed(notice: Notice): void {
  if (notice.type === 'drop') results.drop(notice.of);
  else if (writing?.id === notice.of) writing.abort.abort(new EntenteError('cancelled', 'The write was rolled back.'));
}

const send = (message: ToParent): void => {
  // The parent may be gone by now; `disconnect` ends this process then.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
};

process.on('message', (message: ToChild) => {
  if ('notice' in message) return heed(message.notice);
  const { id, body } = message;
  answer(id, body).then(
    (value) => send({ id, value }),
    (error: unknown) => send({ id, error: toPlainError(error) }),
  );
});

process.on('disconnect', () => {
  // A write in progress is not acknowledged: closing now rolls it back. A query in
  // progress cannot be stopped, so the process ends without waiting for it.
  try {
    closeStore();
  } finally {
    process.exit(0);
  }
});

// Ctrl-C and a service manager signal the whole group: the parent decides, and closes us in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
