import type { decisions as en } from '../en/decisions.ts';

export const decisions: typeof en = {};
