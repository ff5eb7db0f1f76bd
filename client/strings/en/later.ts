/** Texts of parts that come after the first picture. */
import { loading } from './loading.ts';

export const later = { loading };
