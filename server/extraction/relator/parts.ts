/** Sentences that promise more than once: where each promise begins. */

const ASKS = 'asked|urged|requested|called (?:on|for)|appealed|pressed|demanded';
const GIVES = 'pledged|promised|offered|undertook|vowed|agreed|decided|resolved|committed|announced';
const MODAL = 'will|would|is to|are to|was to|were to|shall';
const TELLS = new RegExp(`\\b(?:${ASKS}|${GIVES}|${MODAL})\\b`, 'iu');
/** Of one verb two things are promised only where the second is a thing of its own: so many, by then, there. */
const OWN_THING =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|half)\b|\bby (?:the end|next|early|late)\b|\s\p{Lu}\p{Ll}/u;
const CUTS: readonly RegExp[] = [
  // "…; the Front vowed not to"
  /;\s+(?:and |while |in return,? )?/gu,
  // "pledged …, and has asked …"
  new RegExp(`,? (?:and|but|while)(?: (?:has|have|had|also|then|in turn|later))* (?=(?:${ASKS}|${GIVES})\\b)`, 'giu'),
  // "…, and her government would provide the land"
  new RegExp(
    `, (?:and|while) (?=(?:the |its |his |her |their )?[\\p{L}’'-]+(?: [\\p{L}’'.,-]+){0,8}? (?:${MODAL}) )`,
    'giu',
  ),
];
const INFINITIVE = new RegExp(
  `\\b(?:${GIVES}|intends?|plans?|aims?) (?:not )?to \\p{L}+[^;]*?( and (?:[^,;]{0,40}, )?(?=to \\p{Ll}{3,}))`,
  'giu',
);
/** A promise has at least so many characters. */
const LEAST = 24;

export interface Part {
  start: number;
  end: number;
  /** Told with a verb of asking. */
  asks: boolean;
  /** Who promises is named in it anew. */
  hasSubject: boolean;
}

/** The promises of a sentence's text, one part for most. */
export function partsOf(text: string): Part[] {
  const cuts = new Map<number, { end: number; hasSubject: boolean }>();
  CUTS.forEach((cut, i) => {
    for (const { index, 0: link } of text.matchAll(cut))
      cuts.set(index, { end: index + link.length, hasSubject: i !== 1 });
  });
  for (const { index, 0: all, 1: link = '' } of text.matchAll(INFINITIVE)) {
    const at = index + all.length - link.length;
    if (OWN_THING.test(text.slice(at + link.length))) cuts.set(at, { end: index + all.length, hasSubject: false });
  }
  const parts: Part[] = [];
  let [from, hasSubject, isInfinitive] = [0, true, false];
  const close = (to: number): boolean => {
    const own = text.slice(from, to);
    if (own.length < LEAST || !(TELLS.test(own) || isInfinitive)) return false;
    parts.push({ start: from, end: to, asks: new RegExp(`^(?:${ASKS})\\b`, 'iu').test(own), hasSubject });
    return true;
  };
  for (const [at, next] of [...cuts].sort((a, b) => a[0] - b[0])) {
    if (at < from) continue;
    const rest = text.slice(next.end);
    const goesOn = /^to \p{Ll}/u.test(rest);
    if (rest.length < LEAST || !(TELLS.test(rest) || goesOn) || !close(at)) continue;
    [from, hasSubject, isInfinitive] = [next.end, next.hasSubject, goesOn];
  }
  if (!close(text.length)) {
    const last = parts.at(-1);
    if (last) last.end = text.length;
  }
  return parts.length > 0 ? parts : [{ start: 0, end: text.length, asks: false, hasSubject: true }];
}
