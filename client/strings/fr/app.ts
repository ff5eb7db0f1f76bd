import type { app as en } from '../en/app.ts';

export const app: typeof en = {};
