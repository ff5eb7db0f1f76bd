/** One job: how far it is, what came of it, and what can be done with it. */
import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { JOB_FILE_STATES, type JobSummary } from '../../server/contract/jobs.ts';
import { strings } from '../strings/index.ts';
import cards from '../ui/cards.module.css';
import { instantInWords } from '../words/dates.ts';
import { JobReport } from './JobReport.tsx';
import { filesDone, isActive } from './job-states.ts';
import classes from './loading.module.css';
import type { JobActs } from './useJobs.ts';
import { words } from './words.ts';

interface Props {
  job: JobSummary;
  acts: JobActs;
  onDocument: (id: string) => void;
}

/** "12 loaded, 1 failed": only what there is. */
const countsInWords = ({ counts }: JobSummary): string =>
  JOB_FILE_STATES.filter((state) => counts[state] > 0 && state !== 'waiting' && state !== 'reading')
    .map((state) => `${strings.common.number(counts[state])} ${words.fileState[state]}`)
    .join(', ');

export function JobCard({ job, acts, onDocument }: Props) {
  const [isOpen, setOpen] = useState(false);
  const when = instantInWords(job.created);
  const act = (label: string, run: (id: string) => void) => (
    <Button
      size="compact-xs"
      variant="subtle"
      disabled={acts.busy}
      aria-label={words.actOf(label, when)}
      onClick={() => run(job.id)}
    >
      {label}
    </Button>
  );
  return (
    <li className={cards.item} data-job={job.id}>
      <div className={classes.head}>
        <b>{job.cancelling ? words.stopping : words.state[job.state]}</b>
        <span className={classes.sub}>{when}</span>
      </div>
      {isActive(job) && (
        <Progress
          className={classes.bar}
          value={(filesDone(job) / job.files) * 100}
          aria-label={words.progress(filesDone(job), job.files)}
        />
      )}
      <p className={classes.sub} role={isActive(job) ? 'status' : undefined}>
        {[isActive(job) ? words.progress(filesDone(job), job.files) : null, countsInWords(job)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {job.message && (
        <p className={classes.message} lang="en">
          {job.message}
        </p>
      )}
      <div className={classes.acts}>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={isOpen}
          aria-label={words.actOf(words.report, when)}
          onClick={() => setOpen(!isOpen)}
        >
          {words.report}
        </Button>
        {isActive(job) && !job.cancelling && act(strings.common.cancel, acts.cancel)}
        {job.retriable && act(words.retry, acts.retry)}
        {!isActive(job) && act(words.remove, acts.remove)}
      </div>
      {isOpen && <JobReport id={job.id} onDocument={onDocument} />}
    </li>
  );
}
