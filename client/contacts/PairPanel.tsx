/** Two actors, or two countries: how often, how closely and when they met, each time with its sentences. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { PairResponse } from '../../server/contract/contacts.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { CardSkeletons, ErrorNotice, Key } from '../ui/notices.tsx';
import type { ContactsState } from '../view/contacts.ts';
import { dateInWords } from '../words/dates.ts';
import { gradeInWords } from '../words/grades.ts';
import { More } from './Answer.tsx';
import { GatheringCard } from './GatheringCard.tsx';
import { GradeBar, GradeMark } from './Grades.tsx';
import { Nothing } from './Nothing.tsx';
import classes from './pair.module.css';
import type { SideProps } from './tab.ts';
import { usePair } from './useContactsData.ts';
import { assumedInWords, byGradeInWords, gradesOf } from './words.ts';

const words = strings.contacts.pair;

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
  if (query.isPending) return <CardSkeletons label={strings.contacts.loading.pair} />;
  if (query.isError)
    return (
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()}>
        <Button variant="default" onClick={onLeave}>
          {words.leave}
        </Button>
      </ErrorNotice>
    );
  const [first] = query.data.pages as [PairResponse];
  const { a, b } = first;
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <article
      className={classes.side}
      aria-label={words.label(a.name, b.name)}
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
          {words.findPath}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
      {first.pair ? (
        <>
          <Sums pair={first.pair} />
          <h3>
            {words.gatherings} <small>{strings.contacts.number(first.total)}</small>
          </h3>
          <ul className={classes.cards} aria-label={words.list}>
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
        <Nothing title={words.none(a.name, b.name)} answer={first} onRelax={onRelax} />
      )}
    </article>
  );
}

function Sums({ pair }: { pair: NonNullable<PairResponse['pair']> }) {
  const { first, last, grade, byGrade } = pair;
  const assumed = assumedInWords(pair);
  return (
    <dl className={classes.facts}>
      <dt>{words.contacts}</dt>
      <dd>
        {byGradeInWords(byGrade)}
        {gradesOf(byGrade).length > 1 && <GradeBar byGrade={byGrade} most={pair.count} />}
        {assumed && <small>{assumed}</small>}
      </dd>
      <dt>{words.closest}</dt>
      <dd className={classes.closest}>
        <GradeMark grade={grade} />
        {gradeInWords(grade)}
      </dd>
      <dt>{words.first}</dt>
      <dd>{first ? dateInWords(first) : words.notDated}</dd>
      <dt>{words.last}</dt>
      <dd>{last ? dateInWords(last) : words.notDated}</dd>
    </dl>
  );
}
