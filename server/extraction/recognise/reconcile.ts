/**
 * The reader's mentions and the rules' as one markup. The reader decides on what it found; what only the rules found
 * stays as a proposal, which the scores of the whole document accept or refuse later.
 */
import type { Analysis } from '../reader/analysis.ts';
import type { TagSpan } from '../reader/decode/tags.ts';
import type { Page } from '../segment/page.ts';
import { Markup, type Mention } from './mention.ts';
import { bodySpan, countryAt, forumAt, organizationAt } from './names.ts';
import { textOf } from './organizations.ts';
import { trimTitles } from './persons.ts';

const TYPES = { PERSON: 'person', ORG: 'organization', COUNTRY: 'country', FORUM: 'forum' } as const;
type NameType = keyof typeof TYPES;
const isName = (type: string): type is NameType => type in TYPES;
/** Below this the reader's view does not overrule a rule's mention of another type. */
const SURE = 0.6;

/** Marks persons, bodies, countries and forums from both; dates are the rules' alone. Offices are left to be marked. */
export function reconcile(page: Page, rules: Markup, analysis: Analysis): Markup {
  const markup = new Markup(page.tokens.length);
  const proposed = rules.within(0, page.tokens.length);
  for (const m of proposed) if (m.type === 'country') markup.add(m);
  const spans = analysis.mentions
    .filter((m): m is TagSpan & { type: NameType } => isName(m.type))
    .flatMap((m) => tokensOf(page, analysis, m))
    .flatMap((s) => {
      const cut = s.type === 'PERSON' ? trimTitles(page, s) : s.type === 'ORG' ? bodySpan(page, s.from, s.to) : s;
      return cut ? [{ ...s, ...cut, begin: s.from }] : [];
    });
  // Countries first, so that a body's owner is known when the body is read.
  for (const s of spans) if (s.type === 'COUNTRY') addRead(page, rules, markup, s);
  for (const s of spans) if (s.type !== 'COUNTRY') addRead(page, rules, markup, s);
  for (const m of proposed)
    if (m.type !== 'office') {
      if (m.type === 'forum' || m.type === 'organization') yieldCountries(markup, m);
      markup.add(m);
    }
  return markup;
}

/** A country within a longer name gives way to it, where nothing else stands there. */
function yieldCountries(markup: Markup, { from, to }: Mention): void {
  const inside: Mention[] = [];
  for (let k = from; k < to; k++) {
    const there = markup.at(k);
    if (!there) continue;
    if (there.type !== 'country' || there.from < from || there.to > to || there.to - there.from === to - from) return;
    inside.push(there);
  }
  for (const m of inside) markup.remove(m);
}

interface TokenSpan {
  /** Where the reader had it begin. */
  begin?: number;
  from: number;
  to: number;
  type: NameType;
  probability: number;
}

/** The span in whole tokens of narrating text; none where it begins or ends within one. */
function tokensOf(page: Page, analysis: Analysis, span: TagSpan & { type: NameType }): TokenSpan[] {
  const start = analysis.words[span.from]?.start ?? 0;
  const end = analysis.words[span.to - 1]?.end ?? 0;
  const from = lowerBound(page, start);
  let to = from;
  while (to < page.tokens.length && (page.tokens[to]?.end ?? 0) <= end) to++;
  const whole = page.tokens[from]?.start === start && page.tokens[to - 1]?.end === end && to > from;
  return whole ? [{ ...span, from, to }] : [];
}

function lowerBound(page: Page, start: number): number {
  let [low, high] = [0, page.tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addRead(page: Page, rules: Markup, markup: Markup, span: TokenSpan): void {
  const { from, to, type, probability } = span;
  for (let k = from; k < to; k++) {
    const there = markup.at(k);
    if (!there) continue;
    if (type === 'COUNTRY' || probability < SURE) return;
    markup.remove(there);
  }
  const same = rules.at(from);
  const fits = same?.type === TYPES[type];
  const longerBody = same?.type === 'organization' && same.known && same.from <= from && same.to >= to;
  if (same && fits && ((same.from === from && same.to === to) || longerBody)) markup.add(same);
  else {
    const mention = mentionOf(page, markup, type, span);
    if (mention) markup.add(mention);
  }
}

function mentionOf(page: Page, markup: Markup, type: NameType, { begin, from, to }: TokenSpan): Mention | null {
  switch (type) {
    case 'PERSON':
      return {
        type: 'person',
        from,
        to,
        name: textOf(page, from, to),
        cue: 'read',
        ...longerName(page, begin, from, to),
      };
    case 'ORG':
      return organizationAt(page, markup, from, to);
    case 'COUNTRY':
      return countryAt(page, from, to);
    case 'FORUM':
      return forumAt(page, from, to);
  }
}

/** Words that are a title in one culture and a name in another. */
const NAME_OR_TITLE =
  /^(?:tun|haji|hajah|awang|dayang|pengiran|nor|datu|raja|prince|khun|daw|don|doña|seri|setia|sheikh|shaikh|imam|sayyid)$/i;

function longerName(page: Page, begin: number | undefined, from: number, to: number): { longer?: string } {
  let first = from;
  while (begin !== undefined && first > begin && NAME_OR_TITLE.test(page.tokens[first - 1]?.text ?? '')) first -= 1;
  return first < from ? { longer: textOf(page, first, to) } : {};
}
