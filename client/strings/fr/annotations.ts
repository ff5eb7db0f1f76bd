import type { annotations as en } from '../en/annotations.ts';

export const annotations: typeof en = {};
