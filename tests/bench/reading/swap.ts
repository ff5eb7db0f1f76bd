/** Articles with their people and countries replaced by others: who they are must not matter to the reader. */
import { readFileSync } from 'node:fs';
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { parse } from 'yaml';
import type { Article } from './evaluate.ts';

countries.registerLocale(english);

const GIVEN =
  'Ana Bogdan Chidi Dilnoza Emeka Fatima Goran Hye-jin Ilse Jomo Katarina Lerato Mbali Nils Odile Pavel Quang Rania Selma Tomasz Ulrike Vikram Wanjiru Ximena Yusuf Zeynep Aroha Bjarne Catriona Dembo'.split(
    ' ',
  );
const FAMILY =
  'Adeyinka Baranov Castellanos Dragomir Eszterhas Fofana Grigoryan Haraldsen Ivanauskas Jantjies Kowalczyk Lindqvist Mwangale Nakashima Okonjo Petrosyan Quispe Rahmatov Sithebe Tuilagi Ungureanu Vandamme Waweru Xhaferi Yeltayev Zubkova Abeywardena Birgisson Contreras Dlaminir'.split(
    ' ',
  );

interface CountryForms {
  code: string;
  name: string;
  demonym: string;
  capital: string;
  /** All forms, longest first, each with its kind. */
  forms: [string, 'name' | 'demonym' | 'capital'][];
}

function readCountries(): CountryForms[] {
  const file = parse(
    readFileSync(new URL('../../../seeds/gazetteer/countries.yaml', import.meta.url), 'utf8'),
  ) as Record<string, { d: string[]; c: string[]; v?: string[] }>;
  return Object.entries(file).flatMap(([code, { d, c, v = [] }]) => {
    const names = countries.getName(code, 'en', { select: 'all' }) ?? [];
    const name = countries.getName(code, 'en');
    if (!name || !d[0] || !c[0]) return [];
    const forms: CountryForms['forms'] = [
      ...[name, ...names, ...v].map((f): [string, 'name'] => [f, 'name']),
      ...d.map((f): [string, 'demonym'] => [f, 'demonym']),
      ...c.map((f): [string, 'capital'] => [f, 'capital']),
    ];
    return [{ code, name, demonym: d[0], capital: c[0], forms: forms.sort((a, b) => b[0].length - a[0].length) }];
  });
}

const COUNTRIES = readCountries();
/** Names of one word, so that a replacement never changes how many words there are without need. */
const PLAIN = COUNTRIES.filter((c) => /^\p{L}+$/u.test(c.name) && /^\p{L}+$/u.test(c.demonym));

interface GoldActor {
  type: string;
  name: string;
  aliases?: string[];
  code?: string;
}

/** The article with other names in text and record. `turn` picks other replacements. */
export function swapped({ id, text, gold }: Article, turn: number): Article {
  const record = JSON.parse(gold) as { actors: GoldActor[] };
  const replacements = new Map<string, string>();
  const codes = new Map<string, string>();
  let people = turn * 7;
  for (const actor of record.actors) {
    if (actor.type === 'person') {
      const words = actor.name.split(/\s+/);
      words.forEach((word, i) => {
        if (!/^\p{Lu}[\p{L}'’-]{2,}$/u.test(word) || replacements.has(word)) return;
        const pool = i === words.length - 1 ? FAMILY : GIVEN;
        replacements.set(word, pool[people % pool.length] as string);
        people += 1;
      });
    }
  }
  const taken = new Set(record.actors.flatMap((a) => a.code ?? []));
  const free = PLAIN.filter((c) => !taken.has(c.code));
  record.actors
    .filter((a) => a.type === 'country')
    .forEach((actor, i) => {
      const from = COUNTRIES.find((c) => c.code === actor.code);
      const to = free[(turn * 31 + i * 17 + id.length) % free.length];
      if (!from || !to || codes.has(from.code) || [...codes.values()].includes(to.code)) return;
      codes.set(from.code, to.code);
      for (const [form, kind] of from.forms) if (!replacements.has(form)) replacements.set(form, to[kind]);
    });
  const forms = [...replacements.keys()].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return { id, text, gold };
  const escaped = forms.map((f) => f.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const swap = (s: string): string => s.replace(pattern, (form) => replacements.get(form) ?? form);
  const deep = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string')
      return key === 'code' ? (codes.get(value) ?? value) : key === 'id' ? value : swap(value);
    if (Array.isArray(value)) return value.map((v) => deep(v));
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, deep(v, k)]));
    return value;
  };
  return { id, text: swap(text), gold: JSON.stringify(deep(record)) };
}
