/** Text for XML 1.0: escaped, and without the characters that no document of it may hold. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would make blanks and line feeds of them.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** From here on control characters are legal. */
const DELETE = '\u007f';

const replaced = (character: string): string =>
  ESCAPES[character] ?? (character >= DELETE && character <= '\u009f' ? character : '\uFFFD');

/** Most texts need no look at each of their characters. */
const PLAIN = /^[ !#-%'-;=?-~]*$/;

/** For content and quoted attributes; an illegal character becomes U+FFFD. */
export const xml = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(/[&<>"\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, replaced);
