/** Positions brought in line with the ties that stand: those that fell are taken out, new ones are added. */
import type { OfficeMention, PersonMention } from '../recognise/mention.ts';
import type { Page, Sentence } from '../segment/page.ts';
import { REPRESENTATIVE } from './affiliations.ts';
import type { Actor } from './cast.ts';
import type { Position } from './sides.ts';

/** A person's tie to a body or country that stands. */
export interface StandingTie {
  person: Actor;
  body: Actor;
  probability: number;
  /** Why it stands. */
  rule: string;
}

/** The positions that the ties allow, and one for each tie that no position tells. */
export function tiedPositions(page: Page, positions: readonly Position[], ties: readonly StandingTie[]): Position[] {
  const stands = (person: Actor, body: Actor | null): StandingTie | undefined =>
    ties.find((t) => t.person === person && t.body === body);
  const out = positions.map((p): Position => {
    const organization = p.organization && stands(p.person, p.organization);
    const country = p.country && stands(p.person, p.country);
    const surest = Math.max(organization?.probability ?? 0, country?.probability ?? 0);
    const reason = (country ?? organization)?.rule;
    return {
      ...p,
      holding: reason ? { ...p.holding, rule: `${p.holding.rule}; ${reason}` } : p.holding,
      organization: organization ? p.organization : null,
      country: country ? p.country : null,
      confidence: surest || p.confidence,
    };
  });
  for (const tie of [...ties].sort((a, b) => b.probability - a.probability)) {
    const slot = tie.body.type === 'country' ? 'country' : 'organization';
    const own = out.filter((p) => p.person === tie.person);
    if (own.some((p) => p[slot] === tie.body)) continue;
    const open = own.filter((p) => p[slot] === null);
    const sentence = sharedSentence(page, tie);
    const basis = sentence ? 'stated' : 'inferred';
    // A country is the person's in every office; a body only in the one that is told nearest to it.
    for (const p of slot === 'country' ? open : open.slice(0, 1)) {
      p[slot] = tie.body;
      p.confidence = tie.probability;
      // The sentence that names both proves it; where the office's own does, it stays.
      const told = !sentence || holds(p.holding.sentence, tie.body) ? p.holding.sentence : sentence;
      p.holding = { ...p.holding, rule: tie.rule, sentence: told };
      if (basis === 'inferred') p.basis = 'inferred';
    }
    if (open.length === 0) {
      const added = representative(page, tie, sentence);
      if (added) out.push(added);
    }
  }
  // A bare affiliation whose ties all fell says nothing.
  return out.filter((p) => p.title !== REPRESENTATIVE || p.organization || p.country);
}

const holds = (sentence: Sentence, actor: Actor): boolean =>
  actor.mentions.some((m) => m.from >= sentence.from && m.from < sentence.to);

/** A sentence that names both; undefined where none does. */
function sharedSentence(page: Page, { person, body }: StandingTie): Sentence | undefined {
  return page.sentences.find((s) => holds(s, person) && holds(s, body));
}

function representative(
  page: Page,
  { person, body, probability, rule }: StandingTie,
  shared: Sentence | undefined,
): Position | null {
  const named = person.mentions.filter((m): m is PersonMention => m.type === 'person');
  const mention = named.find((m) => shared && m.from >= shared.from && m.from < shared.to) ?? named[0];
  const sentence = shared ?? page.sentences.find((s) => mention && mention.from >= s.from && mention.from < s.to);
  if (!mention || !sentence) return null;
  const country = body.type === 'country' ? body : null;
  const office: OfficeMention = {
    type: 'office',
    from: mention.from,
    to: mention.to,
    title: REPRESENTATIVE,
    rank: 'official',
    country: country?.code ?? null,
    organization: body.mentions.find((m) => m.type === 'organization') ?? null,
    counterpart: false,
    plural: false,
    reach: { from: mention.from, to: mention.to },
  };
  const holding = { person, mention, office, sentence, rule, confidence: probability };
  return {
    person,
    title: REPRESENTATIVE,
    holding,
    organization: country ? null : body,
    country,
    basis: shared ? 'stated' : 'inferred',
    confidence: probability,
  };
}
