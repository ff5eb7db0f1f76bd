/** What the gold records say of proposals: the scorer's matching, for the fitting of scores. */
import type { ExtractionRecord } from '../../model/record.ts';

type Actor = Pick<ExtractionRecord['actors'][number], 'id' | 'type' | 'name' | 'aliases'> & { code?: string };
export interface Gold {
  actors: Actor[];
  positions: { person: string; organization?: string | null; country?: string | null }[];
  forums: { id: string; name: string; edition?: string | null }[];
}

const fold = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(the|of|mr|mrs|ms|dr)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const forms = (a: Actor): string[] => [a.name, ...a.aliases].map(fold).filter(Boolean);

/** How well a read actor fits a gold one, as the scorer has it; 0 not at all. */
function fitOfActors(gold: Actor, read: Actor): number {
  if (gold.type !== read.type) return 0;
  if (gold.type === 'country' && gold.code && read.code) return gold.code === read.code ? 2 : 0;
  if (fold(gold.name) === fold(read.name)) return 3;
  const long = (name: string) => fold(name).split(' ').length;
  if (forms(gold).includes(fold(read.name)) && long(read.name) >= Math.min(2, long(gold.name))) return 2;
  return forms(read).includes(fold(gold.name)) ? 1.5 : 0;
}

const words = (text: string): Set<string> =>
  new Set(
    fold(text.replace(/\b(19|20)\d\d\b/g, ''))
      .split(' ')
      .filter((w) => w && !['and', 'for', 'to', 'in', 's'].includes(w)),
  );

function fitOfForums(gold: Gold['forums'][number], read: Gold['forums'][number]): number {
  const [a, b] = [words(gold.name), words(read.name)];
  const common = [...a].filter((w) => b.has(w)).length;
  const share = common / (a.size + b.size - common || 1);
  return share >= 0.6 && (!gold.edition || !read.edition || gold.edition === read.edition) ? share : 0;
}

/** One gold partner for each read thing that has one, best fits first. */
function partners<G, R>(gold: readonly G[], read: readonly R[], likeness: (g: G, r: R) => number): Map<R, G> {
  const pairs = gold.flatMap((g) => read.map((r) => ({ g, r, s: likeness(g, r) })).filter((p) => p.s > 0));
  const out = new Map<R, G>();
  const taken = new Set<G>();
  for (const { g, r } of pairs.sort((x, y) => y.s - x.s))
    if (!taken.has(g) && !out.has(r)) {
      out.set(r, g);
      taken.add(g);
    }
  return out;
}

export const matchActors = <R extends Actor>(gold: Gold, read: readonly R[]): Map<R, Actor> =>
  partners(gold.actors, read, fitOfActors);
export const matchForums = <R extends Gold['forums'][number]>(
  gold: Gold,
  read: readonly R[],
): Map<R, Gold['forums'][number]> => partners(gold.forums, read, fitOfForums);

/** Pairs "person body" of gold ids. */
export const goldTies = (gold: Gold): Set<string> =>
  new Set(
    gold.positions.flatMap((p) => [p.organization, p.country].flatMap((body) => (body ? [`${p.person} ${body}`] : []))),
  );
