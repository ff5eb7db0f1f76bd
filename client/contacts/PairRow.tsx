/** One pair of the table; the whole row is its button for a mouse, its names for keys. */
import type { Pair } from '../../server/contract/contacts.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { GradeBar, GradeCounts } from './Grades.tsx';
import classes from './list.module.css';
import { assumedInWords, daysInWords } from './words.ts';

interface Props {
  pair: Pair;
  /** The count of the busiest pair: its bar is as long as there is room. */
  most: number;
  chosen: boolean;
  /** Whether Tab comes to this row; arrows lead to the others. */
  reachable: boolean;
  onReach: () => void;
  onPair: (a: string, b: string) => void;
}

/** A period that is broken, if at all, between its two days. */
function Days({ days }: { days: string }) {
  const [first, last] = days.split(' – ');
  return (
    <>
      <span>{last ? `${first} –` : first}</span> {last && <span>{last}</span>}
    </>
  );
}

export function PairRow({ pair, most, chosen, reachable, onReach, onPair }: Props) {
  const { a, b } = pair;
  const assumed = assumedInWords(pair);
  return (
    <tr data-selected={chosen} onClick={() => onPair(a.id, b.id)}>
      <td>
        <button
          type="button"
          data-row
          className={classes.pair}
          aria-pressed={chosen}
          tabIndex={reachable ? 0 : -1}
          onFocus={onReach}
          // The row's own click follows: once is enough.
          onClick={(e) => {
            e.stopPropagation();
            onPair(a.id, b.id);
          }}
        >
          <span className={classes.actor}>
            <KindMark kind={a.kind} size={12} />
            {a.name}
          </span>
          <span className="visually-hidden"> {strings.contacts.list.and} </span>
          <span className={classes.actor}>
            <KindMark kind={b.kind} size={12} />
            {b.name}
          </span>
        </button>
      </td>
      <td className={classes.count}>
        {strings.contacts.number(pair.count)}
        {assumed && (
          <abbr className={classes.assumed} title={assumed}>
            {strings.contacts.assumed(pair.assumed)}
          </abbr>
        )}
      </td>
      <td className={classes.extra}>
        <div className={classes.measure}>
          <GradeBar byGrade={pair.byGrade} most={most} />
          <GradeCounts byGrade={pair.byGrade} />
        </div>
      </td>
      <td className={classes.days}>
        <Days days={daysInWords(pair)} />
      </td>
    </tr>
  );
}
