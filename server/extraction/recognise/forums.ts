/** Forums: capitalised phrases with a head such as "Conference", "Summit", "Forum". */
import { forumHeads, forumNotWith, forumsNot, knownForums, months, openers, weekdays } from '../gazetteer/lexicon.ts';
import type { Page, Sentence } from '../segment/page.ts';
import type { Markup } from './mention.ts';
import { textOf } from './organizations.ts';

const LINKS = new Set(['of', 'for', 'on', 'and', 'the', '&', 'to', 'against', '–', '-', '’', "'"]);
/** No name is longer, in words; it also bounds the work on odd text. */
const LONGEST = 24;
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|annual|\d+(?:st|nd|rd|th))$/i;

/** Marks forums, with the year that belongs to them. */
export function markForums(page: Page, markup: Markup): void {
  for (const sentence of page.sentences) {
    if (sentence.allCapitals || !sentence.narrates) continue;
    for (let i = sentence.from; i < sentence.to; i++) {
      const known = knownForums.matchAt(page.tokens, i, sentence.to);
      if (
        known &&
        page.tokens[i]?.capital &&
        markup.add({ type: 'forum', from: i, to: known.to, name: known.value, edition: null })
      ) {
        i = known.to - 1;
        continue;
      }
      const phrase = phraseAt(page, sentence, markup, i);
      if (phrase) i = Math.max(i, phrase - 1);
    }
  }
}

function phraseAt(page: Page, sentence: Sentence, markup: Markup, i: number): number | null {
  const { tokens } = page;
  const isCap = (k: number) =>
    k < sentence.to && markup.isFree(k) && tokens[k]?.kind === 'word' && tokens[k]?.capital === true;
  const isYear = (k: number) => /^(?:19|20)\d\d$/.test(tokens[k]?.text ?? '');
  if (
    !isCap(i) ||
    (i === sentence.from && openers.has(tokens[i]?.text.toLowerCase() ?? '')) ||
    months.has(tokens[i]?.text.toLowerCase() ?? '')
  )
    return null;
  let end = i;
  let headAt = -1;
  let headTo = -1;
  let weak = true;
  const limit = Math.min(sentence.to, i + LONGEST);
  while (end < limit) {
    if (isCap(end)) {
      if (
        tokens[end]?.kind === 'word' &&
        /^(?:Minister|President|Secretary|Director|Ambassador|Chairman|Commissioner|Secretariat|Minister’s)$/.test(
          tokens[end]?.text ?? '',
        ) &&
        headAt < 0
      )
        return null;
      const head = forumHeads.matchAt(tokens, end, sentence.to);
      if (head) {
        if (headAt < 0) headAt = end;
        headTo = head.to;
        weak &&= head.value.weak;
        end = head.to;
      } else end += 1;
    } else if (
      tokens[end]?.kind === 'possessive' &&
      headAt < 0 &&
      /s$/.test(tokens[end - 1]?.text ?? '') &&
      isCap(end + 1)
    )
      end += 1;
    else if (LINKS.has(tokens[end]?.text ?? '') && end > i) {
      let next = end + 1;
      if (tokens[end]?.text === 'the') break;
      if (tokens[next]?.text === 'the') next += 1;
      if (
        !isCap(next) ||
        weekdays.has(tokens[next]?.text.toLowerCase() ?? '') ||
        months.has(tokens[next]?.text.toLowerCase() ?? '')
      )
        break;
      // "the Forum and Minister X": a link behind the head only joins when the head leads or nouns follow.
      if (headTo === end && tokens[end]?.text === 'and' && !forumHeads.matchAt(tokens, next, sentence.to)) break;
      if (headTo === end && tokens[end]?.text === 'to') break;
      end = next;
    } else break;
  }
  while (
    end > i + 1 &&
    (LINKS.has(tokens[end - 1]?.text ?? '') ||
      weekdays.has(tokens[end - 1]?.text.toLowerCase() ?? '') ||
      months.has(tokens[end - 1]?.text.toLowerCase() ?? ''))
  )
    end -= 1;
  if (headAt < 0) return null;
  const leads = headAt === i;
  const to =
    leads || tokens[headTo]?.text === 'on' || tokens[headTo]?.text === 'of' || tokens[headTo]?.text === 'for'
      ? end
      : headTo;
  let from = i;
  while (from < to && ORDINAL.test(tokens[from]?.text ?? '')) from += 1;
  let name = textOf(page, from, to);
  if (
    to - from < (weak ? 3 : 2) ||
    forumsNot.some((f) => name.includes(f)) ||
    forumNotWith.some((w) => name.includes(w))
  )
    return null;
  // "Conference of the Global … Forum" is an edition of that forum.
  const inner = /^(?:Annual |General )?(?:Conference|Summit|Session|Meeting|Assembly) of the (.+)$/.exec(name);
  let start = from;
  if (inner?.[1] && /(?:Forum|Conference|Dialogue|Summit)/.test(inner[1])) name = inner[1];
  const before = [from - 1, from - 2].find(
    (k) => k >= sentence.from && isYear(k) && (k === from - 1 || ORDINAL.test(tokens[from - 1]?.text ?? '')),
  );
  const after = isYear(to) ? to : tokens[to]?.text === '(' && isYear(to + 2) ? to + 2 : null;
  let edition: string | null = null;
  let stop = to;
  if (before !== undefined && markup.isFree(before)) {
    edition = tokens[before]?.text ?? null;
    start = before;
  } else if (after !== null && markup.isFree(after)) {
    edition = tokens[after]?.text ?? null;
    if (after === to) stop = to + 1;
  }
  markup.add({ type: 'forum', from: start, to: stop, name, edition });
  return stop;
}
