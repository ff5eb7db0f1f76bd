/**
 * Single points of failure: the documents without which two neighbours of a path
 * are joined by nothing any more. Most documents plainly leave what is shown
 * standing; each of the others is taken away from a small picture of all that
 * joins the two, and the two are looked at again.
 */
import type { ContactFilter } from '../../contract/filters.ts';
import type { Claim } from '../../model/claims.ts';
import { groupBy } from '../../model/grouping.ts';
import { Contacts } from '../contact-graph/contacts.ts';
import { ContactGraph } from '../contact-graph/graph.ts';
import { Sides } from '../contact-graph/sides.ts';
import { addUp, asRelationship, claimsOf, countsIn } from '../contact-graph/world.ts';
import type { Context } from '../context.ts';
import type { Pause } from '../pause.ts';
import { Joins } from './joins.ts';
import { type Locality, localityOf, shownOf, WELL_KNOWN } from './locality.ts';
import type { Search } from './search.ts';
import type { Step } from './steps.ts';

export interface WeakPointTerms {
  query: Search;
  /** Whether an institutional link may join the two of a step. */
  mayLink: (step: Step) => boolean;
}

type ClaimsByKey = ReadonlyMap<string, readonly Claim[]>;

const readClaims = async (context: Context, { query }: WeakPointTerms, keys: readonly string[]): Promise<ClaimsByKey> =>
  groupBy(await claimsOf(context, [...new Set(keys)], countsIn(query)), (c) => c.key);

/** Whether filters ask how well a contact is supported, so that any document of it may matter. */
const isDemanding = (filter: ContactFilter): boolean =>
  filter.sources > 1 ||
  filter.confidence > 0 ||
  filter.rank !== undefined ||
  filter.grade === 'meeting' ||
  asksForOccasion(filter);

/** Whether filters ask where and about what a contact was: then documents matter that do not tell of the two at all. */
const asksForOccasion = ({ forum, place, topic }: ContactFilter): boolean =>
  forum !== undefined || place !== undefined || topic !== undefined;

/** The keys whose documents may bring a step down. */
function shownKeys(step: Step, joins: Joins, { query }: WeakPointTerms): readonly string[] {
  if (step.contact && asksForOccasion(query)) return localityOf(step, joins, query)?.keys ?? [];
  const { needed, sides } = shownOf(step);
  return [...needed, ...sides].filter((e) => 'kind' in e || e.sources <= WELL_KNOWN).map((e) => e.id);
}

/** The documents that may bring a step down: of something it is shown to rest on, and nobody else says that. */
function suspects(step: Step, claims: ClaimsByKey, { query }: WeakPointTerms): string[] {
  const { needed, sides } = shownOf(step);
  // The claims of a step are those of what it is shown to rest on.
  const documents = [...new Set([...claims.values()].flat().map((c) => c.documentId))].sort();
  if (isDemanding(query)) return documents;
  const saidBy = (id: string): Set<string> => new Set((claims.get(id) ?? []).map((c) => c.documentId));
  return documents.filter(
    (d) => needed.some((e) => saidBy(e.id).size === 1 && saidBy(e.id).has(d)) || sides.some((e) => saidBy(e.id).has(d)),
  );
}

/** Whether the two are still joined when only some claims are left. */
function isJoined(step: Step, here: Locality, claims: readonly Claim[], terms: WeakPointTerms): boolean {
  const graph = new ContactGraph();
  for (const edge of here.edges) if (edge.sources > WELL_KNOWN) graph.put(asRelationship(edge));
  for (const element of addUp(claims)) graph.put(element);
  const [from, to] = [graph.vertex(step.from.id), graph.vertex(step.to.id)];
  if (!from || !to) return false;
  const joins = new Joins(new Contacts(new Sides(graph), terms.query, new Set(terms.query.exclude)));
  if (joins.contactsBetween(from, to).length > 0) return true;
  return terms.mayLink(step) && joins.institutionBetween(from, to) !== undefined;
}

/** Steps of one kind hang on the same documents: paths share many of their hops. */
const kindOf = (step: Step, { mayLink }: WeakPointTerms): string =>
  [step.from.id, step.to.id, step.contact?.gathering.vertex.id ?? '', mayLink(step)].join(' ');

/** Ids of the documents that each step hangs on. */
export async function weakPointsOf(
  context: Context,
  steps: readonly Step[],
  joins: Joins,
  terms: WeakPointTerms,
  pause: Pause,
): Promise<Map<Step, string[]>> {
  const byKind = groupBy(steps, (step) => kindOf(step, terms));
  const weak = await weakPointsOfEach(
    context,
    [...byKind.values()].flatMap(([step]) => step ?? []),
    joins,
    terms,
    pause,
  );
  return new Map(
    [...byKind.values()].flatMap((alike) => alike.map((step) => [step, weak.get(alike[0] as Step) ?? []])),
  );
}

async function weakPointsOfEach(
  context: Context,
  steps: readonly Step[],
  joins: Joins,
  terms: WeakPointTerms,
  pause: Pause,
): Promise<Map<Step, string[]>> {
  const shown = new Map(steps.map((step) => [step, shownKeys(step, joins, terms)]));
  const read = await readClaims(context, terms, [...shown.values()].flat());
  const doubtful = steps.flatMap((step) => {
    const own = new Map((shown.get(step) ?? []).map((key) => [key, read.get(key) ?? []]));
    const documents = suspects(step, own, terms);
    const here = documents.length > 0 ? localityOf(step, joins, terms.query) : null;
    return here ? [{ step, documents, here }] : [];
  });
  const keys = doubtful.flatMap(({ here }) => here.keys);
  const claims = await readClaims(context, terms, keys);
  const weak = new Map<Step, string[]>();
  for (const { step, documents, here } of doubtful) {
    const own = here.keys.flatMap((key) => claims.get(key) ?? []);
    const needed: string[] = [];
    for (const id of documents) {
      if (pause.isDue) await pause.rest();
      const others = own.filter((c) => c.documentId !== id);
      if (!isJoined(step, here, others, terms)) needed.push(id);
    }
    weak.set(step, needed);
  }
  return weak;
}
