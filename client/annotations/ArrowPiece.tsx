/** An arrow on the screen; while it is selected its ends are moved one by one. */
import { Over, useOverlay } from '../graph-view/overlay/layers.tsx';
import { strings } from '../strings/index.ts';
import { arrowDrawn } from '../ui/annotations/drawing.ts';
import type { Look } from '../ui/annotations/items.ts';
import { type Arrow, type ArrowEnd, movedBy } from '../view/annotations.ts';
import classes from './annotations.module.css';
import { Bar } from './Bar.tsx';
import { Items } from './Items.tsx';
import { Piece } from './Piece.tsx';
import { Ring } from './Ring.tsx';
import type { Annotating } from './useAnnotating.ts';
import { useMoving } from './useMoving.ts';

interface Props {
  one: Arrow;
  annotating: Annotating;
  look: Look;
}

export function ArrowPiece({ one, annotating, look }: Props) {
  const moving = useMoving((by) => annotating.move(one.id, by));
  const tail = useMoving((by) => annotating.move(one.id, by, 'tail'));
  const head = useMoving((by) => annotating.move(one.id, by, 'head'));
  const isSelected = annotating.selected === one.id;
  const still = { x: 0, y: 0 };
  const now = movedBy(movedBy(one, tail.by ?? still, 'tail'), head.by ?? still, 'head');
  const { over, box } = arrowDrawn(now, look);
  const { x1, y1, x2, y2 } = now;
  return (
    <>
      <Over>
        <Piece one={one} annotating={annotating} moving={moving}>
          <path className={classes.reach} d={`M${x1} ${y1}L${x2} ${y2}`} />
          <Items items={over} />
          {isSelected && (one.text ? <Ring box={box} /> : null)}
        </Piece>
        {isSelected && !moving.by && (
          <>
            <End end="tail" at={{ x: x1, y: y1 }} moving={tail} of={one} annotating={annotating} />
            <End end="head" at={{ x: x2, y: y2 }} moving={head} of={one} annotating={annotating} />
          </>
        )}
      </Over>
      {isSelected && !moving.by && !tail.by && !head.by && (
        <Bar
          one={one}
          annotating={annotating}
          at={() => ({ x: (x1 + x2) / 2, y: (one.text ? box.y : Math.min(y1, y2)) - 10 })}
        />
      )}
    </>
  );
}

interface EndProps {
  end: ArrowEnd;
  at: { x: number; y: number };
  moving: ReturnType<typeof useMoving>;
  of: Arrow;
  annotating: Annotating;
}

function End({ end, at, moving, of, annotating }: EndProps) {
  const overlay = useOverlay();
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      role="button"
      tabIndex={0}
      aria-label={strings.annotations.end[end]}
      className={classes.end}
      data-end-of={of.id}
      {...moving.handlers}
      onKeyDown={(event) => {
        if (!/^(Delete|Backspace|Escape)$/.test(event.key)) {
          moving.handlers.onKeyDown(event);
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        overlay.focus();
        if (event.key === 'Escape') annotating.select(null);
        else annotating.remove(of.id);
      }}
    >
      {/* Lines without length are drawn as dots of their width, whatever the zoom. */}
      <path d={`M${at.x} ${at.y}h0`} />
      <path d={`M${at.x} ${at.y}h0`} />
    </g>
  );
}
