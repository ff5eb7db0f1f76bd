/** The forum that a title names: "Readout of the Baltic Ports Summit". In titles every word is a capital, so the words around it mark it. */
import { forumHeads, forumNotWith, forumsNot } from '../gazetteer/lexicon.ts';
import { tokenize } from '../segment/tokens.ts';

const ORDINAL =
  '(?:inaugural|annual|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d+(?:st|nd|rd|th)|launch of)';
/** What stands before the name of a gathering. */
const LEAD = new RegExp(
  `(?:^|\\b(?:readout|statement|remarks|summary|communiqu[ée]|outcomes?|declaration|participation|report|establishment|meeting|session|visit|speech|event) (?:of|on|in|at|from|for|to)|\\b(?:at|during|ahead of|following|hosts?|holds?|attends?|opens?|(?:side|sides|sidelines|margins|fringes) of)) (?:the )?(?:${ORDINAL} )*(?:(?:high-level )?meeting of (?:the )?)?(?:${ORDINAL} )*(?:(?:19|20)\\d\\d )?`,
  'giu',
);
const END = /[,:;(]| (?:in|at|with|to|from|by) (?=\p{Lu})| [–—] (?=\p{Lu}\p{Ll}+ing\b)|$/u;
const WORD = /^(?:[\p{Lu}\d][\p{L}\p{N}.’'+&-]*|of|for|on|and|the|–|-|&)$/u;
const POSSESSIVE = /['’]s? (?:meeting|call|talks|visit|travel|participation|week)\b/iu;
/** What a title begins with that is no gathering's name. */
const PAPER =
  /^(?:joint |press )?(?:readout|statement|communiqu|declaration|remarks|summary|report|secretary|fact sheet|launch|spokesperson)/iu;
/** A meeting alone is no forum; one of states, of ministers, of a series is. */
const OF_STATES = /[-–+]|ministerial|trilateral|bilateral|annual|leaders/iu;
const MOST_WORDS = 14;

/** The name of the forum that a title names; null where it names none. */
export function forumInTitle(title: string): string | null {
  // The last that fits: what leads to it may itself look like a name.
  let found: string | null = null;
  for (const { index, 0: lead } of ` ${title}`.matchAll(LEAD)) {
    const at = Math.max(0, index + lead.length - 1);
    const rest = title.slice(at);
    const name = rest.slice(0, rest.search(END)).trim();
    if (isForum(name)) found = name;
  }
  return found;
}

function isForum(name: string): boolean {
  const words = name.split(' ');
  const isPhrase = words.length >= 2 && words.length <= MOST_WORDS && words.every((w) => WORD.test(w));
  if (!isPhrase || POSSESSIVE.test(name) || PAPER.test(name)) return false;
  if (forumsNot.some((f) => name.includes(f)) || forumNotWith.some((w) => name.includes(w))) return false;
  if (/\bMeeting$/.test(name) && !OF_STATES.test(name)) return false;
  const tokens = tokenize(name);
  const headAt = (i: number) => forumHeads.matchAt(tokens, i, tokens.length);
  const heads = [...tokens.keys()].flatMap((i) => headAt(i) ?? []);
  // The head ends the name, or is told more exactly behind it; by itself it names nothing.
  const closes = heads.some((h) => h.to === tokens.length || /^(?:of|on|for)$/.test(tokens[h.to]?.text ?? ''));
  const isBare = headAt(0)?.to === tokens.length;
  return closes && !isBare && words.length >= (heads.every((h) => h.value.weak) ? 3 : 2);
}
