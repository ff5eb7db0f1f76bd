/**
 * All texts of the screen. Typed objects of strings and functions rather than a library of messages:
 * the compiler finds what a language lacks, and plurals and numbers are the browser's own.
 */
import { en } from './en/index.ts';
import { language } from './language.ts';

export type Strings = typeof en;

/** The texts of the page's language; French is fetched only where it is spoken. */
export const strings: Strings = language === 'fr' ? (await import('./fr/index.ts')).fr : en;
