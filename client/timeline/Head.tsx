/** The line above the bars: what is chosen, in words, and what can be done with it. */
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { strings } from '../strings/index.ts';
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

const words = strings.timeline;
const CLOCKS: readonly Clock[] = ['event', 'publication'];

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
        {words.title}
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
            title={chosen ? words.compareTitle : words.chooseFirst}
            onClick={() => onComparing(!comparing)}
          >
            {words.compare}
          </button>
        )}
        {(open || chosen) && (
          <button
            type="button"
            className={classes.act}
            disabled={!chosen}
            aria-label={words.clear}
            title={words.clear}
            onClick={onClear}
          >
            <IconX size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      {open && (
        <fieldset className={classes.clock} aria-label={words.clock}>
          {CLOCKS.map((one) => (
            <button
              key={one}
              type="button"
              className={classes.act}
              aria-pressed={clock === one}
              title={words.clocks[one].title}
              onClick={() => onClock(one)}
            >
              {words.clocks[one].text}
            </button>
          ))}
        </fieldset>
      )}
      {open && (
        <label className={classes.undated} data-none={undated === 0} title={words.whyUndated}>
          <input
            type="checkbox"
            checked={withUndated}
            disabled={undated === 0}
            onChange={(event) => onWithUndated(event.currentTarget.checked)}
          />
          {words.undated(undated)}
        </label>
      )}
    </div>
  );
}
