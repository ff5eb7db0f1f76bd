/** Pairs as a table: who met whom, how often, how closely, when. */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Pair } from '../../server/contract/contacts.ts';
import { strings } from '../strings/index.ts';
import type { ContactsState } from '../view/contacts.ts';
import { Answer, More } from './Answer.tsx';
import classes from './contacts.module.css';
import { GradeKey } from './Grades.tsx';
import list from './list.module.css';
import { Nothing } from './Nothing.tsx';
import { PairRow } from './PairRow.tsx';
import { Summary } from './Summary.tsx';
import type { TabProps } from './tab.ts';
import { usePairs } from './useContactsData.ts';
import { gradesOf } from './words.ts';

const words = strings.contacts;

type Column = 'name' | 'count' | 'grades' | 'last';
const columnsOf = (by: ContactsState['by']): readonly { column: Column; caption: string }[] => [
  { column: 'name', caption: words.by[by] },
  { column: 'count', caption: words.list.gatherings },
  { column: 'grades', caption: words.list.grades },
  { column: 'last', caption: words.list.days },
];
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

export function PairList({ state, onChange, onPair, onRelax }: TabProps) {
  const query = usePairs(state);
  const pages = query.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const [first] = pages;
  return (
    <Answer query={query} loading={words.loading.pairs}>
      {first && first.total === 0 && <Nothing answer={first} onRelax={onRelax} />}
      {first && first.total > 0 && (
        <>
          <Summary answer={first}>
            <GradeKey grades={items.flatMap((pair) => gradesOf(pair.byGrade).map((g) => g.grade))} />
          </Summary>
          <section className={classes.scroll} aria-label={words.list.label}>
            <Table items={items} state={state} onChange={onChange} onPair={onPair} />
            <More query={query} shown={items.length} total={first.total} />
          </section>
        </>
      )}
    </Answer>
  );
}

function Table({ items, state, onChange, onPair }: Omit<TabProps, 'onRelax' | 'onShow'> & { items: readonly Pair[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState(0);
  const most = Math.max(1, ...items.map((pair) => pair.count));
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(items.length - 1, Math.max(0, at + step));
    setAt(next);
    body.current?.querySelectorAll<HTMLElement>('button[data-row]')[next]?.focus();
  };
  return (
    <table className={list.table}>
      <thead>
        <tr>
          {columnsOf(state.by).map(({ column, caption }) => (
            <th
              key={column}
              scope="col"
              data-column={column}
              className={column === 'grades' ? list.extra : undefined}
              aria-sort={column === state.sort ? (column === 'name' ? 'ascending' : 'descending') : undefined}
            >
              {column === 'grades' ? (
                caption
              ) : (
                <button
                  type="button"
                  className={list.sort}
                  title={words.list.sort}
                  onClick={() => onChange({ sort: column })}
                >
                  {caption}
                  <span aria-hidden="true">{column !== state.sort ? '' : column === 'name' ? ' ↑' : ' ↓'}</span>
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={walk}>
        {items.map((pair, index) => (
          <PairRow
            key={`${pair.a.id} ${pair.b.id}`}
            pair={pair}
            most={most}
            chosen={isPair(state.pair, pair)}
            reachable={index === Math.min(at, items.length - 1)}
            onReach={() => setAt(index)}
            onPair={onPair}
          />
        ))}
      </tbody>
    </table>
  );
}

const isPair = (chosen: ContactsState['pair'], { a, b }: Pair): boolean =>
  chosen !== null && ((chosen.a === a.id && chosen.b === b.id) || (chosen.a === b.id && chosen.b === a.id));
