/** The graph as a React component; the only door to Cytoscape. */
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { strings } from '../strings/index.ts';
import type { Theme } from '../ui/tokens.ts';
import { boxesOf, type NodeBox } from './boxes.ts';
import { GraphCanvas, type Marks } from './canvas.ts';
import type { Drawn } from './drawn.ts';
import classes from './GraphView.module.css';
import { OverlayProvider } from './overlay/layers.tsx';
import { type Overlay, overlayOn } from './overlay/overlay.ts';
import type { Point } from './placement.ts';
import { type Plain, type PlainRequest, plainOf } from './plain.ts';
import { isDirection, nearestInDirection } from './walk.ts';

export interface GraphHandle {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** Brings these nodes into sight. */
  show(nodeIds: readonly string[]): void;
  focus(): void;
  /** How large the graph is drawn: 1 is the size of its own coordinates. */
  zoom(): number;
  /** Boxes of the nodes with their labels, by id: their middles, how far those lie from the nodes' own; and width by height of the canvas. */
  boxes(): { boxes: Record<string, NodeBox>; aspect: number };
  /** What is drawn, in plain values; throws when there is nothing on screen. */
  plain(request: PlainRequest): Plain;
}

interface Props {
  drawn: Drawn;
  theme: Theme;
  still: boolean;
  /** The part of the canvas, from below, that a sheet hides: 0 to 1. */
  covered: number;
  marks: Marks;
  /** New nodes without neighbours on screen go beside this one. */
  anchor: string | null;
  /** Where nodes stood before; read when one comes to the screen. */
  positions: { current: Record<string, Point> };
  label: string;
  ref: Ref<GraphHandle>;
  onPick: (element: 'node' | 'relationship' | null, id: string) => void;
  onOpen: (nodeId: string) => void;
  onFocus: (nodeId: string | null) => void;
  /** Where nodes are to stand, when that is asked for. */
  arrangement: Readonly<Record<string, Point>> | null;
  /** Whether a line is drawn around nodes without Shift. */
  lasso: boolean;
  onMove: (positions: Record<string, Point>, by: 'hand' | 'placing') => void;
  onChoose: (ids: readonly string[], how: 'toggle' | 'add' | 'replace') => void;
  onMenu: (element: 'node' | 'relationship' | null, id: string, at: Point) => void;
  /** What others draw below and above the graph, in its coordinates (see overlay/layers.tsx). */
  children?: ReactNode;
}

declare global {
  interface Window {
    /** For browser tests: the Cytoscape instance on screen. */
    entente?: { cy: GraphCanvas['cy'] };
  }
}

