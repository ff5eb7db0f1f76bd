import type { elements as en } from '../en/elements.ts';

export const elements: typeof en = {};
