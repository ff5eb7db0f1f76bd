/** Words, numbers and marks with exact offsets (UTF-16 code units, end exclusive). */

export type TokenKind = 'word' | 'number' | 'possessive' | 'mark';

export interface Token {
  start: number;
  end: number;
  text: string;
  kind: TokenKind;
  /** Begins with a capital letter. */
  capital: boolean;
}

// Each alternative begins with another character class, so that matching is linear.
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?!\p{L})|\p{N}+|['’]t(?![\p{L}])|[\p{L}\p{M}]+(?:[-‐‑'’&][\p{L}\p{M}\p{N}]+|\p{N}+)*|[^\s]/gu;
const POSSESSIVE = /['’]s$/i;
const CAPITAL = /^\p{Lu}/u;

/** The tokens of `text` between `from` and `to`, in order. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const slice = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of slice.matchAll(TOKEN)) pushToken(tokens, match[0], from + match.index);
  return tokens;
}

function pushToken(tokens: Token[], text: string, start: number): void {
  const end = start + text.length;
  const first = text.codePointAt(0) ?? 0;
  if (/^\p{N}/u.test(text)) tokens.push({ start, end, text, kind: 'number', capital: false });
  else if (/^[\p{L}\p{M}]/u.test(text)) {
    // "China's" is a word and a possessive; "N'Djamena" stays whole.
    if (POSSESSIVE.test(text) && text.length > 2) {
      const cut = end - 2;
      tokens.push({ start, end: cut, text: text.slice(0, -2), kind: 'word', capital: CAPITAL.test(text) });
      tokens.push({ start: cut, end, text: text.slice(-2), kind: 'possessive', capital: false });
    } else tokens.push({ start, end, text, kind: 'word', capital: CAPITAL.test(text) });
  } else if (
    (first === 0x27 || first === 0x2019) &&
    tokens.at(-1)?.end === start &&
    /s$/i.test(tokens.at(-1)?.text ?? '') &&
    text.length === 1
  ) {
    tokens.push({ start, end, text, kind: 'possessive', capital: false });
  } else tokens.push({ start, end, text, kind: /['’]t/.test(text) ? 'word' : 'mark', capital: false });
}
