/** Mentions to actors, offices to holders, holders to the sides they stand for. */
import type { Markup } from '../recognise/mention.ts';
import type { Page } from '../segment/page.ts';
import { bindAffiliations } from './affiliations.ts';
import { Cast } from './cast.ts';
import { bindOffices, type Holding } from './holdings.ts';
import { type Position, positionsOf } from './sides.ts';

export interface Resolved {
  cast: Cast;
  holdings: readonly Holding[];
  positions: readonly Position[];
}

/** Resolves what a markup names. */
export function resolve(page: Page, markup: Markup): Resolved {
  const cast = new Cast(page, markup.within(0, page.tokens.length));
  const holdings = [...bindOffices(page, markup, cast), ...bindAffiliations(page, markup, cast)];
  return { cast, holdings, positions: positionsOf(page, markup, cast, holdings) };
}
