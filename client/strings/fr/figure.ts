import type { figure as en } from '../en/figure.ts';

export const figure: typeof en = {};
