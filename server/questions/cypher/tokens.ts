/**
 * Takes a caller's Cypher apart, so that no word of it can hide from the rules: whatever an engine could read
 * in another way than this does (escapes, look-alike letters, unusual blanks, nested comments) is refused.
 */
import { refusal } from './refusal.ts';

export type TokenKind = 'word' | 'name' | 'text' | 'number' | 'parameter' | 'sign';

export interface Token {
  kind: TokenKind;
  /** As written; of a quoted name or text with its quotation marks. */
  raw: string;
  /** Upper case, for words; else as written. */
  upper: string;
  offset: number;
}

const BLANK = /[ \t\n]+|\r\n/y;
const LINE_COMMENT = /\/\/[^\r\n]*/y;
const BLOCK_COMMENT = /\/\*.*?\*\//sy;
const TEXT = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/sy;
const NAME = /`[^`\\\r\n]+`/y;
const NUMBER = /0x[0-9a-f]+|0o[0-7]+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/iy;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const PARAMETER = /\$(?:[\p{L}_][\p{L}\p{M}\p{N}_]*|\d+|`[^`\\\r\n]+`)/uy;
const SIGN = /[()[\]{},.:;|+\-*/%^=<>!&~]/y;

/** Letters that an engine which folds case could take for ones of ASCII: `ſ` for `s`, the sign of kelvin for `k`, `ı` for `i`. */
const looksLikeAscii = (letter: string): boolean =>
  [letter.toLowerCase(), letter.toUpperCase(), letter.normalize('NFKC'), letter.normalize('NFKC').toUpperCase()].some(
    (form) => /[A-Za-z]/.test(form),
  );

const FAULTS: readonly (readonly [RegExp, string])[] = [
  // Neo4j replaces these before it reads anything, also in comments.
  [/\\u/i, 'A \\u escape is refused: write the character itself, or give the text as a parameter'],
  [/\r(?!\n)/, 'A carriage return alone is refused: end lines with a line feed'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/, 'A control character is refused'],
  [/\p{Surrogate}/u, 'Half of a character is refused'],
];

function refuseCharacters(text: string): void {
  for (const [pattern, reason] of FAULTS) {
    const found = pattern.exec(text);
    if (found) throw refusal(text, found.index, reason);
  }
}

function matchAt(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

/** What begins here and has no end, or has no meaning. */
function unreadable(text: string, offset: number): Error {
  if (text.startsWith('/*', offset)) return refusal(text, offset, 'A comment is not closed: end it with */');
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (character === "'" || character === '"') return refusal(text, offset, 'A text is not closed');
  if (character === '`')
    return refusal(text, offset, 'A name in backticks is not closed, or holds a backslash or a line break');
  if (character === '$') return refusal(text, offset, 'A $ must be followed by the name of a parameter');
  return refusal(text, offset, `The character ${character} is refused outside of a text`);
}

const KINDS: readonly (readonly [TokenKind, RegExp])[] = [
  ['text', TEXT],
  ['name', NAME],
  ['parameter', PARAMETER],
  ['number', NUMBER],
  ['word', WORD],
  ['sign', SIGN],
];

function tokenAt(text: string, offset: number): Token {
  for (const [kind, pattern] of KINDS) {
    const raw = matchAt(pattern, text, offset);
    if (raw === null) continue;
    // A range: 1..3 holds no number ".3".
    if (kind === 'number' && raw.startsWith('.') && text[offset - 1] === '.') continue;
    if (kind === 'number' && matchAt(WORD, text, offset + raw.length))
      throw refusal(text, offset, 'A number and a word run together: put a blank between them');
    if (kind === 'word' || kind === 'parameter') {
      const letter = [...raw].find((one) => one > '\x7f' && looksLikeAscii(one));
      if (letter) throw refusal(text, offset, `The letter ${letter} looks like another: put the name in backticks`);
    }
    return { kind, raw, upper: kind === 'word' ? raw.toUpperCase() : raw, offset };
  }
  throw unreadable(text, offset);
}

/** All tokens but blanks and comments. @throws EntenteError `query-refused`. */
export function tokensOf(text: string): Token[] {
  refuseCharacters(text);
  const tokens: Token[] = [];
  for (let offset = 0; offset < text.length; ) {
    const comment = matchAt(BLOCK_COMMENT, text, offset);
    if (comment?.slice(2).includes('/*') || comment?.startsWith('/*/'))
      throw refusal(text, offset, 'A comment within a comment is refused');
    const passed = comment ?? matchAt(BLANK, text, offset) ?? matchAt(LINE_COMMENT, text, offset);
    if (passed !== null) {
      offset += passed.length;
      continue;
    }
    const token = tokenAt(text, offset);
    tokens.push(token);
    offset += token.raw.length;
  }
  return tokens;
}
