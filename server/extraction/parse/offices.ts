/** Offices: rank × portfolio × body × country, out of the words around a rank word. */
import type { Rank } from '../../model/ranks.ts';
import { honorifics, officeHeads, portfolioWords, rankAmong } from '../gazetteer/lexicon.ts';
import type { Markup, OfficeMention, OrganizationMention } from '../recognise/mention.ts';
import { textOf } from '../recognise/organizations.ts';
import type { Page, Sentence } from '../segment/page.ts';
import { antecedentOfIts } from './antecedents.ts';

const MODIFIERS = new Set([
  'deputy',
  'vice',
  'acting',
  'first',
  'second',
  'senior',
  'assistant',
  'under',
  'former',
  'interim',
  'chief',
  'caretaker',
  'associate',
  'general',
  'executive',
  'permanent',
  'principal',
  'special',
  'newly',
  'incoming',
  'outgoing',
  'ex',
  'vice-',
  'regional',
  'national',
  'federal',
  'union',
  'presidential',
  'lead',
  'new',
]);
const COUNTERPART = new Set(['counterpart', 'colleague', 'counterparts', 'colleagues']);
const BARE_NEEDS_CONTEXT = new Set([
  'head',
  'chief',
  'chair',
  'deputy',
  'member',
  'representative',
  'director',
  'commander',
  'secretary',
  'judge',
  'speaker',
  'delegate',
  'candidate',
  'coordinator',
  'adviser',
  'advisor',
  'governor',
  'professor',
  'founder',
  'lawyer',
  'economist',
  'king',
  'queen',
  'mayor',
]);

interface Extent {
  from: number;
  to: number;
}

/** Marks offices in what other mentions left free, with the country and body next to them. */
export function markOffices(page: Page, markup: Markup): void {
  for (const sentence of page.sentences) {
    if (!sentence.narrates) continue;
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!markup.isFree(i)) continue;
      const office = officeAt(page, sentence, markup, i);
      if (office && markup.add(office)) i = office.to - 1;
    }
  }
}

function officeAt(page: Page, sentence: Sentence, markup: Markup, i: number): OfficeMention | null {
  const { tokens } = page;
  const word = (k: number) => tokens[k]?.text.toLowerCase() ?? '';
  const counterpart = COUNTERPART.has(word(i)) || (word(i) === 'opposite' && word(i + 1) === 'number');
  const head = officeHeads.matchAt(tokens, i, sentence.to) ?? pluralHead(page, sentence, i);
  if (!counterpart && !head) return null;
  const headTo = counterpart ? (word(i) === 'opposite' ? i + 2 : i + 1) : (head?.to ?? i + 1);
  const plural = counterpart
    ? /s$/.test(word(i))
    : /(?:ministers|presidents|secretaries|leaders|directors|chiefs|heads|commissioners|chairs)$/.test(
        word(headTo - 1),
      );
  const before = counterpart ? { from: i, to: headTo } : extendBack(page, sentence, markup, i, headTo);
  const capital = tokens[i]?.capital === true;
  const { to } = counterpart ? before : extendForward(page, sentence, markup, before.to, capital);
  let title = textOf(page, before.from, to);
  let country: string | null = null;
  let organization: OrganizationMention | null = null;
  const from = before.from;
  // What stands before: "China's", "the Lao", "INTERPOL".
  let left = from - 1;
  if (tokens[left]?.kind === 'possessive') left -= 1;
  const told = left >= sentence.from ? markup.at(left) : undefined;
  const owner = told ?? (word(left) === 'its' ? antecedentOfIts(page, markup, sentence, left) : undefined);
  if (owner?.type === 'country') country = owner.code;
  else if (owner?.type === 'organization') {
    organization = owner;
    country = owner.country;
  }
  // What stands behind: "of INTERPOL", "of Morocco's Directorate", "for the United Nations".
  const right = behind(page, sentence, markup, to);
  if (right?.organization && !organization) organization = right.organization;
  if (right?.country && !country) country = right.country;
  const reach = {
    from: told?.type === 'country' || told?.type === 'organization' ? told.from : from,
    to: right?.reach ?? to,
  };
  let rank: Rank = counterpart ? 'official' : (head?.value ?? 'official');
  if (/secretary$/i.test(title) && /^\w+ secretary$/i.test(title) && rank === 'official' && to - before.from >= 2)
    rank = 'minister';
  rank = rankAmong(rank, textOf(page, before.from, i));
  const bare = before.to - before.from === 1 && to === before.to;
  if (bare && !country && !organization && BARE_NEEDS_CONTEXT.has(word(i)) && !adjoinsName(page, before)) return null;
  if (honorifics.has(word(i)) && bare && !country && !organization && capital) return null;
  title = title.replace(/^(?:former|the|newly elected|new)\s+/i, '');
  return { type: 'office', from, to, title, rank, country, organization, counterpart, plural, reach };
}

/** "ministers", "presidents": the plural of a head. */
function pluralHead(page: Page, sentence: Sentence, i: number): { value: Rank; to: number } | null {
  const text = page.tokens[i]?.text ?? '';
  if (i >= sentence.to || !/^(?:ministers|presidents|secretaries|chiefs|directors|leaders)$/i.test(text)) return null;
  return {
    value: /ministers|secretaries/i.test(text)
      ? 'minister'
      : /presidents|leaders/i.test(text)
        ? 'head of state'
        : 'agency head',
    to: i + 1,
  };
}

