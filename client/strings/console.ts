/** The texts of the console, which come when it is opened: the first picture does not wait for them. */
import { console as en } from './en/console.ts';
import { language } from './language.ts';

export const consoleStrings: typeof en = language === 'fr' ? (await import('./fr/console.ts')).console : en;
