/** Sums and counts of a promise, as its words tell them. */
import type { Page } from '../segment/page.ts';
import { BEFORE_SUM, currencyBefore, currencyBehind } from './money.ts';
import { amountOf, NUMBER, scaleOf } from './numbers.ts';

export interface Quantity {
  value: number;
  /** ISO 4217 for money ("USD", "USD a year"), else the counted noun as in the text. */
  unit: string;
}

/** A quantity with where it stands in its text. */
export interface QuantityAt extends Quantity {
  at: number;
  isMoney: boolean;
}

const QUANTITY = new RegExp(
  `(?<![\\p{L}\\d.,/+-])(?:(?<sign>${BEFORE_SUM})(?<blank>\\s?))?(?<number>${NUMBER})`,
  'giu',
);
/** The end of a range: "5-10 million", "$5 to $10 million". */
const RANGE = new RegExp(
  `^(?:\\s?[-–—]\\s?|\\s(?<link>to|or|and)\\s)(?:(?<sign>${BEFORE_SUM})\\s?)?(?<number>${NUMBER})`,
  'iu',
);
/** What is raised "from 10 to 20" is told by where it ends. */
const RAISED = /(?<!\b(?:rang(?:es?|ing)|varying) )\bfrom\s$/iu;
const RATIO = new RegExp(`^ (?:in|out of) (?:every )?${NUMBER}(?! (?:years?|months?|weeks?|days?|hours?)\\b)`, 'iu');
const RECURRING = /^(?:(?!\band\b)[^.;,]){0,24}?\b(?:(?:a|per|each|every) (?:year|annum)|annually)\b/iu;
const SHARE = /^\s?(?:%|per ?cent(?:age points?)?\b|pct\b|percentage points?\b)/iu;

const OF_THEM = /^ of (?:them|us|these|those)\b/iu;
/** Between a number and what it counts. */
const LEAD =
  /^\s(?:(?:of (?:our|the|its|their|his|her|these|those)|more|additional|further|extra|new|other|such)\s)*/iu;
/** Before a number that counts nothing new: one known already ("the two forces"), or the name of a thing ("Article 6"). */
const KNOWN = /\b(?:the|these|those|both|our|its|their|his|her)\s$/iu;
const NAMED =
  /\b(?:Article|Annex|Resolution|Chapter|Section|Goal|Group|Phase|Level|Tier|Stage|Round|Type|Number|No\.?)\s$/u;
/** Plurals that measure time or those who promise. */
const NO_UNIT =
  /^(?:years?|months?|days?|weeks?|hours?|minutes?|decades?|countries|sides|nations|parties|ministers|leaders|governments|presidents|states|times|others|points|percents?|continents|meetings|sessions|rounds|phases)$/iu;
