/** The files that paths, folders and globs mean. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EntenteError } from '../../errors.ts';

export interface FoundFile {
  path: string;
  /** What messages call it. */
  name: string;
  /** Below the folder that was named, with forward slashes: the identity of a document that tells no other. */
  relativePath: string;
}

const EXTENSIONS = '**/*.{txt,md}';

/** Links of a folder that lead nowhere: the glob passes over them, and their reader shall say so. */
async function deadLinks(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const links = entries.filter((e) => e.isSymbolicLink() && /\.(txt|md)$/.test(e.name));
  const paths = links.map((e) => join(e.parentPath, e.name));
  const targets = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return paths.filter((_, i) => targets[i] === null);
}

/**
 * Files in a stable order, each once. A named file is taken whatever its
 * extension; of folders, `.txt` and `.md`. A path that is not there is given
 * too: who reads it says so, and the others are read.
 * @throws EntenteError `invalid-parameters` when a folder or a glob holds nothing.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  const add = (path: string, relativePath: string): void => {
    const full = resolve(path);
    if (!found.has(full)) found.set(full, { path: full, name: full, relativePath: relativePath.split(sep).join('/') });
  };
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info?.isFile()) add(path, basename(path));
    else if (info?.isDirectory()) {
      const inside = [...(await glob(EXTENSIONS, { cwd: path, absolute: true })), ...(await deadLinks(resolve(path)))];
      if (inside.length === 0)
        throw new EntenteError('invalid-parameters', `${path}: the folder holds no .txt or .md file`);
      for (const file of inside.sort()) add(file, relative(path, file));
    } else if (isDynamicPattern(path)) {
      const matched = await glob(path, { absolute: true });
      if (matched.length === 0) throw new EntenteError('invalid-parameters', `${path}: no file matches`);
      for (const file of matched.sort()) add(file, basename(file));
    } else add(path, basename(path));
  }
  return [...found.values()];
}
