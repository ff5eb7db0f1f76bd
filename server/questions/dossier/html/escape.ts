/** Text of documents and people on its way into markup. */
import { printable } from '../content/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would make a line feed of it, and the page would differ from its data.
  '\r': '&#13;',
};

/** Text for an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  printable(text).replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? character);

/** JSON for a data block: no character that could end it, or begin a comment. The value stays the same. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What could reorder its surroundings: letters that run from right to left, and controls of direction. */
const DIRECTED =
  /[\p{Bidi_Control}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

export const hasDirection = (text: string): boolean => DIRECTED.test(text);
