/** Officers of whom a government's own text tells no country: they are its own. */
import type { Rank } from '../../model/ranks.ts';
import { lackingTitles } from '../gazetteer/lexicon.ts';
import { STATE_ORGANS } from '../recognise/categories.ts';
import { REPRESENTATIVE } from './affiliations.ts';
import type { Actor, Cast } from './cast.ts';
import type { Position } from './sides.ts';

/** Of these a country has one at a time. */
const ONLY: ReadonlySet<Rank> = new Set(['head of state', 'head of government']);
const CONFIDENCE = 0.6;

/** Positions of the publishing government's own people, with its country; those of others as they are. */
export function withPublisher(positions: readonly Position[], cast: Cast): Position[] {
  const code = cast.publisherCode;
  if (code === null) return [...positions];
  const lacking = lackingTitles.get(code) ?? [];
  const told = new Set(positions.filter(isTold).map((p) => p.person));
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

/** Whether a position has a country, or a body that is no state's organ. */
const isTold = ({ country, organization }: Position): boolean => country !== null || isOfAnother(organization);

/** Whether a body is no organ of the publisher's state. */
const isOfAnother = (body: Actor | null): boolean =>
  body !== null && !(STATE_ORGANS.has(body.category ?? '') && body.country === null);
