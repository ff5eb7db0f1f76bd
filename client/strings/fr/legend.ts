import type { legend as en } from '../en/legend.ts';

export const legend: typeof en = {};
