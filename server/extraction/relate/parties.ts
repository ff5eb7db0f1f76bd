/** Parties of a sentence: actors with their offices and countries folded in, and lists of them. */
import { honorifics } from '../gazetteer/lexicon.ts';
import type { Mention, OfficeMention } from '../recognise/mention.ts';
import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';
import { type Reading, wordAt } from './reading.ts';

export interface Party {
  actor: Actor;
  from: number;
  to: number;
}

/** A list of parties: "Malaysia, Myanmar and Russia". */
export interface Group {
  parties: Party[];
  from: number;
  to: number;
  /** Behind "officials from", "ministers of": each is its own visitor. */
  delegates: boolean;
}

/** Nouns of those who meet for a country or body. */
export const ROLE_NOUNS =
  /^(?:officials?|ministers?|representatives?|delegations?|leaders?|officers?|counterparts?|chiefs?|heads?|delegates?|president|side|team|government|colleagues?|envoys?|members?|personnel|security|police|senior|foreign|top|interior|justice|high-level|visiting|interim)$/;
const JOINERS = new Set([
  ',',
  'and',
  '&',
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'from',
  'of',
  'as',
  'well',
  'then',
  'by',
  '.',
  'with',
  'also',
  '(',
  ')',
  'both',
  'former',
  'visiting',
  'republic',
]);

/** The parties of a sentence in order. */
export function partiesIn(reading: Reading, sentence: Sentence): Party[] {
  const { markup, cast, holdings } = reading;
  const mentions = markup.within(sentence.from, sentence.to);
  const absorbed = new Set<Mention>();
  const extents = new Map<Mention, { from: number; to: number }>();
  for (const h of holdings) {
    if (h.sentence !== sentence) continue;
    const extent = extents.get(h.mention) ?? { from: h.mention.from, to: h.mention.to };
    extents.set(h.mention, {
      from: Math.min(extent.from, h.office.reach.from),
      to: Math.max(extent.to, h.office.reach.to),
    });
  }
  for (const m of mentions) {
    if (m.type !== 'person') continue;
    const extent = extents.get(m) ?? { from: m.from, to: m.to };
    // "Anna Example of Portugal", "Slovenia's Anna Example": an affiliation, no party of its own.
    const next = markup.at(extent.to + 1);
    if (wordAt(reading.page, extent.to) === 'of' && next?.type === 'country') extent.to = next.to;
    const left =
      markup.at(extent.from - 1) ??
      (reading.page.tokens[extent.from - 1]?.kind === 'possessive' ? markup.at(extent.from - 2) : undefined);
    if (
      left?.type === 'country' &&
      (left.form === 'demonym' || reading.page.tokens[extent.from - 1]?.kind === 'possessive')
    )
      extent.from = left.from;
    extents.set(m, extent);
    for (const other of mentions)
      if (
        other !== m &&
        other.type !== 'person' &&
        other.type !== 'forum' &&
        other.from >= extent.from &&
        other.to <= extent.to
      )
        absorbed.add(other);
  }
  const parties: Party[] = [];
  for (const m of mentions) {
    if (absorbed.has(m)) continue;
    if (m.type === 'office') {
      const holder = holdings.find((h) => h.office === m)?.person ?? holderOf(reading, m, sentence);
      if (!holder) continue;
      for (const other of mentions)
        if (other !== m && other.from >= m.reach.from && other.to <= m.reach.to) absorbed.add(other);
      const last = parties.at(-1);
      if (last && last.from >= m.reach.from) parties.pop();
      parties.push({ actor: holder, from: m.reach.from, to: m.reach.to });
      continue;
    }
    const actor = cast.of(m);
    if (!actor || m.type === 'date' || m.type === 'forum') continue;
    // The short form that a bracket introduces is no party beside the long one.
    if (m.type === 'organization' && wordAt(reading.page, m.from - 1) === '(' && wordAt(reading.page, m.to) === ')')
      continue;
    const extent = extents.get(m) ?? m;
    // The country before its own body: "China's Ministry of Public Security".
    const last = parties.at(-1);
    if (
      m.type === 'organization' &&
      last &&
      last.actor.type === 'country' &&
      last.to >= m.from - 1 &&
      (actor.country === null || actor.country === last.actor.code)
    ) {
      actor.country ??= last.actor.code;
      parties.pop();
      parties.push({ actor, from: last.from, to: m.to });
    } else parties.push({ actor, from: extent.from, to: extent.to });
  }
  return parties;
}

