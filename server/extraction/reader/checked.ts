/** Files of weights, read only when they are what their manifest says. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** Reads a file; one that was changed or cut is refused. `manifest` names where its checksum stands. */
export async function readChecked(
  folder: URL,
  name: string,
  { sha256 }: { sha256: Readonly<Record<string, string>> },
  manifest: string,
): Promise<Buffer> {
  const bytes = await readFile(new URL(name, folder));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256[name])
    throw new Error(
      `${name} in ${folder.pathname} is damaged: its checksum differs from ${manifest}. Restore the file.`,
    );
  return bytes;
}
