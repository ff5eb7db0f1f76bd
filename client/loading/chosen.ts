/** Which of the chosen files are taken, and why the others are not. Pure. */
import { isImportable, isReadable } from '../../server/contract/file-names.ts';
import { UPLOAD_LIMITS } from '../../server/contract/jobs.ts';

export type Refusal = 'type' | 'empty' | 'size' | 'twice' | 'most';

interface Sized {
  name: string;
  file: { size: number };
}

export interface Sorted<F extends Sized> {
  taken: F[];
  /** Tables and graphs of other tools: each is looked at before it is taken. */
  tables: F[];
  refused: { name: string; why: Refusal }[];
  /** Of those that are taken. */
  bytes: number;
}

/** In the order of choice; what one job cannot hold any more is for another. */
export function sorted<F extends Sized>(chosen: readonly F[], limits: typeof UPLOAD_LIMITS = UPLOAD_LIMITS): Sorted<F> {
  const result: Sorted<F> = { taken: [], tables: [], refused: [], bytes: 0 };
  const names = new Set<string>();
  const faultOf = ({ name, file: { size } }: F): Refusal | null => {
    if (!isReadable(name)) return 'type';
    if (size === 0) return 'empty';
    if (size > limits.fileBytes) return 'size';
    if (names.has(name.normalize('NFC'))) return 'twice';
    return result.taken.length === limits.files || result.bytes + size > limits.bytes ? 'most' : null;
  };
  for (const one of chosen) {
    if (isImportable(one.name)) {
      result.tables.push(one);
      continue;
    }
    const why = faultOf(one);
    if (why) {
      result.refused.push({ name: one.name, why });
      continue;
    }
    names.add(one.name.normalize('NFC'));
    result.taken.push(one);
    result.bytes += one.file.size;
  }
  return result;
}
