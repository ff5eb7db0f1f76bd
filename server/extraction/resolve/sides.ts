/** For which country each person stands, and whose organ each body is. */
import { nationalTitles } from '../gazetteer/lexicon.ts';
import { STATE_ORGANS } from '../recognise/categories.ts';
import type { Markup } from '../recognise/mention.ts';
import type { Page } from '../segment/page.ts';
import { REPRESENTATIVE } from './affiliations.ts';
import type { Actor, Cast } from './cast.ts';
import type { Holding } from './holdings.ts';

export interface Position {
  person: Actor;
  title: string;
  holding: Holding;
  organization: Actor | null;
  country: Actor | null;
  basis: 'stated' | 'inferred';
  confidence: number;
}

const NATIONAL = new Set([
  'head of state',
  'head of government',
  'deputy head of government',
  'minister',
  'deputy minister',
]);
/** The words of an office or body that tell its portfolio. */
export const significant = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(
      (w) =>
        w.length > 2 &&
        ![
          'the',
          'and',
          'for',
          'minister',
          'ministry',
          'deputy',
          'vice',
          'secretary',
          'department',
          'affairs',
          'first',
          'prime',
          'state',
          'senior',
        ].includes(w),
    );

/** Turns holdings into positions, one for each title of a person, and infers what is left open. */
export function positionsOf(page: Page, markup: Markup, cast: Cast, holdings: readonly Holding[]): Position[] {
  const positions: Position[] = [];
  for (const h of holdings) {
    const counterpartOf = h.office.counterpart
      ? positions.findLast(
          (p) => p.holding.sentence.index <= h.sentence.index && p.person !== h.person && !p.holding.office.counterpart,
        )
      : undefined;
    if (h.office.counterpart && !counterpartOf) continue;
    const office = counterpartOf?.holding.office ?? h.office;
    const organization = cast.of(h.office.organization) ?? null;
    const country = cast.country(h.office.country) ?? homeland(page, markup, cast, h) ?? null;
    positions.push({
      person: h.person,
      title: counterpartOf ? office.title : h.office.title,
      organization,
      country,
      holding: counterpartOf ? { ...h, office: { ...h.office, rank: office.rank } } : h,
      basis: h.office.counterpart ? 'inferred' : 'stated',
      confidence: h.office.counterpart ? 0.75 : h.confidence,
    });
  }
  for (const p of positions) shareCountry(p, positions);
  for (const p of positions) tieBody(p, cast);
  for (const p of positions)
    if (!p.country && !p.organization && nationalTitles.has(p.title.toLowerCase())) byTitle(p, cast);
  for (const p of positions)
    if (
      !p.country &&
      NATIONAL.has(p.holding.office.rank) &&
      (!p.organization || p.organization.category === 'ministry')
    )
      inferOtherSide(p, positions, cast);
  for (const p of positions) if (p.country) p.person.country ??= p.country.code;
  return distinct(positions);
}

/** "NAME of COUNTRY" or "COUNTRY's NAME". */
function homeland(page: Page, markup: Markup, cast: Cast, { mention }: Holding): Actor | undefined {
  if (page.tokens[mention.to]?.text === 'of') {
    const m = markup.at(mention.to + 1);
    if (m?.type === 'country' && m.form === 'name') return cast.of(m);
  }
  return undefined;
}

/** Another title of the same person may have told the country. */
function shareCountry(p: Position, positions: readonly Position[]): void {
  if (p.country || p.organization) return;
  const other = positions.find((q) => q.person === p.person && q.country);
  if (other) p.country = other.country;
}

/** The body named in the text whose portfolio the title has. */
function tieBody(p: Position, cast: Cast): void {
  const body = p.organization;
  if (body) {
    if (p.country && !body.country && body.category !== null && STATE_ORGANS.has(body.category)) {
      body.country = p.country.code;
      body.countryBasis = 'inferred';
    }
    if (!p.country && body.country) p.country = cast.country(body.country) ?? null;
    return;
  }
  const words = significant(p.title);
  if (words.length === 0 || !NATIONAL.has(p.holding.office.rank)) return;
  const fits = cast.actors.filter(
    (a) =>
      a.type === 'organization' &&
      a.category === 'ministry' &&
      significant(a.name).join(' ') === words.join(' ') &&
      (!a.country || !p.country || a.country === p.country.code),
  );
  const only = fits[0];
  if (fits.length !== 1 || !only) return;
  p.organization = only;
  if (!only.country && p.country) {
    only.country = p.country.code;
    only.countryBasis = 'inferred';
  }
}

/** With two countries in the text and the other one's officer named, a national officer is of this one. */
function inferOtherSide(p: Position, positions: readonly Position[], cast: Cast): void {
  const countries = cast.actors.filter((a) => a.type === 'country');
  const others = new Set(positions.filter((q) => q.person !== p.person && q.country).map((q) => q.country));
  const open = countries.filter((c) => !others.has(c));
  const only = open.length === 1 ? open[0] : undefined;
  if (only && countries.length === 2 && others.size === 1) infer(p, only, 0.6);
}

/** Titles that one country alone uses: "Secretary of State". */
function byTitle(p: Position, cast: Cast): void {
  const country = cast.country(nationalTitles.get(p.title.toLowerCase()) ?? null);
  if (country) infer(p, country, 0.7);
}

function infer(p: Position, country: Actor, confidence: number): void {
  p.country = country;
  p.basis = 'inferred';
  p.confidence = confidence;
}

function distinct(positions: readonly Position[]): Position[] {
  const best = new Map<string, Position>();
  for (const p of positions) {
    const key = `${p.person.id}|${p.title.toLowerCase()}|${p.organization?.id ?? ''}`;
    const known = best.get(key);
    if (
      !known ||
      (!known.country && p.country) ||
      (p.confidence > known.confidence && Boolean(p.country) === Boolean(known.country))
    )
      best.set(key, p);
  }
  // A bare "Minister" beside "Minister of Justice" tells nothing more.
  const all = [...best.values()].filter(
    (p, _, list) =>
      p.title !== REPRESENTATIVE ||
      !list.some(
        (q) =>
          q !== p &&
          q.person === p.person &&
          (q.title !== REPRESENTATIVE || q.confidence > p.confidence) &&
          (!p.country || q.country === p.country) &&
          (!p.organization || q.organization === p.organization),
      ),
  );
  return all.filter(
    (p) =>
      !all.some(
        (q) =>
          q !== p &&
          q.person === p.person &&
          q.title.length > p.title.length &&
          significant(p.title).every((w) => significant(q.title).includes(w)) &&
          (q.country === p.country || !p.country) &&
          (q.organization === p.organization || !p.organization) &&
          q.title.toLowerCase().includes(p.title.toLowerCase()),
      ),
  );
}
