/** The words of an annotation, written where they will stand. */
import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { useOverlay } from '../graph-view/overlay/layers.tsx';
import { strings } from '../strings/index.ts';
import { type Annotation, MOST_LETTERS } from '../view/annotations.ts';
import { Anchored } from './Anchored.tsx';
import classes from './annotations.module.css';

interface Props {
  one: Annotation;
  at: () => { x: number; y: number } | null;
  onKeep: (words: string) => void;
  onGiveUp: () => void;
}

const HINT = 'annotation-editor-keys';

export function Editor({ one, at, onKeep, onGiveUp }: Props) {
  const overlay = useOverlay();
  const box = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);
  useLayoutEffect(() => {
    over.current = false;
    // What opened it may give the focus back to where it was, first.
    const timer = setTimeout(() => {
      box.current?.focus({ preventScroll: true });
      box.current?.select();
    }, 0);
    return () => clearTimeout(timer);
  }, []);
  const end = (act: () => void): void => {
    if (over.current) return;
    over.current = true;
    act();
  };
  const keep = (): void => end(() => onKeep(box.current?.value ?? ''));
  return (
    <Anchored at={at} by="middle">
      <textarea
        ref={box}
        className={classes.editor}
        data-type={one.type}
        style={{ '--size': `${14 * (one.scale ?? 1) * overlay.zoom()}px` } as CSSProperties}
        aria-label={strings.annotations.editor[one.type]}
        aria-describedby={HINT}
        placeholder={strings.annotations.placeholder[one.type]}
        defaultValue={one.text}
        maxLength={MOST_LETTERS}
        dir="auto"
        rows={1}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') end(onGiveUp);
          else if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            keep();
          }
        }}
        onBlur={keep}
      />
      <p id={HINT} className={classes.editorKeys}>
        {strings.annotations.editorKeys}
      </p>
    </Anchored>
  );
}
