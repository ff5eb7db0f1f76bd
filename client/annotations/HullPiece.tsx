/** A hull on the screen: it follows its nodes with each frame, past React. */
import { useLayoutEffect, useRef, useState } from 'react';
import { Over, Under, useOverlay } from '../graph-view/overlay/layers.tsx';
import { cornersAround, hullLines, hullNameDrawn, hullOutline } from '../ui/annotations/drawing.ts';
import type { Look } from '../ui/annotations/items.ts';
import type { Hull } from '../view/annotations.ts';
import classes from './annotations.module.css';
import { Bar } from './Bar.tsx';
import { Items } from './Items.tsx';
import { Piece } from './Piece.tsx';
import { Ring } from './Ring.tsx';
import type { Annotating } from './useAnnotating.ts';

interface Props {
  one: Hull;
  annotating: Annotating;
  look: Look;
}

export function HullPiece({ one, annotating, look }: Props) {
  const overlay = useOverlay();
  const { scale } = one;
  const lines = useRef<SVGGElement>(null);
  const reach = useRef<SVGPathElement>(null);
  const name = useRef<SVGGElement>(null);
  const top = useRef<{ x: number; y: number } | null>(null);
  const [isDrawn, setDrawn] = useState(true);
  const label = hullNameDrawn(one, { x: 0, y: 0 }, look);
  const nameWidth = label?.box.width ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is drawn again its paths are new
  useLayoutEffect(
    () =>
      overlay.onNodes(() => {
        const corners = cornersAround(overlay.nodes(one.nodes), look);
        setDrawn(corners !== null);
        if (!corners) return;
        const outline = hullOutline({ scale }, corners, nameWidth);
        top.current = outline.top;
        for (const path of [...(lines.current?.querySelectorAll('path') ?? []), reach.current])
          path?.setAttribute('d', outline.d);
        name.current?.setAttribute('transform', `translate(${outline.top.x} ${outline.top.y})`);
      }),
    [overlay, one.nodes, scale, look, isDrawn, nameWidth],
  );
  if (!isDrawn) return null;
  const isSelected = annotating.selected === one.id;
  return (
    <>
      <Under>
        <g ref={lines} className={classes.hull} data-selected={isSelected} data-hull={one.id}>
          <Items items={hullLines(one, '', look)} />
        </g>
      </Under>
      <Over>
        <Piece one={one} annotating={annotating}>
          <path ref={reach} className={classes.reach} />
          <g ref={name}>
            {label && <Items items={label.items} />}
            {label && isSelected && <Ring box={label.box} />}
          </g>
        </Piece>
      </Over>
      {isSelected && (
        <Bar
          one={one}
          annotating={annotating}
          at={() => top.current && { x: top.current.x, y: top.current.y + (label?.box.y ?? 0) - 8 }}
        />
      )}
    </>
  );
}
