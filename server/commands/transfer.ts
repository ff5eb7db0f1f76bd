/** `entente export`, `backup` and `restore`: what goes out of a store and comes back. */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportQuerySchema } from '../contract/export.ts';
import { EntenteError } from '../errors.ts';
import { writeAtomically } from '../exchange/atomic.ts';
import { writeBackup } from '../exchange/backup.ts';
import { exportGraph } from '../exchange/export/export.ts';
import { restoreBackup } from '../exchange/restore/restore.ts';
import { Projector } from '../loader/projector.ts';
import { counted } from '../model/wording.ts';
import type { Context } from '../questions/context.ts';
import type { Options } from './options.ts';
import { checked } from './question.ts';

const STANDARD_OUTPUT = '-';
/** Between two tellings of how far it is. */
const EVERY_MS = 500;

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const sizeInWords = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Tells on a terminal how much has gone by. */
async function* watched(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  let bytes = 0;
  let told = Date.now();
  const isTerminal = process.stderr.isTTY;
  for await (const part of parts) {
    bytes += typeof part === 'string' ? Buffer.byteLength(part) : part.length;
    if (isTerminal && Date.now() - told > EVERY_MS) {
      told = Date.now();
      process.stderr.write(`\r${sizeInWords(bytes)} `);
    }
    yield part;
  }
  if (isTerminal) process.stderr.write('\r');
  tell(`${sizeInWords(bytes)} written`);
}

/** Standard output without an end of its own: others write to it too. */
const standardOutput = (): Writable =>
  new Writable({
    write: (chunk: Uint8Array, _encoding, done) => void process.stdout.write(chunk, (error) => done(error)),
  });

export async function exportCommand(context: Context, { out, ...options }: Options): Promise<void> {
  const question = checked(exportQuerySchema, options);
  const file = typeof out === 'string' ? out : STANDARD_OUTPUT;
  const { parts, type, nodes } = await exportGraph(context, question);
  if (file !== STANDARD_OUTPUT) await writeAtomically(file, watched(parts));
  else if (process.stdout.isTTY && type === 'application/zip')
    throw new EntenteError('invalid-parameters', `${question.format} is no text: name a file with --out`);
  else await pipeline(parts, standardOutput());
  tell(`${counted(nodes, 'node')} exported${file === STANDARD_OUTPUT ? '' : ` to ${file}`}`);
}

export async function backupCommand(context: Context, file: string): Promise<void> {
  const { nodes } = await writeBackup(context, file, watched);
  tell(`${counted(nodes, 'node')} with all documents, claims, decisions and views backed up to ${file}`);
}

function restoreProgress(): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    if (done < total && Date.now() - told < EVERY_MS) return;
    told = Date.now();
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} `);
    else if (done === total) tell(`${done} of ${total}`);
  };
}

/** @throws EntenteError `store-damaged` when the graph made anew is not the one in the backup. */
export async function restoreCommand(context: Context, file: string): Promise<void> {
  const projector = new Projector(context.store);
  const restored = await restoreBackup(file, { ...context, projector, onProgress: restoreProgress() });
  const { documents, decisions, views, kept, nodes, relationships, expected, made } = restored;
  if (process.stderr.isTTY) process.stderr.write('\r');
  const before = kept > 0 ? `; ${kept} of these were there already` : '';
  console.log(
    `restored: ${counted(documents, 'document')}, ${counted(decisions, 'decision')}, ${counted(views, 'view')}${before}`,
  );
  console.log(`graph in the backup    ${expected}`);
  console.log(`made from its claims   ${made}  (${counted(nodes, 'node')}, ${counted(relationships, 'relationship')})`);
  if (made !== expected)
    throw new EntenteError(
      'store-damaged',
      'the two differ: documents, decisions and views are restored, but this program makes another graph of them than the one that wrote the backup',
    );
  console.log('They are the same.');
}
