import type { later as en } from '../en/later.ts';
import { console } from './console.ts';
import { loading } from './loading.ts';

export const later: typeof en = { console, loading };
