/** From the view to what is drawn: time and kinds narrow it, the lens and the groups change it, rules give it its look. */
import { useMemo } from 'react';
import type { Drawn } from '../graph-view/drawn.ts';
import { drawnElements } from '../graph-view/elements.ts';
import type { Facets } from '../view/facets.ts';
import { groupsOf, type NodeGroup } from '../view/groups.ts';
import { type ContactLine, throughContacts } from '../view/lens.ts';
import { type Tinted, tintsOf } from '../view/tints.ts';
import type { Elements, ViewState } from '../view/view-state.ts';
import { narrowed, type visibleElements } from '../view/visible.ts';
import { useFacets } from './useFacets.ts';

export interface PictureUse {
  /** What kinds and time leave: the events too, where the lens shows contacts. */
  visible: Elements;
  /** What the lens leaves of it. */
  seen: Elements;
  contacts: readonly ContactLine[];
  groups: readonly NodeGroup[];
  facets: Facets;
  tinted: Tinted;
  drawn: Drawn;
}

const NO_LINES: readonly ContactLine[] = [];

/** `among`: what the kinds leave, whatever the time; `shown`: ids of the nodes that the time leaves, null for all. */
export function usePicture(
  { appearance, grouping, lens, route, opened }: ViewState,
  among: ReturnType<typeof visibleElements>,
  shown: ReadonlySet<string> | null,
): PictureUse {
  const visible = useMemo(() => narrowed(among, shown), [among, shown]);
  const facets = useFacets(visible, {
    // Of one country there is no contact.
    country: grouping?.by === 'country' || appearance.colour === 'country' || lens === 'contacts',
    community: grouping?.by === 'community' || appearance.colour === 'community',
  });
  const seen = useMemo(
    () =>
      lens === 'contacts' && !route
        ? throughContacts(visible.nodes, visible.relationships, facets)
        : { ...visible, contacts: NO_LINES },
    [visible, lens, route, facets],
  );
  const groups = useMemo(
    () => groupsOf(seen.nodes, grouping, facets, new Set(route?.nodes)),
    [seen, grouping, facets, route],
  );
  const tinted = useMemo(() => tintsOf(seen.nodes, appearance.colour, facets), [seen, appearance.colour, facets]);
  const drawn = useMemo(
    () => drawnElements({ ...seen, groups, route, opened, appearance, tints: tinted.of }),
    [seen, groups, route, opened, appearance, tinted],
  );
  return { visible, seen, contacts: seen.contacts, groups, facets, tinted, drawn };
}
