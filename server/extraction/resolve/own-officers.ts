/** Officers of whom a government's own text tells no country, or only guesses one: they are its own. */
import type { Rank } from '../../model/ranks.ts';
import { lackingTitles } from '../gazetteer/lexicon.ts';
import { STATE_ORGANS } from '../recognise/categories.ts';
import { REPRESENTATIVE } from './affiliations.ts';
import type { Actor, Cast } from './cast.ts';
import type { Position } from './sides.ts';

/** Of these a country has one at a time. */
const ONLY: ReadonlySet<Rank> = new Set(['head of state', 'head of government']);
/** A country that only the model ties to somebody is believed against the publisher's from here on. */
const SURE = 0.8;
const CONFIDENCE = 0.6;

/** Positions of the publishing government's own people, with its country; those of others as they are. */
export function withPublisher(positions: readonly Position[], cast: Cast): Position[] {
  const code = cast.publisherCode;
  if (code === null) return [...positions];
  const lacking = lackingTitles.get(code) ?? [];
  const told = new Set(positions.filter((p) => isTold(p)).map((p) => p.person));
  const taken = new Set(
    positions.filter((p) => isTold(p) && p.country?.code === code).map((p) => p.holding.office.rank),
  );
  return positions.map((p): Position => {
    const { rank } = p.holding.office;
    const isOwn =
      p.title !== REPRESENTATIVE &&
      !told.has(p.person) &&
      !(ONLY.has(rank) && taken.has(rank)) &&
      !lacking.some((word) => p.title.toLowerCase().includes(word));
    if (!isOwn) return p;
    const rule = `${p.holding.rule}; an officer of the government that publishes`;
    return {
      ...p,
      country: cast.publisherOf(p.holding.mention),
      basis: 'inferred',
      confidence: CONFIDENCE,
      holding: { ...p.holding, rule },
    };
  });
}

/** Whether a position's country, or a body that is no state's organ, is told and not only guessed. */
function isTold({ country, organization, holding, confidence }: Position): boolean {
  if (country) return !holding.rule.startsWith('stands for') || confidence >= SURE;
  return isOfAnother(organization);
}

/** Whether a body is no organ of the publisher's state. */
const isOfAnother = (body: Actor | null): boolean =>
  body !== null && !(STATE_ORGANS.has(body.category ?? '') && body.country === null);
