/** The kinds on screen with their counts; each entry hides or shows its kind. */
import type { Kind } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import classes from './legend.module.css';

const { legend, model } = strings;

interface Props {
  counts: readonly { kind: Kind; count: number }[];
  hidden: readonly Kind[];
  onToggle: (kind: Kind) => void;
}

export function Legend({ counts, hidden, onToggle }: Props) {
  return (
    <fieldset className={classes.legend} aria-label={legend.title}>
      {counts.map(({ kind, count }) => {
        const off = hidden.includes(kind);
        const { caption, other } = model.kinds[kind];
        return (
          <button
            type="button"
            key={kind}
            className={classes.entry}
            aria-pressed={!off}
            title={off ? legend.show(other) : legend.hide(other)}
            onClick={() => onToggle(kind)}
          >
            <KindMark kind={kind} size={13} off={off} />
            <b>{caption} </b>
            <em>{count}</em>
          </button>
        );
      })}
    </fieldset>
  );
}
