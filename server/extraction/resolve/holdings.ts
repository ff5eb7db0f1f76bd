/** Which person holds which office, by where the two stand. */
import { honorifics } from '../gazetteer/lexicon.ts';
import type { Markup, Mention, OfficeMention, PersonMention } from '../recognise/mention.ts';
import type { Page, Sentence } from '../segment/page.ts';
import type { Actor, Cast } from './cast.ts';

export interface Holding {
  person: Actor;
  mention: PersonMention;
  office: OfficeMention;
  sentence: Sentence;
  rule: string;
  confidence: number;
}

const SKIP = new Set([
  'the',
  'a',
  'an',
  'its',
  'his',
  'her',
  'their',
  'who',
  'is',
  'was',
  'both',
  'also',
  'currently',
  'then',
  'former',
  'now',
  'as',
]);

/** Binds offices to people sentence by sentence, nearest and surest first. */
export function bindOffices(page: Page, markup: Markup, cast: Cast): Holding[] {
  const out: Holding[] = [];
  for (const sentence of page.sentences) {
    const mentions = markup.within(sentence.from, sentence.to);
    const taken = new Set<OfficeMention>();
    const ledByOffice = new Set<PersonMention>();
    const bind = (office: OfficeMention, mention: PersonMention, rule: string, confidence: number): void => {
      const person = cast.of(mention);
      if (!person) return;
      taken.add(office);
      out.push({ person, mention, office, sentence, rule, confidence });
    };
    const offices = mentions.filter((m): m is OfficeMention => m.type === 'office' && !m.plural);
    const people = mentions.filter((m): m is PersonMention => m.type === 'person');
    for (const office of offices) {
      const next = people.find((p) => p.from >= office.reach.to);
      if (next && gap(page, office.reach.to, next.from).every((w) => honorifics.has(w) || w === '.')) {
        ledByOffice.add(next);
        bind(office, next, 'position: office before the name', 0.95);
      }
    }
    for (const office of offices) {
      if (taken.has(office)) continue;
      const before = people.findLast((p) => p.to <= office.reach.from);
      const after = people.find((p) => p.from >= office.reach.to);
      if (before && !ledByOffice.has(before) && isApposition(page, mentions, before, office))
        bind(office, before, 'position: office behind the name', 0.92);
      else if (after && isBeforeComma(gap(page, office.reach.to, after.from))) {
        ledByOffice.add(after);
        bind(office, after, 'position: office, name', 0.9);
      } else if (before && isApposition(page, mentions, before, office))
        bind(office, before, 'position: office behind the name', 0.8);
      else if (office.country && !office.counterpart) describe(page, markup, cast, sentence, office, out);
    }
  }
  return out;
}

/**
 * "Tomas Belar did not come for the weather. Peru's justice minister sat …":
 * an office with its country, where a person without any was the first named just before.
 */
function describe(
  page: Page,
  markup: Markup,
  cast: Cast,
  sentence: Sentence,
  office: OfficeMention,
  out: Holding[],
): void {
  const before = page.sentences[sentence.index - 1];
  if (!before || before.paragraph !== sentence.paragraph || !before.narrates) return;
  const mention = markup.within(before.from, before.to)[0];
  if (
    mention?.type !== 'person' ||
    mention.from - before.from > 3 ||
    markup.within(sentence.from, office.from).some((m) => m.type === 'person')
  )
    return;
  const person = cast.of(mention);
  if (
    !person ||
    person.mentions[0] !== mention ||
    out.some((h) => h.person === person || (h.office.country === office.country && h.office.rank === office.rank))
  )
    return;
  out.push({ person, mention, office, sentence, rule: 'position: description after the name', confidence: 0.6 });
}

const gap = (page: Page, from: number, to: number): string[] =>
  page.tokens.slice(from, Math.min(to, from + 14)).map((t) => t.text.toLowerCase());

/** ", Mr": nothing but a comma and titles. */
const isBeforeComma = (words: readonly string[]): boolean =>
  words[0] === ',' && words.slice(1).every((w) => honorifics.has(w) || w === '.');

/** "NAME, the", "NAME (", "NAME, who is both", "NAME of COUNTRY, ". */
function isApposition(page: Page, mentions: readonly Mention[], person: PersonMention, office: OfficeMention): boolean {
  const between = mentions.filter((m) => m.from >= person.to && m.to <= office.reach.from);
  if (between.some((m) => m.type === 'person' || m.type === 'office' || m.type === 'forum')) return false;
  const words = gap(page, person.to, office.reach.from);
  if (words.length > 9 || words.length === 0) return false;
  const opener = words[0] ?? '';
  if (![',', '(', '–', '—', 'who', 'is', 'was', 'as', 'of'].includes(opener)) return false;
  if (opener === 'of' && !words.includes(',')) return false;
  return words
    .slice(1)
    .every(
      (w) =>
        SKIP.has(w) ||
        w === ',' ||
        /^['’]s$/.test(w) ||
        between.some((m) => page.tokens.slice(m.from, m.to).some((t) => t.text.toLowerCase() === w)),
    );
}
