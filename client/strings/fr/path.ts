import type { path as en } from '../en/path.ts';

export const path: typeof en = {};
