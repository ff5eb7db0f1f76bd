import type { later as en } from '../en/later.ts';
import { loading } from './loading.ts';

export const later: typeof en = { loading };