const STOP =
  /^(?:a|an|the|in|on|at|by|to|of|for|from|with|or|per|as|is|are|was|were|has|have|had|will|would|who|that|which|this|these|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;
const PLURAL =
  /^(?:(?:\p{Ll}|\p{Lu}{2})[\p{L}’'-]*(?<![siu])s|\p{Lu}\p{Ll}+(?:ans|ers|shis|nis|qis|ese)|people|personnel|police|children|staff|troops|aircraft|craft|cattle|livestock|[\p{L}-]*m[ae]n|[\p{L}-]*women|km²|bcm|barrels|hectares)$/u;

/** A number without a noun is a sum in the currency told last, unless it counts people or things: "vaccinate 20 million". */
const DONE_TO_MANY =
  'vaccinat|immuni[sz]|inoculat|feed|fed|train|educat|teach|employ|hir|recruit|hous|shelter|protect|treat|test|screen|lift|sav|serv|reach|help|assist|benefit|connect|plant|resettl|evacuat|register|enrol|displac|affect';
const MANY_BEFORE = new RegExp(
  `\\b(?:(?:${DONE_TO_MANY})(?:l?(?:e|ed|es|ing|s))?|(?:population|nation|home|market|audience) (?:of|to))\\s(?:(?:about|around|some|up to|at least|more than|over|nearly|almost|another|an|a|additional|further|extra|the)\\s)*$`,
  'iu',
);
const MANY_BEHIND = new RegExp(
  `^(?: (?:of them|more))?(?: [\\p{L}]+){1,2} (?:be|been) (?:${DONE_TO_MANY})l?ed\\b|^ (?:cubic|square)\\b`,
  'iu',
);

/** The sums and counts of a text, in order; of a range its first end; `toldLast` gives the currency told last before it, asked only where a sum names none. */
export function quantitiesIn(text: string, toldLast: () => string | null = () => null): QuantityAt[] {
  const found: QuantityAt[] = [];
  let read = 0;
  for (const match of text.matchAll(QUANTITY)) {
    if (match.index < read) continue;
    const { sign, blank, number = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const start = end - number.length;
    const before = text.slice(Math.max(0, start - 40), start);
    const range = rangeBehind(number, text.slice(end), before);
    const { value } = range;
    const rest = text.slice(end + range.length);
    read = end + range.length;
    const scale = scaleOf(number) || range.scale;
    const told = sign === undefined ? null : currencyBefore(sign);
    // "try 30 suspects"; "COP26".
    if (sign !== undefined && !told && !blank) continue;
    if (told === 'COP' && !scale && value < 1000) continue;
    if (NAMED.test(before)) continue;
    const money = told ?? (range.sign && currencyBefore(range.sign)) ?? currencyBehind(rest, scale !== '');
    if (money) {
      const at = told ? match.index : start;
      found.push({ value, unit: RECURRING.test(rest) ? `${money} a year` : money, at, isMoney: true });
      continue;
    }
    // A year, a bare "one" and the metres of "5m" count nothing.
    if (/^(?:(?:19|20)\d\d|one)$/iu.test(number + range.scale) && range.length === 0) continue;
    if (/^(?:19|20)\d\d$/u.test(number) && !scale) continue;
    if (/\d[mk]$/iu.test(number) && !/^\s/u.test(rest)) continue;
    if (value < 10 && KNOWN.test(before)) continue;
    const ratio = value < 10 ? RATIO.exec(rest) : null;
    if (ratio) {
      read += ratio[0].length;
      continue;
    }
    const unit = SHARE.exec(rest)?.[0].trim() ?? OF_THEM.exec(rest)?.[0].trim() ?? nounIn(rest);
    if (unit) found.push({ value, unit, at: start, isMoney: false });
    else if (scale && value >= 1e5 && !MANY_BEFORE.test(before) && !MANY_BEHIND.test(rest)) {
      const currency = toldLast();
      if (currency) found.push({ value, unit: currency, at: start, isMoney: true });
    }
  }
  return found;
}

interface Range {
  value: number;
  /** The scale and sign of its end hold for both. */
  scale: string;
  sign: string | null;
  length: number;
}

/** The value of a number, if it begins a range with what that tells; without one the length is 0. */
function rangeBehind(number: string, rest: string, before: string): Range {
  const value = amountOf(number);
  const none = { value, scale: '', sign: null, length: 0 };
  const behind = RANGE.exec(rest);
  const { link, sign = null, number: last = '' } = behind?.groups ?? {};
  if (!behind || (/^and$/iu.test(link ?? '') && !/\bbetween\s$/iu.test(before.replace(/\P{L}+$/u, ' ')))) return none;
  const scale = scaleOf(number) === '' ? scaleOf(last) : '';
  const length = behind[0].length;
  const end = amountOf(last);
  if (RAISED.test(before)) return { value: end, scale, sign, length };
  if (amountOf(number + scale) < end) return { value: amountOf(number + scale), scale, sign, length };
  return value < end ? { value, scale: '', sign, length } : none;
}

/** The currency in which a text told its last sum. */
export const currencyIn = (text: string): string | null =>
  quantitiesIn(text)
    .findLast((q) => q.isMoney)
    ?.unit.slice(0, 3) ?? null;

/** The quantity of a promise told by a text: the first sum of money, else the first count. */
export const quantityOf = (text: string, currency: string | null = null): Quantity | null =>
  chosenOf(quantitiesIn(text, () => currency));

function chosenOf(all: readonly QuantityAt[]): Quantity | null {
  const chosen = all.find((q) => q.isMoney) ?? all[0];
  return chosen ? { value: chosen.value, unit: chosen.unit } : null;
}

/** So far back a sum may name the currency of one without. */
const BACK = 3000;

/** The quantity told from `start` to `end` of a page. */
export const quantityTold = ({ text }: Page, start: number, end: number): Quantity | null =>
  chosenOf(quantitiesIn(text.slice(start, end), () => currencyIn(text.slice(Math.max(0, start - BACK), start))));

/** The counted noun: from the first word that describes it to the first plural. */
function nounIn(rest: string): string | null {
  const lead = LEAD.exec(rest);
  if (!lead) return null;
  const words = [...rest.slice(lead[0].length, lead[0].length + 90).matchAll(/[\p{L}²][\p{L}\d²’'.-]*|[^\s]/gu)];
  for (const [i, { 0: word, index }] of words.entries()) {
    const bare = word.replace(/[.’']+$/u, '');
    if (i >= 6 || STOP.test(bare) || NO_UNIT.test(bare) || !/^\p{L}/u.test(bare)) return null;
    // "police officers": of several plurals the last.
    const next = words[i + 1]?.[0] ?? '';
    if (PLURAL.test(bare) && (!PLURAL.test(next) || STOP.test(next)))
      return rest.slice(lead[0].length, lead[0].length + index + bare.length);
  }
  return null;
}
