/** The files that paths, folders and globs mean. */
import { stat } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EntenteError } from '../../errors.ts';

export interface FoundFile {
  path: string;
  /** Below the folder that was named, with forward slashes: the identity of a document that tells no other. */
  relativePath: string;
}

const EXTENSIONS = '**/*.{txt,md}';

/**
 * Files in a stable order, each once. A named file is taken whatever its
 * extension; of folders, `.txt` and `.md`.
 * @throws EntenteError `invalid-parameters` when a path is not there or a glob finds nothing.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  const add = (path: string, relativePath: string): void => {
    const full = resolve(path);
    if (!found.has(full)) found.set(full, { path: full, relativePath: relativePath.split(sep).join('/') });
  };
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info?.isFile()) add(path, basename(path));
    else if (info?.isDirectory()) {
      const inside = await glob(EXTENSIONS, { cwd: path, absolute: true });
      if (inside.length === 0)
        throw new EntenteError('invalid-parameters', `${path}: the folder holds no .txt or .md file`);
      for (const file of inside.sort()) add(file, relative(path, file));
    } else if (isDynamicPattern(path)) {
      const matched = await glob(path, { absolute: true });
      if (matched.length === 0) throw new EntenteError('invalid-parameters', `${path}: no file matches`);
      for (const file of matched.sort()) add(file, basename(file));
    } else throw new EntenteError('invalid-parameters', `${path}: no such file or folder`);
  }
  return [...found.values()];
}