export function GraphView({
  drawn,
  theme,
  still,
  covered,
  marks,
  anchor,
  positions,
  label,
  ref,
  onPick,
  onOpen,
  onFocus,
  arrangement,
  lasso,
  onMove,
  onChoose,
  onMenu,
  children,
}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const under = useRef<SVGGElement>(null);
  const over = useRef<SVGGElement>(null);
  const canvas = useRef<GraphCanvas | null>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const syncs = useRef<Promise<void>>(Promise.resolve());
  const [laying, setLaying] = useState(true);
  const [fault, setFault] = useState<unknown>(null);
  const handlers = useRef({ onPick, onOpen, onMove, onChoose, onMenu });
  const latest = useRef({ marks, anchor });
  useEffect(() => {
    handlers.current = { onPick, onOpen, onMove, onChoose, onMenu };
    latest.current = { marks, anchor };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; later themes go through restyle
  useEffect(() => {
    const made = new GraphCanvas(host.current as HTMLDivElement, theme, {
      picked: (element, id) => handlers.current.onPick(element, id),
      opened: (id) => handlers.current.onOpen(id),
      moved: (all, by) => handlers.current.onMove(all, by),
      chosen: (ids, how) => handlers.current.onChoose(ids, how),
      asked: (element, id, at) => handlers.current.onMenu(element, id, at),
    });
    canvas.current = made;
    window.entente = { cy: made.cy };
    const layers = overlayOn(made.cy, under.current as SVGGElement, over.current as SVGGElement);
    setOverlay(layers);
    const observer = new ResizeObserver(() => made.cy.resize());
    observer.observe(host.current as HTMLDivElement);
    return () => {
      observer.disconnect();
      setOverlay(null);
      layers.dispose();
      delete window.entente;
      canvas.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    if (canvas.current) canvas.current.camera.still = still;
  }, [still]);
  useEffect(() => {
    if (canvas.current) canvas.current.camera.covered = covered;
  }, [covered]);
  useEffect(() => {
    if (canvas.current) canvas.current.lasso = lasso;
  }, [lasso]);
  useEffect(() => canvas.current?.restyle(theme), [theme]);
  useEffect(() => {
    // After what came or went with it.
    if (arrangement) void syncs.current.then(() => canvas.current?.arrange(arrangement));
  }, [arrangement]);
  useEffect(() => {
    // One after another: a layout must not meet the next change half way.
    syncs.current = syncs.current
      .then(() => canvas.current?.sync(drawn, positions.current, latest.current.anchor))
      .then(() => {
        canvas.current?.mark(latest.current.marks);
        if (drawn.nodes.length > 0) setLaying(false);
      })
      .catch((error: unknown) => setFault(error ?? new Error(strings.canvas.notDrawn)));
  }, [drawn, positions]);
  useEffect(() => canvas.current?.mark(marks), [marks]);
  const { route } = marks;
  useEffect(() => {
    // After the nodes of the path have come to the picture.
    if (route) void syncs.current.then(() => canvas.current?.camera.reveal([...route.lit]));
  }, [route]);

  useImperativeHandle(
    ref,
    () => ({
      zoomIn: () => canvas.current?.camera.zoomBy(1.3),
      zoomOut: () => canvas.current?.camera.zoomBy(1 / 1.3),
      fit: () => canvas.current?.camera.fit(),
      show: (ids) => canvas.current?.camera.show(ids),
      focus: () => host.current?.focus({ preventScroll: true }),
      zoom: () => canvas.current?.cy.zoom() ?? 1,
      boxes: () => {
        const cy = canvas.current?.cy;
        return { boxes: cy ? boxesOf(cy) : {}, aspect: cy ? cy.width() / Math.max(1, cy.height()) : 1 };
      },
      plain: (request) => {
        if (!canvas.current) throw new Error(strings.kept.nothing);
        return plainOf(canvas.current.cy, request);
      },
    }),
    [],
  );

  // For the boundary around it, which draws it anew.
  if (fault !== null) throw fault;

  const walk = (event: KeyboardEvent): void => {
    const cy = canvas.current?.cy;
    if (!cy || !isDirection(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const from = marks.focused ?? (cy.getElementById(marks.selected ?? '').isNode() ? marks.selected : null);
    const points = new Map(cy.nodes().map((n) => [n.id(), n.position()] as const));
    const joined = new Set(
      from
        ? cy
            .getElementById(from)
            .neighborhood('node')
            .map((n) => n.id())
        : [],
    );
    const next = from ? nearestInDirection(points, from, event.key, joined) : (points.keys().next().value ?? null);
    if (!next) return;
    onFocus(next);
    canvas.current?.camera.show([next]);
  };

  return (
    <div className={classes.frame} data-laying={laying}>
      <svg className={classes.layer} aria-hidden="true">
        <g ref={under} />
      </svg>
      <div
        ref={host}
        className={classes.canvas}
        role="application"
        aria-label={label}
        aria-roledescription={strings.canvas.role}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a canvas that is walked by arrow keys
        tabIndex={0}
        onKeyDown={walk}
        onBlur={() => onFocus(null)}
      />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: what is drawn in it has names of its own */}
      <svg className={classes.layer}>
        <g ref={over} />
      </svg>
      {overlay && <OverlayProvider value={overlay}>{children}</OverlayProvider>}
    </div>
  );
}
