/** Mentions out of spans whose type is known: what body, forum or country a run of tokens names. */
import { countryForms, knownBodies, organizationHeads } from '../gazetteer/lexicon.ts';
import type { Page } from '../segment/page.ts';
import type { CountryMention, ForumMention, Markup, OrganizationMention } from './mention.ts';
import { textOf } from './organizations.ts';

const YEAR = /^(?:19|20)\d\d$/;
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|annual|\d+(?:st|nd|rd|th)|the|its|this)$/i;
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
    const nation = countryForms.matchAt(tokens, k, to);
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
    const match = countryForms.matchAt(page.tokens, k, page.tokens.length);
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
