/** The line above the bars: what is chosen, in words, and what can be done with it. */
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Clock } from '../view/time.ts';
import classes from './timeline.module.css';

interface Props {
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Whether anything has a date, so that something can be chosen. */
  dated: boolean;
  chosen: boolean;
  comparing: boolean;
  onComparing: (comparing: boolean) => void;
  onClear: () => void;
  clock: Clock;
  onClock: (clock: Clock) => void;
  undated: number;
  withUndated: boolean;
  onWithUndated: (withUndated: boolean) => void;
  /** The chosen days and their counts. */
  children: ReactNode;
}

const CLOCKS: readonly { clock: Clock; text: string; title: string }[] = [
  { clock: 'event', text: 'Event', title: 'By the days on which it happened' },
  { clock: 'publication', text: 'Publication', title: 'By the day on which it was first published' },
];

export function Head({ open, onOpen, children, ...rest }: Props) {
  const { dated, chosen, comparing, onComparing, onClear, clock, onClock, undated, withUndated, onWithUndated } = rest;
  return (
    <div className={classes.head}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls="timeline"
        onClick={() => onOpen(!open)}
      >
        {open ? <IconChevronDown size={15} aria-hidden="true" /> : <IconChevronUp size={15} aria-hidden="true" />}
        Time
      </button>
      <p className={classes.words} role="status">
        {children}
      </p>
      <div className={classes.acts}>
        {open && (
          <button
            type="button"
            className={classes.act}
            aria-pressed={comparing}
            disabled={!chosen || !dated}
            title={chosen ? 'Compare this period with a second one' : 'Choose a period first, then compare it'}
            onClick={() => onComparing(!comparing)}
          >
            Compare
          </button>
        )}
        {(open || chosen) && (
          <button
            type="button"
            className={classes.act}
            disabled={!chosen}
            aria-label="Clear the period"
            title="Clear the period"
            onClick={onClear}
          >
            <IconX size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      {open && (
        <fieldset className={classes.clock} aria-label="Clock">
          {CLOCKS.map(({ clock: one, text, title }) => (
            <button
              key={one}
              type="button"
              className={classes.act}
              aria-pressed={clock === one}
              title={title}
              onClick={() => onClock(one)}
            >
              {text}
            </button>
          ))}
        </fieldset>
      )}
      {open && (
        <label className={classes.undated} data-none={undated === 0} title="What has no date, shown with the period">
          <input
            type="checkbox"
            checked={withUndated}
            disabled={undated === 0}
            onChange={(event) => onWithUndated(event.currentTarget.checked)}
          />
          {undated.toLocaleString('en')} undated
        </label>
      )}
    </div>
  );
}
