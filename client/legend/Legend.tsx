/** The kinds on screen with their counts; each entry hides or shows its kind. */
import type { Kind } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { tintColour } from '../ui/tints.ts';
import { useTheme } from '../ui/useTheme.ts';
import { REST, type Tinted } from '../view/tints.ts';
import classes from './legend.module.css';

const { legend, model } = strings;

interface Props {
  counts: readonly { kind: Kind; count: number }[];
  hidden: readonly Kind[];
  onToggle: (kind: Kind) => void;
  /** What colours tell, where they do not tell the kinds. */
  colours: Tinted['legend'];
}

export function Legend({ counts, hidden, onToggle, colours }: Props) {
  const theme = useTheme();
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
            <KindMark kind={kind} size={13} off={off} plain={colours.length > 0} />
            <b>{caption} </b>
            <em>{count}</em>
          </button>
        );
      })}
      {colours.length > 0 && (
        <ul className={classes.colours} aria-label={strings.canvas.colourLegend}>
          {colours.map(({ tint, label, count }) => (
            <li key={tint}>
              <i style={{ background: tintColour(tint, theme) }} />
              {label} <em>{count}</em>
            </li>
          ))}
          <li>
            <i style={{ background: tintColour(REST, theme) }} />
            {strings.canvas.otherColour}
          </li>
        </ul>
      )}
    </fieldset>
  );
}
