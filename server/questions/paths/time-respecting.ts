/** Paths in order of time: each contact not before the one before it, earliest arrival kept for each actor. */
import type { Link } from './links.ts';
import type { ReadLinks, Step } from './shortest.ts';

interface Arrival {
  /** The earliest day on which the last contact may have been; '' before any contact. */
  day: string;
  path: Step[];
}

/** The day after following a link, or null when it would go back in time. Undated contacts have no order. */
function arrivalBy(link: Link, day: string): string | null {
  if (link.type === 'institution') return day;
  if (link.dateFrom === null || link.dateTo === null || link.dateTo < day) return null;
  return link.dateFrom > day ? link.dateFrom : day;
}

/**
 * The path with the fewest hops whose contacts can have happened in its order;
 * of those, the one that arrives first. An imprecise date counts where it may fit.
 */
export async function timeRespectingPath(
  from: ReadonlySet<string>,
  to: ReadonlySet<string>,
  maxHops: number,
  read: ReadLinks,
): Promise<Step[] | null> {
  const best = new Map<string, Arrival>([...from].sort().map((a) => [a, { day: '', path: [] }]));
  if ([...from].some((a) => to.has(a))) return [];
  let frontier = [...best.keys()];
  for (let hops = 0; hops < maxHops && frontier.length > 0; hops++) {
    const links = await read(frontier);
    const reached = new Map<string, Arrival>();
    for (const actor of frontier) {
      const here = best.get(actor) as Arrival;
      for (const link of links.get(actor) ?? []) {
        const day = arrivalBy(link, here.day);
        if (day === null) continue;
        // Arriving earlier with more hops may still open a way: it replaces what was known.
        const known = reached.get(link.to) ?? best.get(link.to);
        if (!known || day < known.day) reached.set(link.to, { day, path: [...here.path, { from: actor, link }] });
      }
    }
    const arrived = [...reached]
      .filter(([actor]) => to.has(actor))
      .sort(([a, x], [b, y]) => x.day.localeCompare(y.day) || (a < b ? -1 : 1));
    if (arrived[0]) return arrived[0][1].path;
    for (const [actor, arrival] of reached) best.set(actor, arrival);
    frontier = [...reached.keys()].sort();
  }
  return null;
}

/** Whether the order of each step after the one before rests on an imprecise date. */
export function uncertainOrders(steps: readonly Step[]): boolean[] {
  let latest = '';
  return steps.map(({ link }) => {
    if (link.type === 'institution') return false;
    const uncertain = latest !== '' && (link.dateFrom === null || link.dateFrom < latest);
    if (link.dateTo && link.dateTo > latest) latest = link.dateTo;
    return uncertain;
  });
}
