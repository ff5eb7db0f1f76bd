/** Which articles a model is kept from: the same hash as articles.py. */
import { createHash } from 'node:crypto';

export const FOLDS = 3;

export const foldOf = (id: string): number =>
  Number(BigInt(`0x${createHash('sha256').update(id).digest('hex')}`) % BigInt(FOLDS));
