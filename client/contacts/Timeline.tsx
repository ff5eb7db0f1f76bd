/** Gatherings over time: bars by month or year, and below them the gatherings one by one. */
import { strings } from '../strings/index.ts';
import { Answer, More } from './Answer.tsx';
import { Bars } from './Bars.tsx';
import classes from './contacts.module.css';
import { Gathering } from './Gathering.tsx';
import { GradeKey, GradeMark } from './Grades.tsx';
import { Nothing } from './Nothing.tsx';
import { Summary } from './Summary.tsx';
import type { TabProps } from './tab.ts';
import timeline from './timeline.module.css';
import { windowed } from './timeline.ts';
import { useTimeline } from './useContactsData.ts';
import { gradesOf } from './words.ts';

const words = strings.contacts.timeline;

export function Timeline({ state, onChange, onPair, onRelax, onShow }: TabProps) {
  const query = useTimeline(state);
  const pages = query.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const [first] = pages;
  const buckets = first?.buckets ?? [];
  return (
    <Answer query={query} loading={strings.contacts.loading.timeline}>
      {first && first.total === 0 && <Nothing answer={first} onRelax={onRelax} />}
      {first && first.total > 0 && (
        <>
          <Summary answer={first}>
            <GradeKey
              grades={[
                ...buckets.flatMap((b) => gradesOf(b.byGrade).map((g) => g.grade)),
                ...items.map((item) => item.grade),
              ]}
            >
              {buckets.some((b) => b.uncertain > 0) && (
                <li>
                  <GradeMark grade="uncertain" />
                  {words.uncertain}
                </li>
              )}
            </GradeKey>
          </Summary>
          <div className={classes.scroll}>
            {buckets.length > 0 && (
              <Bars
                buckets={buckets}
                unit={first.unit}
                onBucket={(bucket) => onChange({ filters: windowed(state.filters, bucket, first.unit) })}
              />
            )}
            {first.undated > 0 && <p className={timeline.undated}>{words.undated(first.undated)}</p>}
            <ol className={timeline.gatherings} aria-label={words.list}>
              {items.map((item) => (
                <Gathering key={item.via.id} gathering={item} by={state.by} onPair={onPair} onShow={onShow} />
              ))}
            </ol>
            <More query={query} shown={items.length} total={first.total} />
          </div>
        </>
      )}
    </Answer>
  );
}
