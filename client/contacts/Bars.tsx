/** The bars of the timeline; choosing one asks for its days. */
import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { strings } from '../strings/index.ts';
import { GradePart } from './Grades.tsx';
import classes from './timeline.module.css';
import { areFew, captionsOf, mostOf } from './timeline.ts';
import { type Bucket, bucketInWords, gradesOf, type Unit } from './words.ts';

interface Props {
  buckets: readonly Bucket[];
  unit: Unit;
  onBucket: (bucket: Bucket) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -12,
  PageDown: 12,
  Home: -Infinity,
  End: Infinity,
};

export function Bars({ buckets, unit, onBucket }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(Infinity);
  const at = Math.min(reached, buckets.length - 1);
  const most = mostOf(buckets);
  const captions = captionsOf(buckets, unit);
  const end = buckets.at(-1)?.to;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other bars have another end
  useLayoutEffect(() => {
    // The latest are asked for most.
    if (scroll.current) scroll.current.scrollLeft = scroll.current.scrollWidth;
  }, [end, buckets.length]);
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(buckets.length - 1, Math.max(0, at + step));
    setReached(next);
    scroll.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    <div ref={scroll} className={classes.bars}>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons walked by arrows */}
      <div
        role="group"
        aria-label={strings.contacts.timeline.bars[unit]}
        className={classes.plot}
        style={{ '--bars': buckets.length, '--least': areFew(buckets) ? '28px' : '16px' } as CSSProperties}
        onKeyDown={walk}
      >
        {buckets.map((bucket, i) => {
          const total = bucket.certain + bucket.uncertain;
          return (
            <div key={bucket.from} className={classes.bucket} data-begins={captions[i]?.year ? true : undefined}>
              <div className={classes.room} aria-hidden="true">
                {total > 0 && <em>{strings.contacts.number(total)}</em>}
                <span className={classes.bar} style={{ height: `${(100 * total) / most}%` }}>
                  {bucket.uncertain > 0 && <GradePart grade="uncertain" count={bucket.uncertain} />}
                  {gradesOf(bucket.byGrade)
                    .reverse()
                    .map(({ grade, count }) => (
                      <GradePart key={grade} grade={grade} count={count} />
                    ))}
                </span>
              </div>
              <div className={classes.caption} aria-hidden="true">
                <span>{captions[i]?.month}</span>
                <b>{captions[i]?.year}</b>
              </div>
              <button
                type="button"
                aria-label={bucketInWords(bucket, unit)}
                title={bucketInWords(bucket, unit)}
                tabIndex={i === at ? 0 : -1}
                onFocus={() => setReached(i)}
                onClick={() => onBucket(bucket)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
