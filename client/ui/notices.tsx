/** States that every part of the screen shares: an error, nothing, waiting. */
import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { titleOf, toApiError } from '../api/problem.ts';
import { strings } from '../strings/index.ts';
import classes from './notices.module.css';

/** An error in words, with its faulty fields and a way to try again. */
export function ErrorNotice({
  error,
  title,
  onRetry,
  children,
}: {
  error: unknown;
  /** What was not done, where the error itself does not say. */
  title?: string;
  onRetry?: (() => void) | undefined;
  children?: ReactNode;
}) {
  const problem = toApiError(error);
  return (
    <div className={`${classes.notice} ${classes.bad}`} role="alert">
      <strong>
        <IconAlertTriangle size={16} aria-hidden="true" />
        {title ?? titleOf(problem)}
      </strong>
      <p lang={problem.language}>{problem.message}</p>
      {problem.faults.length > 0 && (
        <ul lang={problem.language}>
          {problem.faults.map((f) => (
            <li key={`${f.path}${f.message}`}>
              <b>{f.path}</b> {f.message}
            </li>
          ))}
        </ul>
      )}
      {children}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {strings.common.tryAgain}
        </Button>
      )}
    </div>
  );
}

/** Nothing here, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Grey bars where cards will be. */
export function CardSkeletons({ count = 3, label }: { count?: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity
        <div key={i} className={classes.notice} style={{ marginBottom: 10 }}>
          <Skeleton height={10} width="92%" />
          <Skeleton height={10} width="78%" />
          <Skeleton height={8} width="45%" mt={4} />
        </div>
      ))}
    </div>
  );
}

/** A key of the keyboard. */
export const Key = ({ children }: { children: ReactNode }) => <kbd className={classes.kbd}>{children}</kbd>;
