/** What is marked in the picture: looked at, walked to, chosen, pinned, on the path, changed between two periods. */
import { useMemo } from 'react';
import type { Marks } from '../graph-view/canvas.ts';
import type { NodeGroup } from '../view/groups.ts';
import type { ViewState } from '../view/view-state.ts';

interface Elsewhere {
  /** The node walked to. */
  focused: string | null;
  groups: readonly NodeGroup[];
  /** Of the path: the hop walked to. */
  hop: Marks['hop'];
  changes: Marks['compared'];
}

export function useMarks(
  { route, selected, chosen, pinned }: ViewState,
  { focused, groups, hop, changes }: Elsewhere,
): Marks {
  const lit = useMemo(
    () =>
      route && {
        lit: new Set([...route.nodes, ...route.relationships, ...route.links.map((l) => l.id)]),
        institutional: route.institutional,
      },
    [route],
  );
  return useMemo(() => {
    const own = new Set(chosen);
    // A group is chosen with those that it stands for.
    const groupsToo = groups.flatMap((g) => (g.members.some((m) => own.has(m.id)) ? [g.id] : []));
    return {
      selected: selected?.id ?? null,
      focused,
      chosen: new Set([...own, ...groupsToo]),
      pinned: new Set(pinned),
      hop,
      route: lit,
      compared: changes,
    };
  }, [selected, focused, chosen, pinned, hop, lit, groups, changes]);
}
