/** One annotation as something to point at: focused, moved, edited, deleted. */
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useOverlay } from '../graph-view/overlay/layers.tsx';
import { strings } from '../strings/index.ts';
import type { Annotation } from '../view/annotations.ts';
import classes from './annotations.module.css';
import type { Annotating } from './useAnnotating.ts';
import type { useMoving } from './useMoving.ts';

interface Props {
  one: Annotation;
  annotating: Annotating;
  /** Of what can be moved. */
  moving?: ReturnType<typeof useMoving>;
  ref?: Ref<SVGGElement>;
  children: ReactNode;
}

/** The id of the hint that tells a screen reader the keys of this type. */
export const hintId = (type: Annotation['type']): string => `annotation-keys-${type}`;

const nameOf = (one: Annotation): string => {
  const { name } = strings.annotations;
  return one.type === 'hull' ? name.hull(one.text, one.nodes.length) : name[one.type](one.text);
};

export function Piece({ one, annotating, moving, ref, children }: Props) {
  const overlay = useOverlay();
  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    const isDelete = event.key === 'Delete' || event.key === 'Backspace';
    if (!isDelete && event.key !== 'Enter' && event.key !== 'Escape') {
      moving?.handlers.onKeyDown(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') annotating.write(one);
    else {
      overlay.focus();
      if (isDelete) annotating.remove(one.id);
      else annotating.select(null);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      ref={ref}
      role="button"
      tabIndex={0}
      aria-label={nameOf(one)}
      aria-describedby={hintId(one.type)}
      data-annotation={one.id}
      data-selected={annotating.selected === one.id}
      className={`${classes.piece} ${moving ? classes.movable : ''}`}
      transform={moving?.by ? `translate(${moving.by.x} ${moving.by.y})` : undefined}
      onFocus={() => annotating.select(one.id)}
      onDoubleClick={() => annotating.write(one)}
      onContextMenu={(event) => event.preventDefault()}
      {...moving?.handlers}
      {...(moving ? {} : { onPointerDown: (event) => event.currentTarget.focus({ preventScroll: true }) })}
      onKeyDown={onKeyDown}
    >
      {children}
    </g>
  );
}
