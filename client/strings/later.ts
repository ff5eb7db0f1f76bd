/** Texts of parts of the screen that come after the first picture, and come with them. */
import { later as en } from './en/later.ts';
import { language } from './language.ts';

export const later: typeof en = language === 'fr' ? (await import('./fr/later.ts')).later : en;
