/** Persons: runs of capitalised words that something shows to be a person. */
import { givenNames, honorifics, openers, particles, portfolioWords, things } from '../gazetteer/lexicon.ts';
import { speechVerbs } from '../gazetteer/verbs.ts';
import type { Page, Sentence } from '../segment/page.ts';
import type { Markup, PersonMention } from './mention.ts';
import { textOf } from './organizations.ts';
import { capitalRuns, type Run } from './runs.ts';

const DETERMINERS = new Set([
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
  'now',
  'former',
  'acting',
]);

/** Letters behind a name. */
const LETTERS = /^(?:SC|QC|KC|MP|S\.C\.|OBE|KBE|MBE|PhD|MD)$/;

/** Marks persons: first by what stands around the name, then by names already known. */
export function markPersons(page: Page, markup: Markup): void {
  const open: Run[] = [];
  const known = new Set<string>();
  const officeEnds = new Set(
    markup.within(0, page.tokens.length).flatMap((m) => (m.type === 'office' && !m.plural ? [m.reach.to] : [])),
  );
  for (const sentence of page.sentences) {
    if (!sentence.narrates) continue;
    for (const run of capitalRuns(page, sentence, markup)) {
      const name = trimRun(page, run);
      if (!name) continue;
      const cue = cueOf(page, sentence, markup, name, run, officeEnds);
      if (!cue) {
        open.push(name);
        continue;
      }
      const person = add(page, markup, name, cue);
      if (person) for (const w of nameWords(person.name)) known.add(w);
    }
  }
  for (const run of open) {
    const words = nameWords(textOf(page, run.from, run.to));
    if (words.length > 0 && words.every((w) => known.has(w))) add(page, markup, run, 'known name');
    else if (adjoinsPerson(page, markup, run)) add(page, markup, run, 'beside a person');
  }
}

/** Words of a name that tell people apart, folded; particles and initials do not. */
export const nameWords = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((w) => w.length > 1 && !particles.has(w));

function add(page: Page, markup: Markup, { from, to }: Run, cue: string): PersonMention | null {
  let end = to;
  const half = (to - from) / 2;
  // "Anna Example Anna Example": a caption that ran into the text.
  if (Number.isInteger(half) && half > 1 && textOf(page, from, from + half) === textOf(page, from + half, to))
    end = from + half;
  return markup.add({ type: 'person', from, to, name: textOf(page, from, end), cue });
}

/** Takes titles off the front; null when a word shows that it is a thing or a place. */
function trimRun(page: Page, run: Run): Run | null {
  const word = (k: number) => page.tokens[k]?.text.toLowerCase() ?? '';
  let { from, to } = run;
  while (from < to && (honorifics.has(word(from)) || (page.tokens[from]?.text === '.' && from > run.from))) from += 1;
  // "… for Regional Affairs Anna Example": the end of a long title.
  while (to - from > 2 && portfolioWords.has(word(from))) from += 1;
  if (portfolioWords.has(word(from)) && portfolioWords.has(word(to - 1))) return null;
  // "Anna Example SC", "John Smith MP": letters behind the name.
  while (to - from > 2 && LETTERS.test(page.tokens[to - 1]?.text ?? '')) to -= 1;
  if (from >= to || to - from > 7) return null;
  for (let k = from; k < to; k++)
    if (things.has(word(k)) || (k === from && to - from === 1 && openers.has(word(k)))) return null;
  // "John R. Smith, Jr."
  const junior = [to, to + 1].find(
    (k) => /^(?:Jr|Sr)$/.test(page.tokens[k]?.text ?? '') && (k === to || page.tokens[to]?.text === ','),
  );
  if (junior !== undefined) return { from, to: junior + 1 };
  const all = textOf(page, from, to);
  if (/^\p{Lu}{2,}$/u.test(all.replace(/[^\p{L}]/gu, '')) && to - from === 1) return null;
  return { from, to };
}

/** A person's name without titles before it and letters behind it; null where nothing is left. */
export function trimTitles(page: Page, { from, to }: Run): Run | null {
  const text = (k: number) => page.tokens[k]?.text ?? '';
  let [first, last] = [from, to];
  // "He" is a surname too; only "HE" is a title.
  while (first < last && ((honorifics.has(text(first).toLowerCase()) && text(first) !== 'He') || text(first) === '.'))
    first += 1;
  while (last > first && (LETTERS.test(text(last - 1)) || /^[,.]$/.test(text(last - 1))) && last - first > 2) last -= 1;
  return last > first ? { from: first, to: last } : null;
}

