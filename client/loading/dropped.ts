/** Files from what a browser hands over: chosen, of a chosen folder, or dropped with their folders. */
import type { NamedFile } from '../api/jobs.ts';

/** What was dropped; its entries are there only while the event lasts, so they are taken then. */
export interface Dropped {
  entries: readonly FileSystemEntry[];
  /** Those that no entry tells of. */
  files: readonly File[];
}

/** Files that are looked at in all: whoever drops a whole disk is not waited for. */
const MOST = 10_000;

export const namedFiles = (files: Iterable<File>): NamedFile[] =>
  [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader gives a hundred at a time, and nothing at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name));
    all.push(...some);
  }
}

/** The files of entries, folders walked to their ends; names are paths below what was dropped. */
export async function filesOf({ entries, files: alone }: Dropped): Promise<NamedFile[]> {
  const files = namedFiles(alone);
  const waiting = [...entries].reverse();
  while (waiting.length > 0 && files.length < MOST) {
    const entry = waiting.pop() as FileSystemEntry;
    if (entry.isFile)
      files.push({ name: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry as FileSystemFileEntry) });
    else waiting.push(...(await entriesOf(entry as FileSystemDirectoryEntry)).reverse());
  }
  return files;
}
