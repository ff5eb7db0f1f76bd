import { later } from '../strings/later.ts';

export const words = later.loading;
