/** The reference model: gatherings, who belongs to them, and where, of which forum and about what they were. */
import type { GraphNode } from '../../server/model/graph.ts';
import { type Graph, relationshipsFrom, relationshipsTo, targets } from './support.ts';

interface Belonging {
  sources: number;
  confidence: number;
}

export interface Gathering {
  id: string;
  kind: 'meeting' | 'session' | 'commitment';
  /** null when undated. */
  dates: { from: string; to: string; precision: string } | null;
  confidence: number;
  /** Actor → what supports that it belongs to it. */
  members: ReadonlyMap<string, Belonging>;
}

function membersOf(graph: Graph, { id, kind }: GraphNode): Map<string, Belonging> {
  const members = new Map<string, Belonging>();
  const add = (actor: string, { sources, confidence }: Belonging): void => {
    const other = members.get(actor);
    // An actor that is both party and counterparty: the better supported counts.
    const better = !other || sources > other.sources || (sources === other.sources && confidence > other.confidence);
    if (better) members.set(actor, { sources, confidence });
  };
  if (kind === 'meeting') for (const r of relationshipsTo(graph, 'PARTICIPATED_IN', id)) add(r.from, r);
  if (kind === 'session') for (const r of relationshipsTo(graph, 'ATTENDED', id)) add(r.from, r);
  if (kind === 'commitment') {
    for (const r of relationshipsTo(graph, 'MADE', id)) add(r.from, r);
    for (const r of relationshipsFrom(graph, 'TO', id)) add(r.to, r);
  }
  return members;
}

/** All gatherings of the graph. */
export function gatheringsOf(graph: Graph): Gathering[] {
  const gatherings: Gathering[] = [];
  for (const node of graph.nodes.values()) {
    const { id, kind, confidence, properties } = node;
    if (kind !== 'meeting' && kind !== 'session' && kind !== 'commitment') continue;
    const { dateFrom, dateTo, datePrecision } = properties;
    const dates = dateFrom ? { from: String(dateFrom), to: String(dateTo), precision: String(datePrecision) } : null;
    gatherings.push({ id, kind, dates, confidence, members: membersOf(graph, node) });
  }
  return gatherings;
}

/** A session and its forum; those of the sessions that a meeting was during; those of what a commitment was made at. */
export function forumsOf(graph: Graph, { id, kind }: { id: string; kind: string }): string[] {
  if (kind === 'session') return [id, ...targets(graph, 'SESSION_OF', id)];
  if (kind === 'meeting')
    return targets(graph, 'DURING', id).flatMap((session) => forumsOf(graph, { id: session, kind: 'session' }));
  return targets(graph, 'MADE_AT', id).flatMap((at) =>
    forumsOf(graph, { id: at, kind: graph.nodes.get(at)?.kind ?? '' }),
  );
}

function placesOf(graph: Graph, { id, kind }: { id: string; kind: string }): string[] {
  if (kind === 'commitment')
    return targets(graph, 'MADE_AT', id).flatMap((at) =>
      placesOf(graph, { id: at, kind: graph.nodes.get(at)?.kind ?? '' }),
    );
  const own = targets(graph, 'TOOK_PLACE_IN', id);
  if (kind !== 'meeting' || own.length > 0) return own;
  return targets(graph, 'DURING', id).flatMap((session) => placesOf(graph, { id: session, kind: 'session' }));
}

/** The places of a gathering and the countries where they lie. */
export const whereabouts = (graph: Graph, gathering: Gathering): string[] =>
  placesOf(graph, gathering).flatMap((place) => [place, ...targets(graph, 'LOCATED_IN', place)]);

/** What a commitment is about; of a meeting or session, what those made at it are about. */
export function topicsOf(graph: Graph, { id, kind }: Gathering): string[] {
  if (kind === 'commitment') return targets(graph, 'ABOUT', id);
  return relationshipsTo(graph, 'MADE_AT', id).flatMap((r) => targets(graph, 'ABOUT', r.from));
}
