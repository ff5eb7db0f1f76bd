/** How relationships, contacts and the links of a path are drawn: their widths and strokes, several of a pair as one. */
import { GRADES, type Grade } from '../../server/contract/filters.ts';
import type { Relationship } from '../../server/contract/graph.ts';
import { groupBy } from '../../server/model/grouping.ts';
import { strings } from '../strings/index.ts';
import type { Appearance } from '../view/appearance.ts';
import { bundled, pairOf } from '../view/bundles.ts';
import { endsIn, type NodeGroup } from '../view/groups.ts';
import type { ContactLine } from '../view/lens.ts';
import type { Route } from '../view/route.ts';
import { captionOf } from '../words/told.ts';
import type { DrawnEdge, Line } from './drawn.ts';

/** The id of a bundle begins so; its pair follows. */
export const BUNDLE = 'bundle-';
export const pairOfBundle = (id: string): string | null => (id.startsWith(BUNDLE) ? id.slice(BUNDLE.length) : null);

const THIN = 1.4;
/** How wide a line is, in pixels, that so many documents tell. */
export const widthOf = (sources: number, rule: Appearance['width'] = 'documents'): number =>
  rule === 'same' ? 1.8 : Math.round((THIN + 0.6 * Math.log2(Math.max(1, Math.min(sources, 32)))) * 10) / 10;

/** By how much a line that stands for several is wider. */
const PLURAL = 1.6;

const QUIET: ReadonlySet<string> = new Set(['TOOK_PLACE_IN', 'LOCATED_IN', 'ABOUT']);

/** Below this a relationship is read from the text with doubt. */
const SURE = 0.6;
/** The stroke of a contact, by how close it was. */
const BY_GRADE: Readonly<Record<Grade, Line>> = {
  meeting: 'solid',
  sitting: 'solid',
  'same-day': 'dashed',
  session: 'dotted',
  commitment: 'dash-dot',
};

/** The stroke of a relationship: side facts are dotted, doubtful ones dashed. */
const lineOf = ({ type, confidence }: Pick<Relationship, 'type' | 'confidence'>, rule: Appearance['line']): Line => {
  if (rule === 'plain') return 'solid';
  return QUIET.has(type) ? 'dotted' : confidence < SURE ? 'dashed' : 'solid';
};

/** Relationships, several of a pair as one until they are opened. */
export function drawnRelationships(
  relationships: readonly Relationship[],
  route: Route | null,
  opened: readonly string[],
  { width, line }: Appearance,
): DrawnEdge[] {
  const { single, bundles } = bundled(relationships, opened, new Set(route?.relationships));
  return [
    ...single.map((r) => ({
      id: r.id,
      source: r.from,
      target: r.to,
      label: captionOf(r.type, 'out'),
      quiet: QUIET.has(r.type),
      strong: r.sources > 1,
      width: widthOf(r.sources, width),
      line: lineOf(r, line),
      count: 1,
      directed: true,
    })),
    ...bundles.map(({ pair, from, to, relationships: own }) => ({
      id: BUNDLE + pair,
      source: from,
      target: to,
      label: strings.common.relationship(own.length),
      quiet: own.every((r) => QUIET.has(r.type)),
      strong: own.some((r) => r.sources > 1),
      width: widthOf(Math.max(...own.map((r) => r.sources)), width) + PLURAL,
      line: 'solid' as const,
      count: own.length,
      directed: false,
    })),
  ];
}

/** Lines between actors; between groups they become one, with the number of lines. */
export function contactLines(
  contacts: readonly ContactLine[],
  groups: readonly NodeGroup[],
  { width, line }: Appearance,
): DrawnEdge[] {
  const end = endsIn(groups);
  const drawn = contacts.map((c) => ({ ...c, from: end(c.from), to: end(c.to) })).filter((c) => c.from !== c.to);
  return [...groupBy(drawn, pairOf).values()].map((own) => {
    const [first] = [...own].sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
    const { from, to, grade, id } = first as ContactLine;
    const events = new Set(own.flatMap((c) => c.events)).size;
    return {
      // Between groups the closest of them stands for all: its details are what a click opens.
      id,
      source: from,
      target: to,
      label: strings.canvas.events(events),
      quiet: false,
      strong: own.some((c) => c.sources > 1),
      width: widthOf(Math.max(...own.map((c) => c.sources)), width) + (events > 1 ? PLURAL : 0),
      line: line === 'plain' || own.length > 1 ? 'solid' : BY_GRADE[grade],
      count: events,
      directed: false,
    };
  });
}

/** By what a link is called in the route. */
const LINK_WORDS: Readonly<Record<string, string>> = strings.path.lines;

/** Links of a path that no relationship draws. */
export const linksOf = (route: Route | null, ids: ReadonlySet<string>): DrawnEdge[] =>
  (route?.links ?? [])
    .filter((l) => ids.has(l.from) && ids.has(l.to))
    .map((l) => ({
      id: l.id,
      source: l.from,
      target: l.to,
      label: LINK_WORDS[l.label] ?? l.label,
      quiet: false,
      strong: false,
      width: widthOf(1),
      line: 'solid',
      count: 1,
      directed: true,
    }));
