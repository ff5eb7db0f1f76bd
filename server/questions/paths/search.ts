/** Chooses how to search for the paths that a question asks for. */
import type { ContactFilter } from '../../contract/filters.ts';
import type { PathQuery } from '../../contract/paths.ts';
import { Contacts } from '../contact-graph/contacts.ts';
import type { Vertex } from '../contact-graph/graph.ts';
import type { Sides } from '../contact-graph/sides.ts';
import type { Pause } from '../pause.ts';
import { HopsLeft, hopsBetween } from './bound.ts';
import { ForwardSearch } from './forward.ts';
import { type Ground, Joins, type Terms } from './joins.ts';
import { KShortestSearch } from './k-shortest.ts';
import { compareActors } from './label.ts';
import { ShortestSearch } from './shortest.ts';

/** With more paths than these of the fewest hops, an answer would not be read. */
const MOST_PATHS = 50;
/** Of so many who stand for both ends a way to the others is looked for. */
const MOST_SHARED = 20;

/** What questions for paths and for networks have in common. */
export interface Search extends ContactFilter {
  institutions: Terms['institutions'];
  exclude?: string[] | undefined;
  maxHops: number;
  /** A network has no order. */
  order?: PathQuery['order'];
}

/** `ends` may be of any kind; between them only the kinds that the filters leave. */
export function groundOf(sides: Sides, query: Search, timed: boolean, ends: ReadonlySet<Vertex>): Ground {
  const contacts = new Contacts(sides, query, new Set(query.exclude));
  const kinds = query.kinds ? new Set<string>(query.kinds) : null;
  const { institutions, maxHops } = query;
  const mayPass = (actor: Vertex): boolean => !ends.has(actor) && (kinds === null || kinds.has(actor.kind));
  return { joins: new Joins(contacts), terms: { contacts, institutions, timed, maxHops, mayPass } };
}

export interface Found {
  /** Each from one end to the other. */
  paths: Vertex[][];
  /** Whether there are more than these. */
  more: boolean;
  /** Actors that the search reached. */
  reached: number;
}

/** Whether all who stand for one end stand for the other too. */
export const areOneSide = (starts: readonly Vertex[], targets: readonly Vertex[]): boolean => {
  const [few, many] = starts.length < targets.length ? [starts, targets] : [targets, starts];
  const all = new Set(many);
  return few.length > 0 && few.every((v) => all.has(v));
};

const shorter = (a: Vertex[] | null, b: Vertex[] | null): Vertex[] | null => {
  if (!a || !b) return a ?? b;
  return (a.length - b.length || compareActors(a, b)) <= 0 ? a : b;
};

/**
 * Those who stand for both ends end the paths of others, and never their own. null when links alone would
 * join the ends in as few hops: this search cannot tell what the shortest path with a contact is then.
 */
async function shortestPath(
  { joins, terms }: Ground,
  starts: readonly Vertex[],
  targets: readonly Vertex[],
  pause: Pause,
): Promise<Found | null> {
  const search = new ShortestSearch(joins, terms, new Set([...starts, ...targets]), pause);
  const ofTargets = new Set(targets);
  const shared = starts.filter((s) => ofTargets.has(s));
  const isShared = new Set(shared);
  const without = (actors: readonly Vertex[]): Vertex[] => actors.filter((v) => !isShared.has(v));
  const pairs: [readonly Vertex[], readonly Vertex[]][] =
    shared.length === 0
      ? [[starts, targets]]
      : [
          [without(starts), targets],
          [shared, without(targets)],
          ...shared
            .slice(0, MOST_SHARED)
            .map((s): [readonly Vertex[], readonly Vertex[]] => [[s], shared.filter((o) => o !== s)]),
        ];
  let best: Vertex[] | null = null;
  let reached = 0;
  for (const [from, to] of pairs) {
    if (from.length === 0 || to.length === 0) continue;
    const found = await search.find(from, to);
    if (found.path && !found.hasContact) return null;
    best = shorter(best, found.path);
    reached += found.reached;
  }
  return { paths: best ? [best] : [], more: false, reached };
}

export async function findPaths(
  ground: Ground,
  starts: readonly Vertex[],
  targets: readonly Vertex[],
  { mode, k }: Pick<PathQuery, 'mode' | 'k'>,
  pause: Pause,
): Promise<Found> {
  if (starts.length === 0 || targets.length === 0 || areOneSide(starts, targets))
    return { paths: [], more: false, reached: starts.length };
  const { terms } = ground;
  const found = mode === 'shortest' && !terms.timed ? await shortestPath(ground, starts, targets, pause) : null;
  if (found) return found;
  const onlyShortest = mode === 'all-shortest';
  const most = mode === 'shortest' ? 1 : onlyShortest ? MOST_PATHS : k;
  const [behind, left] = [new HopsLeft(starts, ground, pause), new HopsLeft(targets, ground, pause)];
  const isTooFar = (await hopsBetween(behind, left, terms.maxHops)) > terms.maxHops;
  const search = new KShortestSearch(ground, starts, targets, new ForwardSearch(ground, left, pause));
  const paths = isTooFar ? [] : await search.find({ count: onlyShortest ? most + 1 : most, onlyShortest });
  return {
    paths: paths.slice(0, most).map((p) => p.actors),
    more: paths.length > most,
    reached: behind.reached + left.reached,
  };
}
