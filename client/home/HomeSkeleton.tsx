/** Grey bars where the counts, the questions and the first rows will be. */
import { Skeleton } from '@mantine/core';
import { strings } from '../strings/index.ts';
import classes from './home.module.css';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

export function HomeSkeleton() {
  return (
    <div className={classes.waiting} role="status" aria-label={strings.home.loading}>
      <Skeleton height={150} radius="md" />
      <Skeleton height={84} radius="md" />
      {ROWS.map((row) => (
        <Skeleton key={row} height={52} radius="md" />
      ))}
    </div>
  );
}
