/** The gazetteer as look-ups: countries, offices, bodies, forums, calendar, common words. */
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { z } from 'zod';
import { RANKS, type Rank } from '../../model/ranks.ts';
import type { Token } from '../segment/tokens.ts';
import { loadGazetteer } from './load.ts';
import { foldWord, type PhraseMatch, Phrases } from './phrases.ts';

countries.registerLocale(english);

const words = z.array(z.coerce.string());
const wordSet = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(foldWord));

export type CountryForm = 'name' | 'demonym' | 'capital';

const countryFile = loadGazetteer(
  'countries',
  z.record(z.string(), z.object({ d: words, c: words, v: words.default([]) })),
);

function* countryEntries(): Iterable<readonly [string, { code: string; form: CountryForm }]> {
  // Ours first: where two countries share a form, the first entry keeps it.
  for (const [code, { v }] of Object.entries(countryFile)) for (const form of v) yield [form, { code, form: 'name' }];
  const told = new Set<string>();
  const names = countries.getNames('en', { select: 'all' });
  for (const [alpha2, forms] of Object.entries(names)) {
    const code = countries.alpha2ToAlpha3(alpha2) ?? alpha2;
    for (const form of forms)
      if (!form.includes(',') && !told.has(form)) {
        told.add(form);
        yield [form, { code, form: 'name' }];
      }
  }
  for (const [code, { d, c }] of Object.entries(countryFile)) {
    for (const form of d) yield [form, { code, form: 'demonym' }];
    for (const form of c) yield [form, { code, form: 'capital' }];
  }
}

/** The form of a country that begins at a token; none where a longer name that is no country holds it. */
export function countryFormAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
): PhraseMatch<{ code: string; form: CountryForm }> | null {
  const match = countryForms.matchAt(tokens, at, limit);
  if (!match) return null;
  for (const from of [at, at - 1, at - 2]) {
    const other = notCountries.matchAt(tokens, from, tokens.length);
    if (other && other.to >= match.to && other.to > at) return null;
  }
  return match;
}

export const countryForms = new Phrases(countryEntries());

/** The short English name of a country, for texts that only use an adjective or a capital. */
export const countryName = (code: string): string => countries.getName(code, 'en') ?? code;

const officeFile = loadGazetteer(
  'offices',
  z.object({
    ranks: z.record(z.enum(RANKS), words),
    honorifics: words,
    national: z.record(z.string(), z.string()),
    lacking: z.record(z.string(), words),
  }),
);
export const officeHeads = new Phrases<Rank>(
  RANKS.flatMap((rank) => officeFile.ranks[rank].map((w) => [w, rank] as const)),
);

const SECOND = /\b(?:deputy|vice|assistant)\b/i;

/** The rank of an office by that of its rank word and the words around it: a deputy minister is no minister, the deputy of an agency's head an official. */
export function rankAmong(rank: Rank, words: string): Rank {
  if (!SECOND.test(words)) return rank;
  if (rank === 'minister') return 'deputy minister';
  return rank === 'agency head' ? 'official' : rank;
}
export const honorifics = wordSet(officeFile.honorifics);
/** Titles that only one country uses. */
export const nationalTitles: ReadonlyMap<string, string> = new Map(Object.entries(officeFile.national));
/** Words of titles that a country does not have, by its code. */
export const lackingTitles: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(officeFile.lacking));
export const portfolioWords = wordSet(loadGazetteer('portfolios', z.object({ words })).words);

const bodySchema = z.object({ category: z.string(), names: words, country: z.string().optional() });
const organizationFile = loadGazetteer(
  'organizations',
  z.object({
    heads: z.record(z.string(), words),
    not: words,
    seats: z.record(z.string(), words),
    bodies: z.array(bodySchema),
  }),
);
export interface KnownBody {
  name: string;
  category: string;
  country: string | null;
}
export const knownBodies = new Phrases<KnownBody>(
  organizationFile.bodies.flatMap(({ category, names, country }) =>
    names.map((n) => [n, { name: names[0] as string, category, country: country ?? null }] as const),
  ),
);
export const organizationHeads = new Phrases<string>(
  Object.entries(organizationFile.heads).flatMap(([category, heads]) => heads.map((h) => [h, category] as const)),
);
/** Seats of governments by the code of their country. */
export const seatsOfGovernment = new Phrases<string>(
  Object.entries(organizationFile.seats).flatMap(([code, seats]) => seats.map((s) => [s, code] as const)),
);
export const organizationStops = wordSet(organizationFile.not);

const forumFile = loadGazetteer(
  'forums',
  z.object({ heads: words, weak: words, not: words, notWith: words, known: words }),
);
export const forumHeads = new Phrases<{ weak: boolean }>(
  forumFile.heads.map((h) => [h, { weak: forumFile.weak.includes(h) }]),
);
export const forumsNot = forumFile.not;
export const forumNotWith = forumFile.notWith;
export const knownForums = new Phrases<string>(forumFile.known.map((f) => [f, f]));

const calendarFile = loadGazetteer(
  'calendar',
  z.object({ months: z.record(z.string(), z.number()), weekdays: z.record(z.string(), z.number()) }),
);
export const months = new Map(Object.entries(calendarFile.months));
export const weekdays = new Map(Object.entries(calendarFile.weekdays));

const commonFile = loadGazetteer(
  'commonwords',
  z.object({ openers: words, things: words, particles: words, notCountries: words }),
);
export const openers = wordSet(commonFile.openers);
const notCountries = new Phrases<true>(commonFile.notCountries.map((form) => [form, true] as const));
export const things = wordSet(commonFile.things);
export const particles = wordSet(commonFile.particles);
export const givenNames = wordSet(loadGazetteer('givennames', z.object({ names: words })).names);
