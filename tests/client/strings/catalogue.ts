/** All texts of the screen in both languages: those of the first picture, and those that come later. */
import { console as enConsole } from '../../../client/strings/en/console.ts';
import { en as enFirst } from '../../../client/strings/en/index.ts';
import { console as frConsole } from '../../../client/strings/fr/console.ts';
import { fr as frFirst } from '../../../client/strings/fr/index.ts';

export const en = { ...enFirst, console: enConsole };
export const fr: typeof en = { ...frFirst, console: frConsole };
