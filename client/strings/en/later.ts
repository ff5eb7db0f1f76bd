/** Texts of parts that come after the first picture. */
import { console } from './console.ts';
import { loading } from './loading.ts';

export const later = { console, loading };
