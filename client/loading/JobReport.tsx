/** What became of each file of a job. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { jobsApi } from '../api/jobs.ts';
import { CardSkeletons, ErrorNotice } from '../ui/notices.tsx';
import { isTrouble } from './job-states.ts';
import classes from './loading.module.css';
import { keyOf } from './useJobs.ts';
import { words } from './words.ts';

/** Rows shown before more are asked for. */
const FEW = 100;

export function JobReport({ id, onDocument }: { id: string; onDocument: (id: string) => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => jobsApi.job(id, signal),
  });
  const [onlyTroubles, setOnlyTroubles] = useState(false);
  const [isWhole, setWhole] = useState(false);
  if (!data)
    return error ? (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <CardSkeletons count={1} label={words.report} />
    );
  const troubles = data.files.filter(isTrouble);
  const files = onlyTroubles ? troubles : data.files;
  const shown = isWhole ? files : files.slice(0, FEW);
  return (
    <div className={classes.report}>
      {troubles.length > 0 && troubles.length < data.files.length && (
        <Button
          size="compact-xs"
          variant="default"
          aria-pressed={onlyTroubles}
          onClick={() => setOnlyTroubles(!onlyTroubles)}
        >
          {words.onlyTroubles}
        </Button>
      )}
      <ul aria-label={words.report}>
        {shown.map(({ name, state, message, documentId }) => (
          <li key={name} data-trouble={isTrouble({ state }) || undefined}>
            {documentId ? (
              <button type="button" aria-label={words.openDocument(name)} onClick={() => onDocument(documentId)}>
                {name}
              </button>
            ) : (
              <span>{name}</span>
            )}
            <small>{words.fileState[state]}</small>
            {message && <p lang="en">{message}</p>}
          </li>
        ))}
      </ul>
      {shown.length < files.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
          {words.allFiles(files.length)}
        </Button>
      )}
    </div>
  );
}
