/** What the palette lists for what is typed. Pure. */
import type { Node } from '../../server/contract/graph.ts';
import type { SearchResponse } from '../../server/contract/nodes.ts';
import { ACTION_GROUPS, type Action } from './action.ts';
import { linesOf } from './describe.ts';
import { isAsGood, matchOf, type Range, type Ranked, ranked, wordStarts } from './rank.ts';
import { keyOf, type Recent } from './recent.ts';

interface Marked {
  text: string;
  ranges: readonly Range[];
}
export type Option =
  | { key: string; type: 'action'; action: Action; label: Marked }
  | { key: string; type: 'node'; node: Node; label: Marked; alias: Marked | null; line: string };

export interface Section {
  /** Its caption is in the texts of the palette. */
  name: 'Recent' | 'Actions' | 'Nodes';
  options: readonly Option[];
}

export interface Asked {
  query: string;
  actions: readonly Action[];
  recents: readonly Recent[];
  /** What the search answered. */
  found: SearchResponse['items'];
  /** Whether that is the answer to this query, not to an earlier one. */
  settled: boolean;
}

type Found = Pick<SearchResponse['items'][number], 'node' | 'matched'>;

const actionKey = (action: Action): string => keyOf({ type: 'action', id: action.id });

const actionOption = ({ item, match }: Ranked<Action>): Option => ({
  key: actionKey(item),
  type: 'action',
  action: item,
  label: { text: item.label, ranges: match.ranges },
});

function nodeOptions(items: readonly Found[], query: string): Option[] {
  const marked = (text: string): Marked => ({ text, ranges: wordStarts(text, query) });
  const lines = linesOf(items.map((i) => i.node));
  return items.map(({ node, matched }) => ({
    key: keyOf({ type: 'node', node }),
    type: 'node',
    node,
    label: marked(node.name),
    alias: matched && matched !== node.name ? marked(matched) : null,
    line: lines.get(node.id) ?? '',
  }));
}

/** Nothing is typed: what was used last, then all that can be done. */
function atRest({ recents }: Asked, offered: readonly Action[]): Section[] {
  const nodes = recents.flatMap((r) => (r.type === 'node' ? [{ node: r.node, matched: r.node.name }] : []));
  const byKey = new Map(
    [...nodeOptions(nodes, ''), ...ranked(offered, '', (a) => a.label).map(actionOption)].map((o) => [o.key, o]),
  );
  const recent = recents.flatMap((r) => byKey.get(keyOf(r)) ?? []);
  const rest = ACTION_GROUPS.flatMap((group) => offered.filter((a) => a.group === group))
    .flatMap((a) => byKey.get(actionKey(a)) ?? [])
    .filter((o) => !recent.includes(o));
  return [
    { name: 'Recent', options: recent },
    { name: 'Actions', options: rest },
  ];
}

/** What the search found, after the nodes used last that answer as well as its best. */
function nodesFor({ query, recents, found }: Asked): Found[] {
  const best = found[0] ? matchOf(found[0].matched, query) : null;
  const last = recents.flatMap((r) => (r.type === 'node' ? [r.node] : []));
  const leading = ranked(last, query, (n) => n.name).filter(
    ({ match }) => match.tier !== 'subsequence' && (!best || isAsGood(match, best)),
  );
  const ids = new Set(leading.map((l) => l.item.id));
  return [
    // The search knows a node as it is now; the recents as it was.
    ...leading.map(({ item }) => found.find((f) => f.node.id === item.id) ?? { node: item, matched: item.name }),
    ...found.filter((f) => !ids.has(f.node.id)),
  ];
}

/**
 * The sections in order, none of them empty. Actions come before nodes when what is typed
 * names one; those that only hold its letters come after, once the nodes are known, so that
 * Enter never runs one instead of showing a node that is still being looked for.
 */
export function sectionsOf(asked: Asked): Section[] {
  const { query, recents, settled } = asked;
  const offered = asked.actions.filter((a) => a.isOffered());
  if (query.trim() === '') return atRest(asked, offered).filter((s) => s.options.length > 0);
  const keys = recents.map(keyOf);
  const recency = (action: Action): number => {
    const at = keys.indexOf(actionKey(action));
    return at < 0 ? keys.length : at;
  };
  const matching = ranked(offered, query, (a) => a.label, recency);
  const named = matching[0] !== undefined && matching[0].match.tier !== 'subsequence';
  const actions: Section = { name: 'Actions', options: named || settled ? matching.map(actionOption) : [] };
  const nodes: Section = { name: 'Nodes', options: nodeOptions(nodesFor(asked), query) };
  return (named ? [actions, nodes] : [nodes, actions]).filter((s) => s.options.length > 0);
}

/** Options that a page of keys passes over. */
const PAGE = 8;

/** The option that a key leads to from another; null when the key leads nowhere. The arrows go round. */
export function moved(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (Math.max(at, 0) - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return Math.min(at + PAGE, count - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    default:
      return null;
  }
}
