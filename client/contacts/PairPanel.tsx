/** Two actors, or two countries: how often, how closely and when they met, each time with its sentences. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { PairResponse } from '../../server/contract/contacts.ts';
import { dateInWords } from '../../server/model/wording.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { CardSkeletons, ErrorNotice, Key } from '../ui/notices.tsx';
import type { ContactsState } from '../view/contacts.ts';
import { gradeInWords } from '../words/grades.ts';
import { More } from './Answer.tsx';
import { GatheringCard } from './GatheringCard.tsx';
import { GradeBar, GradeMark } from './Grades.tsx';
import { Nothing } from './Nothing.tsx';
import classes from './pair.module.css';
import type { SideProps } from './tab.ts';
import { usePair } from './useContactsData.ts';
import { assumedInWords, byGradeInWords, gradesOf } from './words.ts';

interface Props extends SideProps {
  state: ContactsState;
  pair: NonNullable<ContactsState['pair']>;
}

export function PairPanel({ state, pair, ends, onRelax, onShow, onDocument, onFindPath, onLeave }: Props) {
  const query = usePair(state, pair);
  const [known] = query.data?.pages ?? [];
  useEffect(() => {
    ends.current = known ? [known.a, known.b] : null;
    return () => {
      ends.current = null;
    };
  }, [known, ends]);
  if (query.isPending) return <CardSkeletons label="Loading the pair" />;
  if (query.isError)
    return (
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()}>
        <Button variant="default" onClick={onLeave}>
          Choose others
        </Button>
      </ErrorNotice>
    );
  const [first] = query.data.pages as [PairResponse];
  const { a, b } = first;
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <article
      className={classes.side}
      aria-label={`Contacts of ${a.name} and ${b.name}`}
      aria-busy={query.isFetching}
      data-stale={query.isPlaceholderData}
    >
      <h2 className={classes.two}>
        {[a, b].map((node) => (
          <span key={node.id}>
            <KindMark kind={node.kind} size={14} />
            {node.name}
          </span>
        ))}
      </h2>
      <div className={classes.acts}>
        <Button variant="default" rightSection={<Key>P</Key>} onClick={() => onFindPath(a, b)}>
          Find path
        </Button>
        <Button variant="default" onClick={onLeave}>
          Choose others
        </Button>
      </div>
      {first.pair ? (
        <>
          <Sums pair={first.pair} />
          <h3>
            Gatherings <small>{first.total.toLocaleString('en')}</small>
          </h3>
          <ul className={classes.cards} aria-label="Gatherings of the two">
            {items.map((item) => (
              <GatheringCard
                key={item.via.id}
                gathering={item}
                pair={[a.id, b.id]}
                onDocument={onDocument}
                onShow={() => onShow(item.via, [a, b, ...item.between.flatMap((c) => [c.a, c.b])])}
              />
            ))}
          </ul>
          <More query={query} shown={items.length} total={first.total} />
        </>
      ) : (
        <Nothing title={`${a.name} and ${b.name}: no contact`} answer={first} onRelax={onRelax} />
      )}
    </article>
  );
}

function Sums({ pair }: { pair: NonNullable<PairResponse['pair']> }) {
  const { first, last, grade, byGrade } = pair;
  const assumed = assumedInWords(pair);
  return (
    <dl className={classes.facts}>
      <dt>Contacts</dt>
      <dd>
        {byGradeInWords(byGrade)}
        {gradesOf(byGrade).length > 1 && <GradeBar byGrade={byGrade} most={pair.count} />}
        {assumed && <small>{assumed}</small>}
      </dd>
      <dt>Closest</dt>
      <dd className={classes.closest}>
        <GradeMark grade={grade} />
        {gradeInWords(grade)}
      </dd>
      <dt>First</dt>
      <dd>{first ? dateInWords(first) : 'not dated'}</dd>
      <dt>Last</dt>
      <dd>{last ? dateInWords(last) : 'not dated'}</dd>
    </dl>
  );
}
