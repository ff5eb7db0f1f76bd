/** The question "which path joins the two?", and an honest answer when there is none. */
import type { Node } from '../../contract/graph.ts';
import type { Path, PathQuery, PathResponse } from '../../contract/paths.ts';
import { counted } from '../../model/wording.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';
import { nodeById } from '../elements.ts';
import { endOf, requireActor } from './ends.ts';
import { type Drawn, drawSteps } from './hops.ts';
import { LinkReader } from './links.ts';
import { type ReadLinks, type Step, shortestPath } from './shortest.ts';
import { timeRespectingPath } from './time-respecting.ts';

interface Found {
  steps: Step[] | null;
  searched: { actors: number; contacts: number };
}

async function find(context: Context, from: Node, to: Node, query: PathQuery): Promise<Found> {
  const represented = query.institutions !== 'none';
  const [start, end] = await Promise.all([endOf(context, from, represented), endOf(context, to, represented)]);
  const links = new LinkReader(context, { grade: query.grade, institutions: query.institutions === 'any' });
  const read: ReadLinks = (actors, goals) => links.of(actors, goals);
  // Who speaks for both ends would join them without any contact: no path, but said by the search below.
  for (const actor of [...end]) if (start.has(actor) && actor !== to.id) end.delete(actor);
  const search = query.order === 'time' ? timeRespectingPath : shortestPath;
  const steps = await search(start, end, query.maxHops, read);
  return { steps, searched: links.searched };
}

/** One changed parameter at a time, mildest first. */
const RELAXATIONS: readonly { parameter: keyof PathQuery; value: string; told: string }[] = [
  { parameter: 'order', value: 'any', told: 'Without regard to the order of time there is a path.' },
  { parameter: 'institutions', value: 'any', told: 'With institutional links there is a path.' },
  { parameter: 'grade', value: 'session', told: 'Counting those who attended the same session there is a path.' },
  { parameter: 'grade', value: 'commitment', told: 'Counting parties to one commitment there is a path.' },
  { parameter: 'maxHops', value: '8', told: 'With up to eight hops there is a path.' },
];

async function relaxationsOf(
  context: Context,
  from: Node,
  to: Node,
  query: PathQuery,
): Promise<PathResponse['relaxations']> {
  const useful: PathResponse['relaxations'] = [];
  for (const relaxation of RELAXATIONS) {
    const { parameter, value } = relaxation;
    if (String(query[parameter]) === value || useful.some((r) => r.parameter === parameter)) continue;
    const relaxed = { ...query, [parameter]: parameter === 'maxHops' ? Number(value) : value } as PathQuery;
    if ((await find(context, from, to, relaxed)).steps) useful.push({ ...relaxation });
  }
  return useful;
}

const GRADE_WORDS: Readonly<Record<PathQuery['grade'], string>> = {
  meeting: 'meetings of two sides',
  sitting: 'meetings',
  'same-day': 'meetings, or the same session on the same day',
  session: 'meetings, or the same session',
  commitment: 'meetings, the same session, or parties to one commitment',
};

const INSTITUTION_WORDS: Readonly<Record<PathQuery['institutions'], string>> = {
  any: 'institutional links allowed',
  ends: 'institutional links only at the ends',
  none: 'no institutional links',
};

function describe(query: PathQuery): string {
  const order = query.order === 'time' ? ', in order of time' : '';
  return `${GRADE_WORDS[query.grade]}${order}, ${INSTITUTION_WORDS[query.institutions]}, at most ${counted(query.maxHops, 'hop')}`;
}

function pathOf({ hops }: Drawn, from: Node, to: Node): Path {
  const institutionalLinks = hops.filter((h) => h.type === 'institution').length;
  const contacts = hops.length - institutionalLinks;
  const first = hops[0]?.from;
  const last = hops.at(-1)?.to;
  const speaks = (end: Node, actor: Node | undefined): string[] =>
    actor && actor.id !== end.id ? [`${actor.name} stands for ${end.name}.`] : [];
  const told = [...speaks(from, first), ...hops.map((h) => h.told), ...speaks(to, last)].join(' ');
  return { hops, contacts, institutionalLinks, told };
}

/** The shortest path by the meaning of the query. @throws `not-found`, `invalid-parameters` for what is no actor. */
export async function pathBetween(context: Context, query: PathQuery): Promise<PathResponse> {
  const [from, to] = await Promise.all([nodeById(context, query.from), nodeById(context, query.to)]);
  requireActor(from, 'from');
  requireActor(to, 'to');
  const { steps, searched } = await find(context, from, to, query);
  const base = { from, to, parameters: query };
  if (steps && steps.length > 0) {
    const ends = [[steps[0]?.from ?? from.id, from.id] as const, [steps.at(-1)?.link.to ?? to.id, to.id] as const];
    const drawn = await drawSteps(context, steps, ends);
    const path = pathOf(drawn, from, to);
    const links = path.institutionalLinks > 0 ? ` and ${counted(path.institutionalLinks, 'institutional link')}` : '';
    return {
      ...base,
      paths: [path],
      nodes: drawn.nodes,
      relationships: drawn.relationships,
      searched: { ...searched, documents: null, rejectedClaims: null },
      explanation: `${from.name} and ${to.name} are joined by ${counted(path.contacts, 'contact')}${links} (${describe(query)}).`,
      relaxations: [],
    };
  }
  if (steps) {
    return {
      ...base,
      paths: [],
      nodes: [from],
      relationships: [],
      searched: { ...searched, documents: null, rejectedClaims: null },
      explanation:
        from.id === to.id
          ? `Both ends are ${from.name}.`
          : `${from.name} and ${to.name} are one side: no contact lies between them.`,
      relaxations: [],
    };
  }
  const [documents] = await context.store.read(reading.documentCount, {}, optionsOf(context));
  const claims = await context.store.read(reading.claimCounts, {}, optionsOf(context));
  const rejected = claims.find((c) => !c.live)?.count ?? 0;
  const counts = `${counted(documents?.total ?? 0, 'document')}, ${counted(searched.actors, 'actor')} reached, ${counted(rejected, 'claim')} rejected or fallen`;
  return {
    ...base,
    paths: [],
    nodes: [from, to],
    relationships: [],
    searched: { ...searched, documents: documents?.total ?? 0, rejectedClaims: rejected },
    explanation: `These documents show no path from ${from.name} to ${to.name}. Searched: ${describe(query)} (${counts}).`,
    relaxations: await relaxationsOf(context, from, to, query),
  };
}
