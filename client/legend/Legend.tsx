/** The kinds on screen with their counts; each entry hides or shows its kind. */
import { type Kind, kindOf } from '../../server/model/kinds.ts';
import { KindMark } from '../ui/KindMark.tsx';
import classes from './legend.module.css';

interface Props {
  counts: readonly { kind: Kind; count: number }[];
  hidden: readonly Kind[];
  onToggle: (kind: Kind) => void;
}

export function Legend({ counts, hidden, onToggle }: Props) {
  return (
    <fieldset className={classes.legend} aria-label="Legend: kinds on screen">
      {counts.map(({ kind, count }) => {
        const off = hidden.includes(kind);
        return (
          <button
            type="button"
            key={kind}
            className={classes.entry}
            aria-pressed={!off}
            title={off ? `Show ${kindOf(kind).plural.toLowerCase()}` : `Hide ${kindOf(kind).plural.toLowerCase()}`}
            onClick={() => onToggle(kind)}
          >
            <KindMark kind={kind} size={13} off={off} />
            <b>{kindOf(kind).caption} </b>
            <em>{count}</em>
          </button>
        );
      })}
    </fieldset>
  );
}
