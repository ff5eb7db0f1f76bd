/** What is done on the canvas itself: choosing, pinning, laying out, the menu. */
import { type RefObject, useCallback, useRef, useState } from 'react';
import { KINDS } from '../../server/model/kinds.ts';
import { inOneLine } from '../api/problem.ts';
import type { GraphHandle } from '../graph-view/GraphView.tsx';
import { type LayoutName, type LayoutRequest, type LayoutRun, layOut, timeAxis } from '../graph-view/layouts/index.ts';
import { strings } from '../strings/index.ts';
import { useTell } from '../ui/toasts.tsx';
import type { Axis } from '../view/axis.ts';
import { chosenAfter, type How } from '../view/choosing.ts';
import type { PictureUse } from './usePicture.ts';
import type { View } from './useView.ts';

/** What a menu was asked for, and where in the window. */
export interface MenuAt {
  element: 'node' | 'relationship' | 'layouts' | 'annotate' | 'look' | null;
  id: string;
  x: number;
  y: number;
}

/** Above the nodes, for the dates of an axis. */
const ROOM_FOR_DATES = 40;

export interface CanvasUse {
  lasso: boolean;
  setLasso: (on: boolean) => void;
  menu: MenuAt | null;
  openMenu: (menu: MenuAt | null) => void;
  choose: (ids: readonly string[], how: How) => void;
  lay: (name: LayoutName) => void;
  /** The share of a running layout that is done; null when none runs. */
  laying: number | null;
  cancel: () => void;
}

/** The dates of a layout by time, from above its highest node to below its lowest. */
function axisOf({ nodes }: LayoutRequest, places: Awaited<LayoutRun['positions']>): Axis | null {
  const ticks = timeAxis(nodes, places);
  if (ticks.length === 0) return null;
  const edges = nodes.flatMap(({ id, height }) => {
    const place = places[id];
    return place ? [place.y - height / 2, place.y + height / 2] : [];
  });
  return { ticks, top: Math.min(...edges) - ROOM_FOR_DATES, bottom: Math.max(...edges) };
}

export function useCanvas(
  { state, dispatch }: View,
  { drawn, groups }: PictureUse,
  graph: RefObject<GraphHandle | null>,
): CanvasUse {
  const tell = useTell();
  const [lasso, setLasso] = useState(false);
  const [menu, openMenu] = useState<MenuAt | null>(null);
  const [laying, setLaying] = useState<number | null>(null);
  const run = useRef<LayoutRun | null>(null);
  const latest = useRef(state);
  latest.current = state;
  const picture = useRef({ drawn, groups });
  picture.current = { drawn, groups };

  const choose = useCallback(
    (asked: readonly string[], how: How): void => {
      // Who chooses a group chooses those that it stands for.
      const ids = asked.flatMap(
        (id) => picture.current.groups.find((g) => g.id === id)?.members.map((m) => m.id) ?? id,
      );
      const chosen = chosenAfter(latest.current.chosen, ids, how);
      dispatch({ type: 'chosen', ids: chosen });
      if (ids.length > 1 || chosen.length > 1) tell(strings.canvas.nodesChosen(chosen.length));
    },
    [dispatch, tell],
  );

  const lay = useCallback(
    (name: LayoutName): void => {
      const { boxes, aspect } = graph.current?.boxes() ?? { boxes: {}, aspect: 1 };
      const { nodes, edges } = picture.current.drawn;
      const known = latest.current.nodes;
      const order = KINDS.map((k) => k.kind);
      run.current?.cancel();
      setLaying(0);
      const request: LayoutRequest = {
        name,
        aspect,
        nodes: nodes.flatMap((n) => {
          const box = boxes[n.id];
          // Only what happens has it: the others are laid out beside that.
          const day = known[n.id]?.properties.dateFrom;
          return box
            ? [
                {
                  id: n.id,
                  width: box.width,
                  height: box.height,
                  kind: String(order.indexOf(n.kind)).padStart(2, '0'),
                  name: known[n.id]?.name ?? n.label,
                  day: typeof day === 'string' ? day : null,
                  pinned: latest.current.pinned.includes(n.id),
                },
              ]
            : [];
        }),
        edges: edges.map(({ source, target }) => ({ source, target })),
        current: Object.fromEntries(Object.entries(boxes).map(([id, b]) => [id, { x: b.x, y: b.y }])),
      };
      const mine = layOut(request, (share) => run.current === mine && setLaying(share));
      run.current = mine;
      mine.positions
        .then((places) => {
          if (run.current !== mine) return;
          const positions = Object.fromEntries(
            Object.entries(places).map(([id, p]) => {
              const box = boxes[id];
              return [id, { x: p.x - (box?.dx ?? 0), y: p.y - (box?.dy ?? 0) }];
            }),
          );
          const axis = name === 'time' ? axisOf(request, places) : null;
          dispatch({ type: 'arranged', positions, axis });
          setTimeout(() => graph.current?.fit(), 300);
        })
        .catch((error: unknown) => {
          if (!(error instanceof DOMException && error.name === 'AbortError')) tell(inOneLine(error));
        })
        .finally(() => {
          if (run.current !== mine) return;
          run.current = null;
          setLaying(null);
        });
    },
    [dispatch, graph, tell],
  );

  const cancel = useCallback((): void => {
    run.current?.cancel();
    run.current = null;
    setLaying(null);
  }, []);

  return { lasso, setLasso, menu, openMenu, choose, lay, laying, cancel };
}
