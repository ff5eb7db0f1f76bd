/** A hop as it is said to those who walk to it: in the screen's own words. Pure. */
import type { Hop } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import type { PathWalk } from '../view/path-walk.ts';
import { daysOfInterval } from '../words/dates.ts';

const { walk } = strings.path;

function joined({ from, to, via, grade, ...hop }: Hop): string {
  const date = daysOfInterval(hop.date);
  // A name that ends in the day says it.
  const day = date && via.name.endsWith(date) ? null : date;
  switch (grade) {
    case null:
      return walk.represent(from.name, to.name, via.name);
    case 'meeting': {
      // Many meetings are named after the two.
      const named = via.name.includes(from.name) && via.name.includes(to.name);
      return named ? walk.met(from.name, to.name, date, null) : walk.met(from.name, to.name, day, via.name);
    }
    case 'sitting':
      return walk.sat(from.name, to.name, day, via.name);
    case 'same-day':
    case 'session':
      return walk.attended(from.name, to.name, day, via.name);
    case 'commitment':
      return walk.committed(from.name, to.name, day, via.name);
  }
}

/** "Hop 2 of 3: Norway met Kenya, 19 Sep 2025; told by 2 documents."; at an end that was not passed, that it is one. Empty before the walk. */
export function saidOfWalk({ at, bound }: PathWalk, hops: readonly Hop[]): string {
  const hop = at === null ? undefined : hops[at];
  if (at === null || !hop) return '';
  const told = walk.told(at + 1, hops.length, joined(hop), hop.sources);
  return bound ? `${walk[bound]} ${told}` : told;
}