/** What shows that the run is a person; null when nothing does. */
function cueOf(
  page: Page,
  sentence: Sentence,
  markup: Markup,
  { from, to }: Run,
  run: Run,
  officeEnds: ReadonlySet<number>,
): string | null {
  const { tokens } = page;
  const word = (k: number) => tokens[k]?.text.toLowerCase() ?? '';
  const single = to - from === 1;
  if (from > run.from) return 'title before';
  let before = from - 1;
  if (word(before) === '.') before -= 1;
  if (
    before >= sentence.from &&
    honorifics.has(word(before)) &&
    (word(before) !== 'he' || tokens[before]?.text === 'HE')
  )
    return 'title before';
  const left = markup.at(before);
  if (from > sentence.from && ((left?.type === 'office' && !left.plural) || officeEnds.has(before + 1)))
    return 'office before';
  if (single) return null;
  if (word(before) === ',' && officeEnds.has(before)) return 'office before';
  if (word(before) === ',' && /^(?:predecessor|successor)$/.test(word(before - 1))) return 'predecessor';
  // Behind a comma or bracket: an office, perhaps of a country, after a few small words.
  if ([',', '(', '–', '—'].includes(word(to)) || word(to) === 'who' || word(to) === 'is' || word(to) === 'was') {
    let k = [',', '(', '–', '—'].includes(word(to)) ? to + 1 : to;
    for (let n = 0; n < 5 && k < sentence.to; n++) {
      const m = markup.at(k);
      if (m?.type === 'office' && !m.plural) return 'office behind';
      if (
        m?.type === 'country' ||
        (m?.type === 'organization' && (tokens[m.to]?.kind === 'possessive' || markup.at(m.to)?.type === 'office'))
      ) {
        k = tokens[m.to]?.kind === 'possessive' ? m.to + 1 : m.to;
        continue;
      }
      if (!DETERMINERS.has(word(k))) break;
      k += 1;
    }
    if (word(to) === 'who' || (word(to) === ',' && word(to + 1) === 'who')) return 'who';
  }
  if (givenNames.has(word(from))) return 'given name';
  const homeland = word(to) === 'of' ? markup.at(to + 1) : undefined;
  if (homeland?.type === 'country' && homeland.form === 'name') return 'of a country';
  const owner = tokens[from - 1]?.kind === 'possessive' ? markup.at(from - 2) : undefined;
  if (owner?.type === 'country' && ([',', 'and'].includes(word(to)) || speechVerbs.has(word(to))))
    return 'of a country';
  if (
    isListItem(page, sentence, from) &&
    word(to) === ',' &&
    ['organization', 'country'].includes(markup.at(to + 1)?.type ?? '')
  )
    return 'list of delegates';
  const verb = markup.isFree(to) && speechVerbs.has(word(to)) && from === Math.max(from, sentence.from);
  if (verb && word(before) !== 'of' && word(before) !== 'the') return 'speaks';
  if (before >= sentence.from && speechVerbs.has(word(before)) && [',', '.', '”', '"'].includes(word(to)))
    return 'speaks';
  if (/^(?:met|by|with|received|headed|led|chaired)$/.test(word(before)) && word(to) === ',') return 'named as a party';
  if (/^(?:van|bin|binti|al|el|ibn|von|der)$/.test(word(from + 1)) && !single) return 'name particle';
  return null;
}

/** The name begins a line of a list. */
const isListItem = (page: Page, sentence: Sentence, from: number): boolean =>
  from > sentence.from && from - sentence.from <= 2 && /^[-*•–—·▪]$/u.test(page.tokens[sentence.from]?.text ?? '');

/** "…, X and Y": a run in a list with a person is one too, when it looks alike. */
function adjoinsPerson(page: Page, markup: Markup, { from, to }: Run): boolean {
  const { tokens } = page;
  if (to - from < 2) return false;
  const joined = (k: number) => ['and', ',', '&'].includes(tokens[k]?.text ?? '');
  const left = joined(from - 1) ? markup.at(tokens[from - 2]?.text === ',' ? from - 3 : from - 2) : undefined;
  const right = tokens[to]?.text === 'and' ? markup.at(to + 1) : undefined;
  return (left?.type === 'person' && tokens[from - 1]?.text === 'and') || right?.type === 'person';
}
