/** The jobs, the latest first. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import cards from '../ui/cards.module.css';
import { ErrorNotice } from '../ui/notices.tsx';
import { JobCard } from './JobCard.tsx';
import { isActive } from './job-states.ts';
import classes from './loading.module.css';
import { useJobActs, useJobs } from './useJobs.ts';
import { words } from './words.ts';

/** Ended jobs shown before more are asked for. */
const FEW = 2;

export function JobList({ onDocument }: { onDocument: (id: string) => void }) {
  const { data, error, refetch } = useJobs();
  const acts = useJobActs();
  const [isWhole, setWhole] = useState(false);
  if (!data) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null;
  const { items } = data;
  const ended = items.filter((job) => !isActive(job));
  const few = new Set(ended.slice(0, FEW));
  const shown = isWhole ? items : items.filter((job) => isActive(job) || few.has(job));
  return (
    <>
      <h3 className={classes.heading}>{words.jobs}</h3>
      {items.length === 0 && <p className={classes.how}>{words.noJobs}</p>}
      <ul className={cards.list} aria-label={words.jobs}>
        {shown.map((job) => (
          <JobCard key={job.id} job={job} acts={acts} onDocument={onDocument} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          {words.allJobs(items.length)}
        </Button>
      )}
    </>
  );
}
