import type { filters as en } from '../en/filters.ts';

export const filters: typeof en = {};
