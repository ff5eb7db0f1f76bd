/** Organizations: known bodies, and capitalised phrases with a head word ("Ministry of X", "X Agency"). */
import {
  countryFormAt,
  honorifics,
  knownBodies,
  officeHeads,
  organizationHeads,
  organizationStops,
  portfolioWords,
} from '../gazetteer/lexicon.ts';
import type { Page, Sentence } from '../segment/page.ts';
import { STATE_ORGANS } from './categories.ts';
import type { Markup } from './mention.ts';

/** No name is longer, in words; it also bounds the work on odd text. */
const LONGEST = 20;
const LINKS = new Set(['of', 'for', 'and', 'the', 'on', '&', 'de', 'against', 'in']);

/** Marks organizations. */
export function markOrganizations(page: Page, markup: Markup): void {
  for (const sentence of page.sentences) {
    if (!sentence.narrates) continue;
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!markup.isFree(i) || page.tokens[i]?.kind !== 'word') continue;
      i = Math.max(i, markAt(page, sentence, markup, i) - 1);
    }
  }
}

function markAt(page: Page, sentence: Sentence, markup: Markup, i: number): number {
  const { tokens } = page;
  const phrase = sentence.allCapitals ? null : phraseAt(page, sentence, markup, i);
  const body = knownBodies.matchAt(tokens, i, sentence.to);
  const isShort = body && body.to === i + 1 && tokens[i]?.text !== tokens[i]?.text.toUpperCase();
  if (
    body &&
    tokens[i]?.capital &&
    (!isShort || body.value.name.length > 4 || /^\p{Lu}\p{Ll}+/u.test(body.value.name)) &&
    (!phrase || body.to >= phrase.to) &&
    !(isShort && /^(?:Who|Un|Eu|Au)$/.test(tokens[i]?.text ?? ''))
  ) {
    const told = textOf(page, i, body.to);
    markup.add({
      type: 'organization',
      from: i,
      to: body.to,
      name: told,
      category: body.value.category,
      country: body.value.country,
      known: true,
    });
    return body.to;
  }
  if (!phrase) return i + 1;
  markup.add({
    type: 'organization',
    from: phrase.from,
    to: phrase.to,
    name: textOf(page, phrase.from, phrase.to),
    category: phrase.category,
    country: phrase.country,
    known: false,
  });
  return phrase.to;
}

interface Phrase {
  from: number;
  to: number;
  category: string;
  country: string | null;
}

