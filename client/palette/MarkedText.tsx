/** A text with the letters marked that answer what was typed. */
import { segmentsOf } from '../words/segments.ts';
import classes from './palette.module.css';
import type { Range } from './rank.ts';

export function MarkedText({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const segments = segmentsOf(
    text,
    ranges.map((r) => ({ ...r, mark: 'typed' })),
  );
  return segments.map(({ start, text: part, marks }) =>
    marks.size > 0 ? (
      <mark key={start} className={classes.mark}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
