/** Forums of a few states, named after them: "Norway–Fiji Strategic Dialogue". All who take part in one sit together. */
import { countryForms } from '../gazetteer/lexicon.ts';
import type { Actor } from '../resolve/cast.ts';
import { tokenize } from '../segment/tokens.ts';
import type { Forum } from './forums.ts';
import { sidesOf, unique, withoutOwnCountry } from './meeting.ts';

const COUNTED = /\b(?:trilateral|bilateral|quadrilateral|[2-4]\+[2-4])\b/iu;

/** Whether a forum's name tells its states, or that they are few. */
export function isOfStates({ name }: Pick<Forum, 'name'>): boolean {
  const tokens = tokenize(name.replaceAll(/[-–—]/gu, ' '));
  const codes = [...tokens.keys()].flatMap((i) => countryForms.matchAt(tokens, i, tokens.length)?.value.code ?? []);
  return new Set(codes).size > 1 || COUNTED.test(name);
}

/** Those who sat at its table: people, and countries for which nobody is named; null where it takes two sides. */
export function tableOf(present: readonly Actor[]): Actor[] | null {
  const table = withoutOwnCountry(present.filter((a) => a.type !== 'organization'));
  return sidesOf(table) > 1 ? unique(table) : null;
}