/** The organization that begins at token `i`, by its capitalised words and head. */
function phraseAt(page: Page, sentence: Sentence, markup: Markup, i: number): Phrase | null {
  const { tokens } = page;
  const isCap = (k: number) =>
    k < sentence.to && markup.isFree(k) && tokens[k]?.kind === 'word' && tokens[k]?.capital === true;
  if (!isCap(i)) return null;
  if (
    /^(?:The|A|An|Its|This|That|His|Her|Our|In|At|On|For|By|From|And|But|To|With|As|When|While|After|Both|Under|Since)$/.test(
      tokens[i]?.text ?? '',
    )
  )
    return null;
  let country: string | null = null;
  let from = i;
  // A leading country's adjective or genitive names the owner.
  const lead = countryFormAt(tokens, i, sentence.to);
  if (lead && lead.value.form !== 'capital') {
    const genitive = tokens[lead.to]?.kind === 'possessive';
    const next = genitive ? lead.to + 1 : lead.to;
    if (genitive || !isCap(next)) return null;
    country = lead.value.code;
    from = next;
  }
  let category: string | null = null;
  let headEnd = -1;
  let end = from;
  let headFirst = false;
  const limit = Math.min(sentence.to, i + LONGEST);
  while (end < limit) {
    if (isCap(end)) {
      // "Department of Fisheries Anna Example", "Police Lieutenant General …": a person begins.
      if (end > from && isPersonAhead(page, end, sentence.to, category, headFirst)) break;
      if (tokens[end]?.kind === 'word' && organizationStops.has(tokens[end]?.text.toLowerCase() ?? '')) return null;
      const head = organizationHeads.matchAt(tokens, end, sentence.to);
      if (head && (!category || !headFirst)) {
        category = category && (category === 'ministry' || category === 'university') ? category : head.value;
        headFirst ||= end === from;
        headEnd = head.to;
        end = head.to;
        continue;
      }
      const inner = end > from ? countryFormAt(tokens, end, sentence.to) : null;
      if (inner && inner.value.form !== 'capital') {
        // "Ministry of Defence of Ukraine": the country owns it; "Bank of Ghana": part of the name.
        if (category && tokens[end - 1]?.text === 'of' && !headFirst && headEnd !== end - 1) break;
        if (category && tokens[end - 1]?.text === 'of') {
          country = country ?? inner.value.code;
          const own = end - 1 - from;
          return { from, to: STATE_ORGANS.has(category) && own > 2 ? end - 1 : inner.to, category, country };
        }
        if (category && headEnd === end) break;
        country = country ?? inner.value.code;
        end = inner.to;
        continue;
      }
      end += 1;
    } else if (LINKS.has(tokens[end]?.text.toLowerCase() ?? '') && end > from) {
      const link = tokens[end]?.text ?? '';
      let next = end + 1;
      if (tokens[next]?.text === 'the' && (link === 'of' || link === 'for')) next += 1;
      // After the head only "of", "for" and "and" inside such a phrase go on.
      if (
        !isCap(next) ||
        (link === 'and' && headFirst === false && headEnd === end) ||
        link === 'the' ||
        (link === 'in' && !headFirst)
      )
        break;
      if (!category && link !== 'and' && link !== '&') break;
      if (
        link === 'and' &&
        headFirst &&
        (organizationHeads.matchAt(tokens, next, sentence.to) || countryFormAt(tokens, next, sentence.to))
      )
        break;
      if ((link === 'in' || link === 'on') && !headFirst) break;
      if (link === 'in') break;
      end = next;
    } else if (tokens[end]?.text === ',' && headFirst && isCap(end + 1) && isListOfNouns(page, end + 1, sentence.to))
      end += 1;
    else break;
  }
  if (!category || headEnd < 0) return null;
  const to = headFirst ? end : headEnd;
  const words = to - from;
  if (words < 2 && !(country && from > i)) return null;
  if (headFirst && words < 3 && !country) return tokens[from + 1]?.capital ? { from, to, category, country } : null;
  // "Coast Guard" alone with its country keeps the adjective in the name.
  return { from: words < 2 || (country && category !== 'ministry' && from > i) ? i : from, to, category, country };
}

/** A title or a name behind the words of an organization. */
function isPersonAhead(page: Page, at: number, limit: number, category: string | null, headFirst: boolean): boolean {
  const word = page.tokens[at]?.text.toLowerCase() ?? '';
  if (category === null) return false;
  const linked = LINKS.has(page.tokens[at - 1]?.text.toLowerCase() ?? '');
  if (
    (honorifics.has(word) && word !== 'justice' && word !== 'general') ||
    (officeHeads.matchAt(page.tokens, at, limit) && !linked)
  )
    return true;
  return (
    category === 'ministry' &&
    headFirst &&
    !linked &&
    !portfolioWords.has(word) &&
    portfolioWords.has(page.tokens[at - 1]?.text.toLowerCase() ?? '')
  );
}

/** ", Arts and Culture" inside a ministry's name. */
function isListOfNouns(page: Page, at: number, limit: number): boolean {
  for (let k = at; k < Math.min(limit, at + 4); k++) {
    const text = page.tokens[k]?.text;
    if (text === 'and' || text === '&') return page.tokens[k + 1]?.capital === true && k > at;
    if (!page.tokens[k]?.capital && text !== ',') return false;
  }
  return false;
}

/** The words of a span as the text has them, on one line. */
export const textOf = (page: Page, from: number, to: number): string =>
  page.text.slice(page.tokens[from]?.start ?? 0, page.tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
