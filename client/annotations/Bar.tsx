/** What can be done with the selected annotation, beside it. */
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useOverlay } from '../graph-view/overlay/layers.tsx';
import { strings } from '../strings/index.ts';
import type { Annotation } from '../view/annotations.ts';
import { Anchored } from './Anchored.tsx';
import classes from './annotations.module.css';
import type { Annotating } from './useAnnotating.ts';

interface Props {
  one: Annotation;
  annotating: Annotating;
  /** Upper middle of what is drawn, in the graph's coordinates. */
  at: () => { x: number; y: number } | null;
}

export function Bar({ one, annotating, at }: Props) {
  const overlay = useOverlay();
  const { edit, remove } = strings.annotations;
  return (
    <Anchored at={at} by="bottom">
      <div className={classes.bar}>
        <button type="button" aria-label={edit[one.type]} title={edit[one.type]} onClick={() => annotating.write(one)}>
          <IconPencil size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={remove[one.type]}
          title={remove[one.type]}
          onClick={() => {
            overlay.focus();
            annotating.remove(one.id);
          }}
        >
          <IconTrash size={16} aria-hidden="true" />
        </button>
      </div>
    </Anchored>
  );
}
