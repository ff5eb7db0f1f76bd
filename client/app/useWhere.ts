/** Where a person is in the graph: the node walked to or selected, and what is said of it. */
import { useMemo, useState } from 'react';
import { strings } from '../strings/index.ts';
import { degrees } from '../view/visible.ts';
import { announced } from '../words/told.ts';
import type { PathWalkUse } from './usePathWalk.ts';
import type { PictureUse } from './usePicture.ts';
import type { View } from './useView.ts';

export interface Where {
  /** The node walked to. */
  focused: string | null;
  setFocused: (id: string | null) => void;
  /** The node walked to, or else the one selected; null behind other screens. */
  at: string | null;
  /** Whether that is the hop of the path that is walked along. */
  isOnHop: boolean;
  /** For those who hear it. */
  said: string;
}

export function useWhere({ state }: View, { seen, groups }: PictureUse, walk: PathWalkUse): Where {
  const [focused, setFocused] = useState<string | null>(null);
  const { nodes, selected, chosen } = state;
  // What is behind the contacts is not walked, expanded or hidden.
  const isBehind = state.panel === 'contacts';
  const looked = selected?.element === 'node' || selected?.element === 'group' ? selected.id : null;
  const at = isBehind ? null : (focused ?? looked);
  // Arrows may have walked away from the hop.
  const isOnHop = walk.hop !== null && !isBehind && (at === null || at === walk.hop.via.id);
  const degree = useMemo(() => degrees(seen.relationships), [seen]);
  const group = groups.find((g) => g.id === at);
  const ofNode = at && nodes[at] ? announced(nodes[at], degree.get(at) ?? 0) : '';
  const place = group ? strings.canvas.group.spoken(group.label) : isOnHop ? walk.said : ofNode;
  const said = at && chosen.includes(at) ? strings.elements.isChosen(place) : place;
  return { focused, setFocused, at, isOnHop, said };
}