/** A bare "head" or "chief" is an office only where a name adjoins it. */
function adjoinsName(page: Page, { from, to }: Extent): boolean {
  const { tokens } = page;
  const next = tokens[to]?.text === ',' ? to + 1 : to;
  const isComma =
    [',', '('].includes(tokens[from - 1]?.text ?? '') ||
    ([',', '('].includes(tokens[from - 2]?.text ?? '') &&
      /^(?:the|a|an|its|their|her|his)$/i.test(tokens[from - 1]?.text ?? ''));
  return (tokens[next]?.capital ?? false) || isComma;
}

/** "home affairs" minister, "deputy" commissioner, "justice and home affairs" minister. */
function extendBack(page: Page, sentence: Sentence, markup: Markup, at: number, to: number): Extent {
  const { tokens } = page;
  const word = (k: number) => tokens[k]?.text.toLowerCase() ?? '';
  const usable = (k: number) =>
    k >= sentence.from && markup.isFree(k) && (portfolioWords.has(word(k)) || MODIFIERS.has(word(k)));
  let from = at;
  while (from > sentence.from) {
    if (usable(from - 1)) from -= 1;
    else if (
      ['and', '&', ','].includes(word(from - 1)) &&
      from < at &&
      portfolioWords.has(word(from)) &&
      usable(from - 2) &&
      portfolioWords.has(word(from - 2)) &&
      word(from - 2) !== 'general'
    )
      from -= 2;
    else break;
  }
  return { from, to };
}

/** "of Justice and Internal Affairs", "and Minister of Public Security". */
function extendForward(page: Page, sentence: Sentence, markup: Markup, at: number, capital: boolean): Extent {
  const { tokens } = page;
  const word = (k: number) => tokens[k]?.text.toLowerCase() ?? '';
  const free = (k: number) => k < sentence.to && markup.isFree(k) && tokens[k]?.kind === 'word';
  const portfolio = (k: number) =>
    free(k) &&
    (portfolioWords.has(word(k)) ||
      (capital && tokens[k]?.capital === true && !officeHeads.matchAt(tokens, k, sentence.to)));
  let to = at;
  for (;;) {
    const start = to;
    if (
      ((word(to) === 'of' || word(to) === 'for') && to === at) ||
      (word(to) === 'of' && to > at && portfolioWords.has(word(to + 1)))
    ) {
      let next = word(to + 1) === 'the' || word(to + 1) === 'its' ? to + 2 : to + 1;
      // The first word must be a known portfolio: "Minister of Aného" is a place, "of Wang" a person.
      if (free(next) && portfolioWords.has(word(next))) {
        while (
          portfolio(next) ||
          ([',', 'and', '&'].includes(word(next)) && portfolioWords.has(word(next + 1)) && free(next + 1)) ||
          (word(next) === ',' && word(next + 1) === 'and' && portfolioWords.has(word(next + 2)) && free(next + 2))
        ) {
          if (tokens[next]?.capital && !portfolioWords.has(word(next))) break;
          next += 1;
        }
        to = next;
      }
    }
    if (word(to) === 'and' || (word(to) === ',' && word(to + 1) === 'and')) {
      const next = word(to) === ',' ? to + 2 : to + 1;
      const second = secondOffice(page, sentence, markup, next);
      if (second !== null) {
        to = second;
        at = second;
        continue;
      }
    }
    if (to === start || word(to) !== 'of') break;
  }
  return { from: at, to };
}

/** The head of a second office after "and", when only portfolio words lie between. */
function secondOffice(page: Page, sentence: Sentence, markup: Markup, at: number): number | null {
  const { tokens } = page;
  for (let k = at; k < Math.min(at + 6, sentence.to); k++) {
    if (!markup.isFree(k)) return null;
    const head = officeHeads.matchAt(tokens, k, sentence.to);
    if (head) return head.to;
    const text = tokens[k]?.text.toLowerCase() ?? '';
    if (!portfolioWords.has(text) && !MODIFIERS.has(text) && text !== 'and') return null;
  }
  return null;
}

/** The body or country that an office is said to be of. */
function behind(
  page: Page,
  sentence: Sentence,
  markup: Markup,
  at: number,
): { to: number; reach: number; country: string | null; organization: OrganizationMention | null } | null {
  const { tokens } = page;
  const link = tokens[at]?.text.toLowerCase() ?? '';
  if (!['of', 'at', 'for', 'in', 'to', 'with'].includes(link)) return null;
  let next = at + 1;
  while (
    next < sentence.to &&
    ['the', 'republic', 'state', 'kingdom', 'government', 'of', 'its'].includes(
      tokens[next]?.text.toLowerCase() ?? '',
    ) &&
    markup.isFree(next)
  )
    next += 1;
  const first = markup.at(next);
  if (first?.type === 'country' && link !== 'with') {
    const after = tokens[first.to]?.kind === 'possessive' ? first.to + 1 : first.to;
    const body = markup.at(after);
    if (body?.type === 'organization' && (after > first.to || first.form === 'demonym'))
      return { to: at, reach: body.to, country: first.code, organization: body };
    if (link === 'of' && after === first.to && first.form === 'name')
      return { to: at, reach: first.to, country: first.code, organization: null };
    return null;
  }
  if (first?.type === 'organization' && link !== 'to') {
    const tail = tokens[first.to]?.text === 'of' ? markup.at(first.to + 1) : undefined;
    const country = tail?.type === 'country' ? tail.code : first.country;
    return { to: at, reach: tail?.type === 'country' ? tail.to : first.to, country, organization: first };
  }
  return null;
}
