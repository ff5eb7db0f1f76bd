/** Characters that paper cannot show, or that would make it show another text, are made visible. */

/** "[U+202E]". */
export const codeOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Commands to reorder what is read, such as U+202E: a quotation must be seen as it stands in the document. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Control characters, but for tab and the ends of lines. */
const shown = (control: string): string => ('\t\n\r'.includes(control) ? control : codeOf(control));

/** Text as it can be printed; only what is invisible or deceives is changed. */
export const printable = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, shown)
    .replace(/\p{Surrogate}/gu, codeOf)
    .replace(REORDERING, codeOf);
