/** The annotations over the graph, and what is being done to them. */
import { useEffect } from 'react';
import { useOverlay } from '../graph-view/overlay/layers.tsx';
import { strings } from '../strings/index.ts';
import { cornersAround, hullNameWidth, hullOutline } from '../ui/annotations/drawing.ts';
import type { Annotation } from '../view/annotations.ts';
import { ArrowPiece } from './ArrowPiece.tsx';
import { Editor } from './Editor.tsx';
import { HullPiece } from './HullPiece.tsx';
import { useLook } from './look.ts';
import { NotePiece } from './NotePiece.tsx';
import { hintId } from './Piece.tsx';
import { Sheet } from './Sheet.tsx';
import type { Annotating } from './useAnnotating.ts';

interface Props {
  annotating: Annotating;
  /** The chosen nodes, or the one walked to: an arrow drawn by keys is for them. */
  nodes: readonly string[];
}

const TYPES = ['text', 'arrow', 'hull'] as const;

export function Annotations({ annotating, nodes }: Props) {
  const overlay = useOverlay();
  const look = useLook();
  const { all, tool, writing, selected, takeNext, select } = annotating;

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of these, what came last takes the keys
  useEffect(() => {
    const id = takeNext();
    if (id)
      overlay.over.querySelector<SVGElement>(`[data-annotation="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  }, [all, writing, overlay, takeNext]);

  useEffect(() => {
    if (!selected) return;
    // Whoever turns to something else lets go of it.
    const leave = ({ target }: Event): void => {
      if (target instanceof Element && !target.closest('[data-annotation], [data-end-of], [data-annotation-tools]'))
        select(null);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [selected, select]);

  const placeOf = (one: Annotation): { x: number; y: number } | null => {
    if (one.type === 'text') return one;
    if (one.type === 'arrow') return { x: (one.x1 + one.x2) / 2, y: (one.y1 + one.y2) / 2 };
    const corners = cornersAround(overlay.nodes(one.nodes), look);
    return corners && hullOutline(one, corners, hullNameWidth(one, look)).top;
  };
  const shown = writing?.isNew && writing.one.type !== 'text' ? [...all, writing.one] : all;
  return (
    <>
      {shown.map((one) => {
        const isWritten = writing?.one.id === one.id;
        // Its words are in the editor meanwhile.
        if (one.type === 'text')
          return isWritten ? null : <NotePiece key={one.id} one={one} annotating={annotating} look={look} />;
        const bare = isWritten ? { ...one, text: '' } : one;
        return bare.type === 'arrow' ? (
          <ArrowPiece key={one.id} one={bare} annotating={annotating} look={look} />
        ) : (
          <HullPiece key={one.id} one={bare} annotating={annotating} look={look} />
        );
      })}
      {TYPES.map((type) => (
        <span key={type} id={hintId(type)} hidden>
          {strings.annotations.keys[type]}
        </span>
      ))}
      {tool && <Sheet key={tool.name} annotating={annotating} tool={tool} look={look} nodes={nodes} />}
      {writing && (
        <Editor
          key={writing.one.id}
          one={writing.one}
          at={() => placeOf(writing.one)}
          onKeep={annotating.keep}
          onGiveUp={annotating.giveUp}
        />
      )}
    </>
  );
}