/** The only person told so far who holds such an office: "the Lao minister", "the president". */
export function holderOf(reading: Reading, office: OfficeMention, sentence: Sentence): Actor | null {
  if (office.plural || office.counterpart || office.organization) return null;
  const told = reading.positions.filter(
    (p) => p.holding.sentence.index < sentence.index && p.holding.office.rank === office.rank,
  );
  const code = office.country;
  if (code) {
    const people = new Set(told.filter((p) => p.country?.code === code).map((p) => p.person));
    return people.size === 1 ? ([...people][0] ?? null) : null;
  }
  if (wordAt(reading.page, office.from - 1) !== 'the') return null;
  const people = new Set(told.map((p) => p.person));
  return people.size === 1 ? ([...people][0] ?? null) : null;
}

/** Parties joined by commas and "and". */
export function groupsIn(reading: Reading, sentence: Sentence): Group[] {
  const groups: Group[] = [];
  for (const party of partiesIn(reading, sentence)) {
    const last = groups.at(-1);
    const joined = last && isJoint(reading, last.to, party.from) && !(last.parties.at(-1)?.actor === party.actor);
    if (last && joined) {
      last.parties.push(party);
      last.to = party.to;
    } else groups.push({ parties: [party], from: party.from, to: party.to, delegates: isDelegation(reading, party) });
  }
  return groups.flatMap((group) => splitAtCommas(reading, group));
}

/** "Meeting A, B said": a comma joins only in a list that an "and" closes. */
function splitAtCommas(reading: Reading, group: Group): Group[] {
  const { parties } = group;
  const closed = (k: number) =>
    reading.page.tokens
      .slice(parties[k]?.to ?? 0, parties[k + 1]?.from ?? 0)
      .some((t) => /^(?:and|&|–|-)$/i.test(t.text));
  const out: Group[] = [];
  let start = 0;
  for (let k = 0; k < parties.length; k++) {
    if (k < parties.length - 1) {
      let last = k;
      while (last < parties.length - 1 && !closed(last)) last += 1;
      if (last < parties.length - 1) continue;
    }
    const list = parties.slice(start, k + 1);
    const [first, end] = [list[0], list.at(-1)];
    if (first && end)
      out.push({
        parties: list,
        from: first.from,
        to: end.to,
        delegates: start === 0 ? group.delegates : isDelegation(reading, first),
      });
    start = k + 1;
  }
  return out;
}

function isJoint(reading: Reading, from: number, to: number): boolean {
  if (to - from > 9) return false;
  let linked = false;
  for (let i = from; i < to; i++) {
    const word = wordAt(reading.page, i);
    if (word === 'and' || word === ',' || word === '&' || word === '–' || word === '-') linked = true;
    else if (
      !JOINERS.has(word) &&
      !honorifics.has(word) &&
      !ROLE_NOUNS.test(word) &&
      reading.markup.at(i)?.type !== 'office' &&
      word !== "'s" &&
      word !== '’s'
    )
      return false;
  }
  return linked;
}

/** "officials from X", "leaders of X", "X delegation". */
function isDelegation(reading: Reading, party: Party): boolean {
  // "officials from the Netherlands"
  const at = party.from - (wordAt(reading.page, party.from - 1) === 'the' ? 2 : 1);
  if (/^(?:from|of)$/.test(wordAt(reading.page, at))) {
    const noun = wordAt(reading.page, at - 1);
    return /(?:s|police|team|personnel)$/.test(noun) && ROLE_NOUNS.test(noun);
  }
  return ROLE_NOUNS.test(wordAt(reading.page, party.to));
}
