/** Countries by name, demonym and capital. */
import { countryFormAt, particles } from '../gazetteer/lexicon.ts';
import type { Page } from '../segment/page.ts';
import type { Markup } from './mention.ts';

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'outside',
  'of',
  'inside',
  'via',
  'through',
  'around',
  'for',
  'reached',
  'visited',
  'visiting',
  'left',
  'leaving',
  'on',
]);
const ADJECTIVE_OF_PLACE = new Set([
  'south',
  'north',
  'east',
  'west',
  'southern',
  'northern',
  'eastern',
  'western',
  'central',
  'new',
]);

/** Marks countries in what other mentions left free. Capitals count only where they act. */
export function markCountries(page: Page, markup: Markup): void {
  const { tokens } = page;
  for (const sentence of page.sentences) {
    if (!sentence.narrates) continue;
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i];
      if (!token || !markup.isFree(i) || (!token.capital && token.text !== 'the')) continue;
      const match = countryFormAt(tokens, i, sentence.to);
      if (!match) continue;
      const { code, form } = match.value;
      const [before, after] = [tokens[i - 1], tokens[match.to]];
      if (token.text === 'the' && !tokens[i + 1]?.capital) continue;
      if (/^us$/i.test(token.text) && token.text !== 'US') continue;
      if (!sentence.allCapitals && form !== 'name' && /^\p{Lu}{2,}$/u.test(token.text)) continue;
      // "South China Sea", "East Timor Street": a longer name that only holds the country's.
      const adjective =
        before?.capital &&
        i > sentence.from &&
        ADJECTIVE_OF_PLACE.has(before.text.toLowerCase()) &&
        before.end + 1 === token.start;
      if (adjective && after?.capital) {
        i = match.to - 1;
        continue;
      }
      if (
        form === 'name' &&
        after?.capital &&
        after.kind === 'word' &&
        after.start === (tokens[match.to - 1]?.end ?? 0) + 1 &&
        /^(?:Sea|Strait|River|Lake|Times|Daily|Post|Street|Road|Bay|Gulf|Square|Airport)$/.test(after.text)
      ) {
        i = match.to - 1;
        continue;
      }
      if (form === 'capital' && !capitalActs(page, i, match.to, sentence.from)) {
        i = match.to - 1;
        continue;
      }
      if (particles.has(token.text.toLowerCase()) && match.to === i + 1) continue;
      markup.add({ type: 'country', from: i, to: match.to, code, form });
      i = match.to - 1;
    }
  }
}

/** A capital stands for its government where it says or does something, not where it is a place. */
function capitalActs(page: Page, from: number, to: number, start: number): boolean {
  const before = page.tokens[from - 1];
  const after = page.tokens[to];
  if (from > start && before && PLACE_PREPOSITIONS.has(before.text.toLowerCase())) return false;
  if (!after) return false;
  if (after.kind === 'possessive') return true;
  if (before?.text === ',' || after.text === ',') return false;
  if (/^(?:D\.C|D|DC)/.test(after.text)) return false;
  if (/^[—–:(-]/.test(after.text) || after.capital) return false;
  if (before && /^(?:with|between|and|that|by|urged|asked|told)$/.test(before.text.toLowerCase()) && !after.capital)
    return before.text.toLowerCase() !== 'and' || after.kind === 'word';
  return (
    after.kind === 'word' &&
    !/^(?:and|or|on|in|at|for|to|with|by|after|before|during|airport|talks|meeting|conference|summit)$/i.test(
      after.text,
    )
  );
}
