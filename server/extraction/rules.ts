/** The extractor by rules: segment, recognise, parse, resolve, relate. */
import { type ExtractionRecord, emptyRecord, type SourceText } from '../model/record.ts';
import type { Extractor } from './extractor.ts';
import { markOffices } from './parse/offices.ts';
import { markAcronyms } from './recognise/acronyms.ts';
import { markAnaphors } from './recognise/anaphors.ts';
import { markCountries } from './recognise/countries.ts';
import { markDates } from './recognise/dates.ts';
import { markForums } from './recognise/forums.ts';
import { Markup } from './recognise/mention.ts';
import { markOrganizations } from './recognise/organizations.ts';
import { markPersons } from './recognise/persons.ts';
import { complete, relateResolved } from './relate/complete.ts';
import { resolve } from './resolve/resolve.ts';
import { refusals } from './segment/language.ts';
import { type Page, segment } from './segment/page.ts';
import { rulesVersion } from './version.ts';

const IDENTITY = { name: 'rules', version: rulesVersion };
/** An extractor that knows words and their order; deterministic and without any model. */
export function createRuleExtractor(): Extractor {
  return { ...IDENTITY, extract: async (source) => extract(source) };
}

function extract(source: SourceText): ExtractionRecord {
  const record = emptyRecord(source, { ...IDENTITY }, refusals(source));
  if (record.notes.length > 0) return record;
  const page = segment(source);
  const markup = recognise(page);
  const { reading, related } = relateResolved(page, markup, resolve(page, markup));
  complete(record, reading, related);
  return record;
}

/** Mentions never overlap, so the order is from the surest and longest to the rest. */
export function recognise(page: Page): Markup {
  const markup = new Markup(page.tokens.length);
  markForums(page, markup);
  markDates(page, markup);
  markOrganizations(page, markup);
  markAcronyms(page, markup);
  markCountries(page, markup);
  markAnaphors(page, markup);
  markOffices(page, markup);
  markPersons(page, markup);
  return markup;
}
