/**
 * Whether a caller's Cypher only reads. Not a grammar: rules over its tokens that err towards refusal, in front of
 * stores that refuse writes themselves. `@neo4j-cypher/language-support` parses the whole language, but weighs 87 MB,
 * its newest release needs Node 24, and it reads Neo4j's dialect alone: what the embedded engine takes for SET
 * (`ſET`, by folding case) it would not see. What a rule refuses too much can be written in backticks.
 */
import { EntenteError } from '../../errors.ts';
import { refuseLongRanges } from './ranges.ts';
import { placeOf, refusal } from './refusal.ts';
import { type Token, tokensOf } from './tokens.ts';
import { BEGINNINGS, FUNCTIONS, PROCEDURES, REFUSED_WORDS, WORDS_BEFORE_PARENTHESIS } from './vocabulary.ts';

export interface Guarded {
  /** One statement, without a semicolon after it. */
  text: string;
  /** Whether its last RETURN stands alone and has no LIMIT, so that one may be added after it. */
  isOpenEnded: boolean;
  /** The names of its parameters. */
  parameters: string[];
}

const lowered = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()));
const functions = lowered(FUNCTIONS);
const procedures = lowered(PROCEDURES);

const isSign = (token: Token | undefined, sign: string): boolean => token?.kind === 'sign' && token.raw === sign;

/** Whether a word is the key of a property: `n.set`. After a number the dot belongs to that. */
function isKey(tokens: readonly Token[], index: number): boolean {
  const [owner, dot] = [tokens[index - 2], tokens[index - 1]];
  if (!isSign(dot, '.') || !owner || isSign(tokens[index + 1], '(')) return false;
  return owner.kind === 'sign' ? /[)\]}]/.test(owner.raw) : owner.kind !== 'number' && owner.kind !== 'text';
}

/** The dotted name that ends with this token, as a function or procedure has one. */
function dottedName(tokens: readonly Token[], last: number): { name: string; parts: Token[] } {
  let first = last;
  while (isSign(tokens[first - 1], '.') && tokens[first - 2] && tokens[first - 2]?.kind !== 'sign') first -= 2;
  const parts = tokens.slice(first, last + 1);
  return { name: parts.map((part) => part.raw).join(''), parts };
}

function refuseWords(text: string, tokens: readonly Token[]): void {
  for (const [index, { kind, raw, upper, offset }] of tokens.entries()) {
    if (kind !== 'word' || !REFUSED_WORDS.has(upper) || isKey(tokens, index)) continue;
    throw refusal(text, offset, `${raw} is refused: only queries that read are run. If it is a name, write \`${raw}\``);
  }
}

function refuseFunctions(text: string, tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (!isSign(tokens[index + 1], '(') || token.kind === 'sign' || token.kind === 'number') continue;
    const { name, parts } = dottedName(tokens, index);
    const isPlain = parts.every((part) => part.kind === 'word' || part.raw === '.');
    if (isPlain && (functions.has(name.toLowerCase()) || procedures.has(name.toLowerCase()))) continue;
    if (token.kind === 'word' && parts.length === 1 && WORDS_BEFORE_PARENTHESIS.has(token.upper)) continue;
    throw refusal(text, parts[0]?.offset ?? token.offset, `${name}() is not among the functions that may be called`);
  }
}

/** Where the parenthesis that opens here is closed. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (isSign(tokens[index], '(')) depth += 1;
    if (isSign(tokens[index], ')') && --depth === 0) return index;
  }
  return tokens.length;
}

function refuseCalls(text: string, tokens: readonly Token[]): void {
  for (const [index, { kind, upper, offset }] of tokens.entries()) {
    if (kind !== 'word' || upper !== 'CALL' || isKey(tokens, index)) continue;
    const body = isSign(tokens[index + 1], '(') ? closing(tokens, index + 1) + 1 : index + 1;
    if (isSign(tokens[body], '{')) continue;
    let last = index + 1;
    while (isSign(tokens[last + 1], '.')) last += 2;
    const parts = tokens.slice(index + 1, last + 1);
    const name = parts.map((part) => part.raw).join('');
    if (parts.every((part) => part.kind === 'word' || part.raw === '.') && procedures.has(name.toLowerCase())) continue;
    throw refusal(
      text,
      tokens[index + 1]?.offset ?? offset,
      `only subqueries and ${PROCEDURES.join(', ')} may be called`,
    );
  }
}

function refuseBeginning(text: string, [first]: readonly Token[]): void {
  if (!first) throw refusal(text, 0, 'The query is empty');
  if (first.kind === 'word' && BEGINNINGS.includes(first.upper)) return;
  const told =
    first.upper === 'EXPLAIN'
      ? 'EXPLAIN is asked for beside the query (`explain`), not in it'
      : `A query begins with ${BEGINNINGS.join(', ')}`;
  throw refusal(text, first.offset, told);
}

/** Whether only blanks, comments and semicolons follow; what stands before the first of these is the statement. */
function endOf(text: string, tokens: readonly Token[]): number {
  const first = tokens.findIndex((token) => isSign(token, ';'));
  if (first === -1) return tokens.length;
  const more = tokens.slice(first).find((token) => !isSign(token, ';'));
  if (more) throw refusal(text, more.offset, 'One statement at a time is run, and this begins a second one');
  return first;
}

interface Ending {
  isOpenEnded: boolean;
  /** Whether it has an end that gives rows, or says that it gives none. */
  isWhole: boolean;
}

function endingOf(tokens: readonly Token[]): Ending {
  let depth = 0;
  let open = false;
  let isUnion = false;
  let isWhole = tokens[0]?.upper === 'CALL';
  for (const { kind, raw, upper } of tokens) {
    if (kind === 'sign' && /[([{]/.test(raw)) depth += 1;
    if (kind === 'sign' && /[)\]}]/.test(raw)) depth -= 1;
    if (kind !== 'word' || depth !== 0) continue;
    if (upper === 'UNION') isUnion = true;
    if (upper === 'RETURN') open = true;
    if (upper === 'LIMIT') open = false;
    if (upper === 'RETURN' || upper === 'FINISH') isWhole = true;
  }
  // A bracket that is not closed is for the engine to tell.
  return { isOpenEnded: open && !isUnion && depth === 0, isWhole: isWhole || depth !== 0 };
}

function unfinished(text: string, end: number): EntenteError {
  const place = placeOf(text, end);
  const message = 'it gives no rows: end it with RETURN';
  return new EntenteError('invalid-parameters', `The query cannot be run: ${message}`, {
    faults: [{ path: 'query', message, ...place }],
  });
}

/** The one statement of a text that may be run. @throws EntenteError `query-refused` with line and column, `invalid-parameters`. */
export function guarded(text: string): Guarded {
  const all = tokensOf(text);
  const tokens = all.slice(0, endOf(text, all));
  refuseBeginning(text, tokens);
  refuseWords(text, tokens);
  refuseCalls(text, tokens);
  refuseFunctions(text, tokens);
  refuseLongRanges(text, tokens);
  const names = tokens.flatMap(({ kind, raw }) => (kind === 'parameter' ? [raw.slice(1).replaceAll('`', '')] : []));
  const { isOpenEnded, isWhole } = endingOf(tokens);
  const end = all[tokens.length]?.offset ?? text.length;
  // The embedded engine would answer with its own numbers of nodes.
  if (!isWhole) throw unfinished(text, end);
  return {
    text: text.slice(0, end),
    isOpenEnded,
    parameters: [...new Set(names)],
  };
}
