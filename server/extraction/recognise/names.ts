/** Mentions out of spans whose type is known: what body, forum or country a run of tokens names. */
import { countryFormAt, knownBodies, organizationHeads, portfolioWords } from '../gazetteer/lexicon.ts';
import { foldWord } from '../gazetteer/phrases.ts';
import type { Page } from '../segment/page.ts';
import type { CountryMention, ForumMention, Markup, OrganizationMention } from './mention.ts';
import { textOf } from './organizations.ts';

const YEAR = /^(?:19|20)\d\d$/;
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|annual|\d+(?:st|nd|rd|th)|the|its|this)$/i;
const LINKS = new Set(['and', 'the', 'of', 'for', 'in', 'on', '&', ',', 'at', 'by', 'with']);
/** Categories whose head, where it leads, decides: "Ministry of … Police". */
const LEADING = new Set(['ministry', 'university']);

/** The body that tokens [from, to) name. */
export function organizationAt(page: Page, markup: Markup, from: number, to: number): OrganizationMention {
  const { tokens } = page;
  const name = textOf(page, from, to);
  const known = knownBodies.matchAt(tokens, from, to);
  if (known?.to === to)
    return {
      type: 'organization',
      from,
      to,
      name,
      category: known.value.category,
      country: known.value.country,
      known: true,
    };
  let category: string | null = null;
  let country: string | null = null;
  for (let k = from; k < to; k++) {
    const head = organizationHeads.matchAt(tokens, k, to);
    if (head && !(category && LEADING.has(category))) category = head.value;
    const nation = countryFormAt(tokens, k, to);
    if (nation && nation.value.form !== 'capital') country ??= nation.value.code;
  }
  return {
    type: 'organization',
    from,
    to,
    name,
    category: category ?? 'other',
    country: country ?? ownerOf(page, markup, from, to),
    known: false,
  };
}

/** The span of a body's name: without links at its ends, and with the rest of a list of portfolios ("…, Youth and Sports"). */
export function bodySpan(page: Page, from: number, to: number): { from: number; to: number } {
  const word = (k: number) => foldWord(page.tokens[k]?.text ?? '');
  let [first, last] = [from, to];
  while (first < last - 1 && LINKS.has(word(first))) first += 1;
  while (last > first + 1 && LINKS.has(word(last - 1))) last -= 1;
  if (!organizationHeads.matchAt(page.tokens, first, last) || !portfolioWords.has(word(last - 1)))
    return { from: first, to: last };
  for (;;) {
    let next = last;
    while (LINKS.has(word(next)) && next - last < 3) next += 1;
    if (next === last || !page.tokens[next]?.capital || !portfolioWords.has(word(next)))
      return { from: first, to: last };
    last = next + 1;
    while (page.tokens[last]?.capital && portfolioWords.has(word(last))) last += 1;
  }
}

/** Other forms of a body's name: without its leading country, and with the country that follows. */
export function bodyForms(page: Page, { from, to }: OrganizationMention): string[] {
  const { tokens } = page;
  const forms: string[] = [];
  const lead = countryFormAt(tokens, from, to);
  const rest = lead && tokens[lead.to]?.kind === 'possessive' ? lead.to + 1 : lead?.to;
  if (lead && rest !== undefined && rest < to - 1 && lead.value.form !== 'capital') forms.push(textOf(page, rest, to));
  // "Revenue Service of Malta", "Creditor Committee for Belize": the country may be told apart.
  for (let k = from + 2; k < to - 1; k++) {
    if (tokens[k]?.text !== 'of' && tokens[k]?.text !== 'for') continue;
    const nation = countryFormAt(tokens, tokens[k + 1]?.text === 'the' ? k + 2 : k + 1, to);
    if (nation?.to === to && nation.value.form === 'name') forms.push(textOf(page, from, k));
  }
  if (tokens[to]?.text === 'of') {
    const at = tokens[to + 1]?.text === 'the' ? to + 2 : to + 1;
    const nation = countryFormAt(tokens, at, tokens.length);
    if (nation?.value.form === 'name') forms.push(textOf(page, from, nation.to));
  }
  return forms;
}

/** "China's Ministry …", "the Malaysian police", "Ministry … of Ukraine". */
function ownerOf(page: Page, markup: Markup, from: number, to: number): string | null {
  const { tokens } = page;
  const left = markup.at(tokens[from - 1]?.kind === 'possessive' ? from - 2 : from - 1);
  if (left?.type === 'country' && (left.form === 'demonym' || tokens[from - 1]?.kind === 'possessive'))
    return left.code;
  const right = tokens[to]?.text === 'of' ? markup.at(tokens[to + 1]?.text === 'the' ? to + 2 : to + 1) : undefined;
  return right?.type === 'country' && right.form === 'name' ? right.code : null;
}

/** The country that tokens [from, to) name; null where the gazetteer knows none. */
export function countryAt(page: Page, from: number, to: number): CountryMention | null {
  for (let k = from; k < to; k++) {
    const match = countryFormAt(page.tokens, k, page.tokens.length);
    if (match) return { type: 'country', from: k, to: match.to, ...match.value };
  }
  return null;
}

/** The forum that tokens [from, to) name, with the year in or beside it. */
export function forumAt(page: Page, from: number, to: number): ForumMention {
  const { tokens } = page;
  const word = (k: number) => tokens[k]?.text ?? '';
  let [first, last] = [from, to];
  let edition: string | null = null;
  while (first < last - 1 && (ORDINAL.test(word(first)) || YEAR.test(word(first)))) {
    if (YEAR.test(word(first))) edition = word(first);
    first += 1;
  }
  if (YEAR.test(word(last - 1)) && last - first > 1) {
    edition ??= word(last - 1);
    last -= 1;
  }
  const before = [from - 1, from - 2].find(
    (k) => YEAR.test(word(k)) && (k === from - 1 || ORDINAL.test(word(from - 1))),
  );
  edition ??= before === undefined ? null : word(before);
  if (!edition && YEAR.test(word(to))) edition = word(to);
  if (!edition && word(to) === '(' && YEAR.test(word(to + 2))) edition = word(to + 2);
  return { type: 'forum', from, to, name: textOf(page, first, last), edition };
}
