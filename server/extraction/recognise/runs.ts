/** Runs of capitalised words: the raw material of names. */
import { openers, particles } from '../gazetteer/lexicon.ts';
import type { Page, Sentence } from '../segment/page.ts';
import type { Markup } from './mention.ts';

export interface Run {
  from: number;
  to: number;
}

const INITIAL = /^\p{Lu}$/u;

/**
 * Maximal runs of free capitalised words in a sentence, with particles and
 * initials inside ("Omar bin Said Al-Example", "Anna K. Smith").
 */
export function capitalRuns(page: Page, sentence: Sentence, markup: Markup): Run[] {
  const { tokens } = page;
  const runs: Run[] = [];
  if (sentence.allCapitals) return runs;
  const isName = (i: number) =>
    i < sentence.to && markup.isFree(i) && tokens[i]?.kind === 'word' && tokens[i]?.capital === true;
  const isParticle = (i: number) =>
    i < sentence.to && markup.isFree(i) && particles.has(tokens[i]?.text.toLowerCase() ?? '') && !tokens[i]?.capital;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!isName(i)) continue;
    let from = i;
    if (
      openers.has(tokens[i]?.text.toLowerCase() ?? '') &&
      !(i > sentence.from && isName(i + 1) && (tokens[i]?.text.length ?? 0) > 3)
    )
      continue;
    let end = i + 1;
    for (;;) {
      if (isName(end)) end += 1;
      else if (tokens[end]?.text === '.' && INITIAL.test(tokens[end - 1]?.text ?? '') && isName(end + 1)) end += 2;
      else if (isParticle(end) && isName(end + 1)) end += 2;
      else if (isParticle(end) && isParticle(end + 1) && isName(end + 2)) end += 3;
      else break;
    }
    if (
      from > sentence.from &&
      isParticle(from - 1) &&
      ['van', 'von', 'de', 'al', 'el', 'da'].includes(tokens[from - 1]?.text ?? '') &&
      !tokens[from - 1]?.capital &&
      tokens[from - 2]?.text === 'of'
    )
      from = i;
    runs.push({ from, to: end });
    i = end - 1;
  }
  return runs;
}
