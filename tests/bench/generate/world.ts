/** Who and what the generated documents speak of: a world that grows with their number; its countries do not. */
import countries from 'i18n-iso-countries';
import { countryNameOf } from '../../../server/loader/claims/identity.ts';
import { RANKS } from '../../../server/model/ranks.ts';
import { type Random, seeded } from './random.ts';

export interface Country {
  code: string;
  name: string;
  bodies: Body[];
  people: Person[];
}

export interface Body {
  name: string;
  category: string;
  country: Country;
}

export interface Person {
  name: string;
  title: string;
  rank: string;
  country: Country;
  /** null: speaks for the country itself. */
  body: Body | null;
}

export interface World {
  countries: Country[];
  /** The countries that documents are written in: each touches one of them. */
  hosts: Country[];
  forums: string[];
  places: string[];
}

const HOSTS = 30;
/** Per document; so a graph of any size has the same proportions. */
const BODIES = 0.35;
const PEOPLE = 1.6;
const FORUMS = 0.01;
const PLACES = 0.04;

const SYLLABLES = 'ba chi dor el fan gu hai jo ka lin mo nu or pe qui ra shen to ul va wen xa yo zim'.split(' ');
const FIELDS = 'Interior Justice Finance Health Trade Defence Energy Education Transport Water Labour Culture'.split(
  ' ',
);
const BODY_FORMS: readonly [string, string][] = [
  ['Ministry of', 'ministry'],
  ['National Agency for', 'agency'],
  ['Police of the District of', 'police'],
  ['Institute of', 'company'],
];
const TITLES = ['Minister', 'Deputy Minister', 'Director', 'Commissioner', 'Ambassador', 'Secretary', 'Adviser'];

function nameOf(random: Random): string {
  const word = (): string => {
    const letters = Array.from({ length: random.int(2, 3) }, () => random.pick(SYLLABLES)).join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  return `${word()} ${word()}`;
}

function bodyOf(random: Random, country: Country): Body {
  const [form, category] = random.pick(BODY_FORMS);
  return { name: `${form} ${random.pick(FIELDS)} ${nameOf(random).split(' ')[0]}`, category, country };
}

function personOf(random: Random, country: Country): Person {
  const body = country.bodies.length > 0 && random.chance(0.75) ? random.skewed(country.bodies, 2) : null;
  const title = random.pick(TITLES);
  return {
    name: nameOf(random),
    title: body ? title : `${title} for ${random.pick(FIELDS)}`,
    rank: random.pick(RANKS),
    country,
    body,
  };
}

export function makeWorld(seed: number, documents: number): World {
  const random = seeded(seed);
  const all = Object.keys(countries.getAlpha3Codes())
    .filter((code) => countryNameOf(code) !== code)
    .sort()
    .map((code): Country => ({ code, name: countryNameOf(code), bodies: [], people: [] }));
  // Shuffled, so that the hubs are not all of the letter A.
  const list = random.several(all.length * 2, () => random.pick(all));
  for (let i = 0; i < documents * BODIES; i++) {
    const country = random.skewed(list);
    country.bodies.push(bodyOf(random, country));
  }
  for (let i = 0; i < Math.max(documents * PEOPLE, list.length * 2); i++) {
    // Every country has someone who can be sent.
    const country = i < list.length * 2 ? (list[i % list.length] as Country) : random.skewed(list);
    country.people.push(personOf(random, country));
  }
  return {
    countries: list,
    hosts: list.slice(0, HOSTS),
    forums: Array.from({ length: Math.max(5, documents * FORUMS) }, () => `${nameOf(random)} Forum`),
    places: Array.from({ length: Math.max(30, documents * PLACES) }, () => nameOf(random).replace(' ', '')),
  };
}
