/** The graph with its legend, and what a person does upon it. */
import { useReducedMotion } from '@mantine/hooks';
import type { Ref } from 'react';
import type { Annotating } from '../annotations/useAnnotating.ts';
import type { Marks } from '../graph-view/canvas.ts';
import { pairOfBundle } from '../graph-view/drawn-edges.ts';
import type { GraphHandle } from '../graph-view/GraphView.tsx';
import { TimeAxis } from '../graph-view/overlay/TimeAxis.tsx';
import { Legend } from '../legend/Legend.tsx';
import { strings } from '../strings/index.ts';
import { isNarrow } from '../ui/narrow.ts';
import { useTheme } from '../ui/useTheme.ts';
import { targetsOf } from '../view/choosing.ts';
import { keyOfGroup } from '../view/groups.ts';
import { isContactLine } from '../view/lens.ts';
import type { Selection } from '../view/view-state.ts';
import type { countsByKind } from '../view/visible.ts';
import { Annotations, GraphView } from './screen-parts.tsx';
import type { CanvasUse } from './useCanvas.ts';
import type { PictureUse } from './usePicture.ts';
import type { View } from './useView.ts';

/** The part of the graph that the bottom sheet hides on a narrow screen. */
const SHEET = 0.68;

/** What a drawn element is of the graph, or of the picture alone. */
function elementOf(element: 'node' | 'relationship', id: string): Selection['element'] {
  if (element === 'node') return keyOfGroup(id) === null ? 'node' : 'group';
  return isContactLine(id) ? 'contact' : 'relationship';
}

interface Props {
  ref: Ref<GraphHandle>;
  view: View;
  picture: PictureUse;
  canvas: CanvasUse;
  annotating: Annotating;
  marks: Marks;
  /** New nodes without neighbours go beside this one. */
  anchor: string | null;
  /** The node walked to or selected. */
  at: string | null;
  /** Whether a sheet may lie over it. */
  sheet: boolean;
  /** What the time leaves, by kind; null while there is no picture. */
  counts: ReturnType<typeof countsByKind> | null;
  onSelect: (selection: Selection | null) => void;
  onOpen: (nodeId: string) => void;
  onEnter: () => void;
  onWalk: (nodeId: string | null) => void;
}

export function GraphArea(props: Props) {
  const { ref, view, picture, canvas, annotating, marks, anchor, at, sheet, counts } = props;
  const { state, dispatch, positions, keepPositions } = view;
  const { drawn, seen, contacts, tinted } = picture;
  const theme = useTheme();
  const still = useReducedMotion();
  const pick = (element: 'node' | 'relationship' | null, id: string): void => {
    const pair = pairOfBundle(id);
    if (pair) {
      dispatch({ type: 'bundleToggled', pair });
      return;
    }
    if (!element && state.chosen.length > 0) dispatch({ type: 'chosen', ids: [] });
    props.onSelect(element ? { element: elementOf(element, id), id } : null);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter upon the graph itself, which is focusable */}
      <div
        onKeyDown={(e) => {
          // What lies over it has keys of its own.
          const isGraph = (e.target as Element).getAttribute('role') === 'application';
          if (!isGraph || (e.key !== 'Enter' && e.key !== ' ')) return;
          e.preventDefault();
          if (e.key === 'Enter') props.onEnter();
          else if (at) canvas.choose([at], 'toggle');
        }}
      >
        <GraphView
          ref={ref}
          drawn={drawn}
          theme={theme}
          still={still}
          covered={sheet && isNarrow() ? SHEET : 0}
          marks={marks}
          anchor={anchor}
          positions={positions}
          label={strings.canvas.label(drawn.nodes.length, seen.relationships.length + contacts.length)}
          onPick={pick}
          arrangement={state.positions}
          lasso={canvas.lasso}
          onChoose={canvas.choose}
          onMenu={(element, id, point) => canvas.openMenu({ element, id, ...point })}
          onOpen={props.onOpen}
          onFocus={props.onWalk}
          onMove={keepPositions}
        >
          {state.axis && <TimeAxis axis={state.axis} />}
          <Annotations annotating={annotating} nodes={targetsOf(state, at)} />
        </GraphView>
      </div>
      {counts && (
        <Legend
          counts={counts}
          hidden={state.hiddenKinds}
          onToggle={(kind) => dispatch({ type: 'kindToggled', kind })}
          colours={tinted.legend}
        />
      )}
    </>
  );
}
