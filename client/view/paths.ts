/** A question for paths or for a connecting network, as its form, a link and the API have it. Pure. */
import { z } from 'zod';
import { pathQuerySchema } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import { type Filters, isFilterParameter, readFilters, writeFilters } from '../ui/filters/filters.ts';

const { from, mode, k, order, institutions, maxHops } = pathQuerySchema.shape;
// A stale or mistyped part of a link is left out; the rest still counts.
const ids = from
  .optional()
  .catch(undefined)
  .transform((list) => list ?? []);
const partsSchema = z.object({
  from: ids,
  to: ids,
  actors: ids,
  mode: mode.catch('shortest'),
  k: k.catch(5),
  order: order.catch('any'),
  institutions: institutions.catch('any'),
  maxHops: maxHops.catch(6),
  exclude: ids,
});

type Parts = z.output<typeof partsSchema>;
export interface PathState extends Parts {
  /** A path between two ends, or a network that connects several. */
  of: 'path' | 'connect';
  filters: Filters;
}
type Texts = Readonly<Record<string, string | undefined>>;

/** Only these are said of each of the two. */
const SAID = {
  path: ['from', 'to', 'mode', 'k', 'order', 'institutions', 'maxHops', 'exclude'],
  connect: ['actors', 'institutions', 'maxHops', 'exclude'],
} as const satisfies Record<PathState['of'], readonly (keyof Parts)[]>;

/** How many a network may connect. */
export const FEWEST = 3;
export const MOST = 8;

/** Reads the state from the texts of an address. */
export function readPaths(texts: Texts): PathState {
  const read = partsSchema.parse(texts);
  // Whose contacts are listed says nothing of paths.
  const filters = readFilters({ ...texts, of: undefined });
  return { ...read, of: read.actors.length > 0 ? 'connect' : 'path', filters };
}

/** Writes the question as the API's own parameters; defaults leave no trace. */
export function writePaths(state: PathState): Record<string, string> {
  const defaults: Readonly<Record<string, unknown>> = partsSchema.parse({});
  const texts: Record<string, string> = {};
  for (const name of SAID[state.of]) {
    const value = state[name];
    if (Array.isArray(value) ? value.length === 0 : value === defaults[name]) continue;
    // How many paths says something only where several are asked for.
    if (name === 'k' && state.mode !== 'k-shortest') continue;
    texts[name] = Array.isArray(value) ? value.join(',') : String(value);
  }
  return { ...texts, ...writeFilters({ ...state.filters, of: undefined }) };
}

/** Why a draft cannot be asked yet; null when it can, and the empty text where it is plain to see. */
export function faultOf(state: PathState): string | null {
  if (state.of === 'connect') {
    if (state.actors.length < FEWEST) return '';
    return new Set(state.actors).size > MOST ? strings.path.atMost(MOST) : null;
  }
  if (state.from.some((id) => state.to.includes(id))) return strings.path.sameEnds;
  return state.from.length > 0 && state.to.length > 0 ? null : '';
}

/** The state with one parameter (or several that are one constraint) changed, or left out, as a relaxation proposes; null for a parameter that it does not know. */
export function relaxed(state: PathState, parameter: string, value: string | null): PathState | null {
  const [first = '', ...others] = parameter.split(',');
  const next = changedBy(state, first, value);
  return next && others.length > 0 ? relaxed(next, others.join(), value) : next;
}

function changedBy(state: PathState, parameter: string, value: string | null): PathState | null {
  const known = isFilterParameter(parameter) || (SAID[state.of] as readonly string[]).includes(parameter);
  if (!known || parameter === 'of') return null;
  const { [parameter]: _, ...texts } = writePaths(state);
  const read = readPaths(value === null ? texts : { ...texts, [parameter]: value });
  // What is asked is kept, and what the other form holds.
  const other = state.of === 'path' ? { actors: state.actors } : { from: state.from, to: state.to };
  return { ...read, ...other, of: state.of };
}

/** The state with a node left out of every path. */
export const leavingOut = (state: PathState, id: string): PathState => ({
  ...state,
  exclude: [...new Set([...state.exclude, id])],
});

/** The state with a document set aside. */
export const settingAside = (state: PathState, documentId: string): PathState => ({
  ...state,
  filters: { ...state.filters, without: [...new Set([...(state.filters.without ?? []), documentId])] },
});
