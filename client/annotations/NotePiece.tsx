/** A note on the screen. */
import { Over } from '../graph-view/overlay/layers.tsx';
import { noteDrawn } from '../ui/annotations/drawing.ts';
import type { Look } from '../ui/annotations/items.ts';
import type { Note } from '../view/annotations.ts';
import { Bar } from './Bar.tsx';
import { Items } from './Items.tsx';
import { Piece } from './Piece.tsx';
import { Ring } from './Ring.tsx';
import type { Annotating } from './useAnnotating.ts';
import { useMoving } from './useMoving.ts';

export function NotePiece({ one, annotating, look }: { one: Note; annotating: Annotating; look: Look }) {
  const moving = useMoving((by) => annotating.move(one.id, by));
  const { over, box } = noteDrawn(one, look);
  const isSelected = annotating.selected === one.id;
  return (
    <>
      <Over>
        <Piece one={one} annotating={annotating} moving={moving}>
          <Items items={over} />
          {isSelected && <Ring box={box} />}
        </Piece>
      </Over>
      {isSelected && !moving.by && (
        <Bar one={one} annotating={annotating} at={() => ({ x: box.x + box.width / 2, y: box.y - 8 })} />
      )}
    </>
  );
}
