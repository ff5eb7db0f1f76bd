/** The reference model: contacts, and which of them the filters leave. */
import { type ContactFilter, GRADES, type Grade } from '../../server/contract/filters.ts';
import { isWithin, parsePartialDate } from '../../server/model/dates.ts';
import { RANKS, type Rank } from '../../server/model/ranks.ts';
import { forumsOf, type Gathering, gatheringsOf, topicsOf, whereabouts } from './gatherings.ts';
import { holdingsAt, type Side, sideOf } from './sides.ts';
import type { Graph } from './support.ts';
import { kindOfId } from './world.ts';

export interface Party {
  actor: string;
  side: Side;
}

export interface Contact {
  gathering: Gathering;
  grade: Grade;
  /** In order of their ids. */
  parties: readonly [Party, Party];
  sources: number;
}

/** A pair in whichever order it is asked for. */
export const pairKey = (a: string, b: string): string => [a, b].sort().join(' + ');

function gradeOf({ kind, dates }: Gathering, sides: readonly Side[]): Grade {
  if (kind === 'commitment') return 'commitment';
  if (kind === 'session') return dates && dates.from === dates.to ? 'same-day' : 'session';
  return new Set(sides.map((s) => s.id)).size === 2 ? 'meeting' : 'sitting';
}

/** Everyone who belongs to a gathering, with the side that each was of. */
export const partiesOf = (graph: Graph, gathering: Gathering): Party[] =>
  [...gathering.members.keys()].sort().map((actor) => ({ actor, side: sideOf(graph, actor, gathering) }));

function contactsAt(graph: Graph, gathering: Gathering): Contact[] {
  const parties = partiesOf(graph, gathering);
  const grade = gradeOf(
    gathering,
    parties.map((p) => p.side),
  );
  const sources = ({ actor }: Party): number => gathering.members.get(actor)?.sources ?? 0;
  return parties.flatMap((a, i) =>
    parties
      .slice(i + 1)
      .filter((b) => a.side.id !== b.side.id)
      .map((b) => ({ gathering, grade, parties: [a, b] as const, sources: Math.min(sources(a), sources(b)) })),
  );
}

/** Whether a person held this rank or a higher one at the time. */
function hasRank(graph: Graph, actor: string, gathering: Gathering, rank: Rank): boolean {
  if (kindOfId(actor) !== 'person') return false;
  return holdingsAt(graph, actor, gathering).positions.some(
    (p) => RANKS.indexOf(graph.nodes.get(p)?.properties.rank as Rank) <= RANKS.indexOf(rank),
  );
}

/** Whether the filters leave a contact; each line is one filter. */
function isLeft(graph: Graph, contact: Contact, filter: ContactFilter): boolean {
  const { gathering, parties, grade, sources } = contact;
  const { dates } = gathering;
  const actors = parties.map((p) => p.actor);
  const belongings = actors.map((a) => gathering.members.get(a)?.confidence ?? 0);
  const window = {
    from: filter.since && parsePartialDate(filter.since)?.dateFrom,
    to: filter.until && parsePartialDate(filter.until)?.dateTo,
  };
  return (
    isWithin({ dateFrom: dates?.from ?? null, dateTo: dates?.to ?? null }, window, filter.dates) &&
    GRADES.indexOf(grade) <= GRADES.indexOf(filter.grade) &&
    sources >= filter.sources &&
    [gathering.confidence, ...belongings].every((c) => c >= filter.confidence) &&
    (!filter.kinds || actors.every((a) => filter.kinds?.includes(kindOfId(a) as 'person'))) &&
    (!filter.countries || parties.some((p) => filter.countries?.includes(p.side.id))) &&
    (!filter.rank || actors.every((a) => hasRank(graph, a, gathering, filter.rank as Rank))) &&
    (!filter.forum || forumsOf(graph, gathering).includes(filter.forum)) &&
    (!filter.place || whereabouts(graph, gathering).includes(filter.place)) &&
    (!filter.topic || topicsOf(graph, gathering).includes(filter.topic))
  );
}

/** All contacts that the filters leave. */
export const contactsOf = (graph: Graph, filter: ContactFilter): Contact[] =>
  gatheringsOf(graph)
    .flatMap((gathering) => contactsAt(graph, gathering))
    .filter((contact) => isLeft(graph, contact, filter));
