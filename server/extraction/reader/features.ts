/** What the encoder is told of each word beside its pieces: its shape, the gap before it, and what the rules and the gazetteer take it for. */
import {
  countryFormAt,
  forumHeads,
  givenNames,
  honorifics,
  knownBodies,
  months,
  officeHeads,
  organizationHeads,
  portfolioWords,
  weekdays,
} from '../gazetteer/lexicon.ts';
import { foldWord } from '../gazetteer/phrases.ts';
import type { Markup, Mention } from '../recognise/mention.ts';
import type { Page } from '../segment/page.ts';
import type { Word } from './words.ts';

/** Class of a word's letters: the encoder knows no capitals. */
export function shapeOf(word: string): number {
  if (/^\p{N}+([.,:]\p{N}+)*$/u.test(word)) return 6;
  if (/\p{N}/u.test(word)) return 7;
  if (!/\p{L}/u.test(word)) return 8;
  const [lower, upper] = [word.toLowerCase(), word.toUpperCase()];
  if (word === lower) return 1;
  if (word === upper) return word.length > 1 ? 4 : 3;
  if (!/^\p{Lu}/u.test(word)) return 9;
  const rest = word.slice(1);
  return rest === rest.toLowerCase() ? 2 : 5;
}

const COUNTRY_FORMS = { name: 1, demonym: 2, capital: 3 } as const;
const MENTIONS = ['person', 'organization', 'country', 'forum', 'office', 'date'] as const;

/** For each word its gazetteer class, and the class of the rules' mention (begin and inside). */
export interface LexicalClasses {
  lexical: number[];
  rule: number[];
}

/** The classes of words of a page. */
export function lexicalOf(page: Page, markup: Markup, words: readonly Word[]): LexicalClasses {
  const byToken = gazetteerClasses(page);
  const lexical: number[] = [];
  const rule: number[] = [];
  let t = 0;
  let last: Mention | undefined;
  for (const word of words) {
    while (t < page.tokens.length && (page.tokens[t]?.end ?? 0) <= word.start) t++;
    const token = page.tokens[t];
    const inside = token !== undefined && token.start < word.end;
    lexical.push(inside ? (byToken[t] ?? 0) : 0);
    const there = inside ? markup.at(t) : undefined;
    // What is only meant ("the council") is no name.
    const mention = there?.type === 'organization' && there.anaphor ? undefined : there;
    rule.push(mention ? 1 + 2 * MENTIONS.indexOf(mention.type) + (mention === last ? 1 : 0) : 0);
    last = mention;
  }
  return { lexical, rule };
}

function gazetteerClasses(page: Page): Uint8Array {
  const { tokens } = page;
  const classes = new Uint8Array(tokens.length);
  const mark = (from: number, to: number, value: number): void => {
    for (let k = from; k < to; k++) if (classes[k] === 0) classes[k] = value;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.kind === 'mark') continue;
    const word = foldWord(token.text);
    if (token.capital) {
      const body = knownBodies.matchAt(tokens, i, tokens.length);
      if (body) mark(i, body.to, 4);
      const country = countryFormAt(tokens, i, tokens.length);
      if (country) mark(i, country.to, COUNTRY_FORMS[country.value.form]);
      if (organizationHeads.matchAt(tokens, i, tokens.length)) mark(i, i + 1, 5);
      if (forumHeads.matchAt(tokens, i, tokens.length)) mark(i, i + 1, 9);
      if (givenNames.has(word)) mark(i, i + 1, 10);
      if (months.has(word) || weekdays.has(word)) mark(i, i + 1, 11);
    }
    const office = officeHeads.matchAt(tokens, i, tokens.length);
    if (office) mark(i, office.to, 6);
    if (honorifics.has(word)) mark(i, i + 1, 7);
    if (portfolioWords.has(word)) mark(i, i + 1, 8);
    if (token.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text)) mark(i, i + 1, 12);
  }
  return classes;
}
