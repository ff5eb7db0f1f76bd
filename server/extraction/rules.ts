/** The extractor by rules: segment, recognise, parse, resolve, relate. */
import { franc } from 'franc';
import type { ExtractionRecord, SourceText } from '../model/record.ts';
import type { Extractor } from './extractor.ts';
import { markOffices } from './parse/offices.ts';
import { markAcronyms } from './recognise/acronyms.ts';
import { markCountries } from './recognise/countries.ts';
import { markDates } from './recognise/dates.ts';
import { markForums } from './recognise/forums.ts';
import { Markup } from './recognise/mention.ts';
import { markOrganizations } from './recognise/organizations.ts';
import { markPersons } from './recognise/persons.ts';
import { emptyRecord, fillRecord } from './relate/record.ts';
import { relate } from './relate/relate.ts';
import { bindAffiliations } from './resolve/affiliations.ts';
import { calendarOf } from './resolve/calendar.ts';
import { Cast } from './resolve/cast.ts';
import { bindOffices } from './resolve/holdings.ts';
import { positionsOf } from './resolve/sides.ts';
import { type Page, segment } from './segment/page.ts';

const IDENTITY = { name: 'rules', version: '1' };
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

/** An extractor that knows words and their order; deterministic and without any model. */
export function createRuleExtractor(): Extractor {
  return { ...IDENTITY, extract: async (source) => extract(source) };
}

function extract(source: SourceText): ExtractionRecord {
  const record = emptyRecord(source, { ...IDENTITY }, []);
  if (!/\p{L}/u.test(source.text)) {
    record.notes.push('The text holds no words.');
    return record;
  }
  const language = languageOf(source.text);
  if (language !== null && language !== 'eng') {
    record.notes.push(`The text is not in English (it looks like "${language}"): nothing was read.`);
    return record;
  }
  const page = segment(source);
  const markup = recognise(page);
  const cast = new Cast(page, markup.within(0, page.tokens.length));
  const calendar = calendarOf(page.date, markup.within(0, page.tokens.length));
  const holdings = [...bindOffices(page, markup, cast), ...bindAffiliations(page, markup, cast)];
  const positions = positionsOf(page, markup, cast, holdings);
  const reading = { page, markup, cast, holdings, positions, calendar };
  fillRecord(record, reading, relate(reading));
  record.notes.push(...doubts(page, record));
  return record;
}

/** Mentions never overlap, so the order is from the surest and longest to the rest. */
function recognise(page: Page): Markup {
  const markup = new Markup(page.tokens.length);
  markForums(page, markup);
  markDates(page, markup);
  markOrganizations(page, markup);
  markAcronyms(page, markup);
  markCountries(page, markup);
  markOffices(page, markup);
  markPersons(page, markup);
  return markup;
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

function doubts(page: Page, record: ExtractionRecord): string[] {
  const notes: string[] = [];
  if (page.date === null) notes.push('The day of publication is unknown: relative dates stay open.');
  const capitals = page.sentences.filter((s) => s.allCapitals).length;
  if (capitals > 0)
    notes.push(`${capitals} sentence(s) in capital letters: names of people were not looked for there.`);
  for (const p of record.positions)
    if (p.basis === 'inferred') {
      const person = record.actors.find((a) => a.id === p.person)?.name ?? p.person;
      notes.push(`The country of ${person} (${p.title}) is inferred.`);
    }
  return notes;
}
