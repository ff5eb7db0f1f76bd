/** Texts of parts that come after the first picture. */
import { console } from './console.ts';
import { decisions } from './decisions.ts';
import { exports } from './exports.ts';
import { figure } from './figure.ts';
import { loading } from './loading.ts';
import { session } from './session.ts';

export const later = { console, decisions, exports, figure, loading, session };
