/** Whether a text can be read at all: it holds words, and they are English. */
import { franc } from 'franc';
import type { SourceText } from '../../model/record.ts';

/** Shorter texts say too little to tell their language. */
const LETTERS_FOR_LANGUAGE = 100;
const ENGLISH = new Set([
  'the',
  'and',
  'to',
  'that',
  'with',
  'has',
  'said',
  'by',
  'are',
  'were',
  'from',
  'his',
  'they',
  'who',
  'will',
  'been',
  'its',
  'an',
  'which',
  'this',
  'would',
  'their',
]);

/** Why nothing can be read in a text; empty where it can. */
export function refusals({ text }: SourceText): string[] {
  if (!/\p{L}/u.test(text)) return ['The text holds no words.'];
  const language = languageOf(text);
  return language === null || language === 'eng'
    ? []
    : [`The text is not in English (it looks like "${language}"): nothing was read.`];
}

/** ISO 639-3 code of the text's language; null when it is too short or unclear. */
function languageOf(text: string): string | null {
  const sample = text.slice(0, 20_000);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < LETTERS_FOR_LANGUAGE) return null;
  // Names of people can look like any language: words that only English uses decide first.
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.filter((w) => ENGLISH.has(w)).length / words.length > 0.06) return 'eng';
  const code = franc(sample, { minLength: LETTERS_FOR_LANGUAGE });
  // Scots is franc's usual mistake for English.
  return code === 'und' ? null : code === 'sco' ? 'eng' : code;
}
