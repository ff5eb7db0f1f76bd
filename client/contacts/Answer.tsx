/** The states that list, matrix and timeline share: waiting, an error, an answer that a newer one is about to replace. */
import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { strings } from '../strings/index.ts';
import { ErrorNotice } from '../ui/notices.tsx';
import { Working } from '../ui/Working.tsx';
import classes from './contacts.module.css';

interface Props {
  query: {
    isPending: boolean;
    isError: boolean;
    error: unknown;
    isPlaceholderData: boolean;
    isFetching: boolean;
    refetch: () => unknown;
  };
  /** That it is loading, in words. */
  loading: string;
  children: ReactNode;
}

export function Answer({ query, loading, children }: Props) {
  if (query.isPending)
    return (
      <div className={classes.waiting}>
        <Loader size="sm" role="status" aria-label={loading} />
      </div>
    );
  if (query.isError)
    return (
      <div className={classes.failed}>
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  return (
    <div className={classes.answer} data-stale={query.isPlaceholderData} aria-busy={query.isFetching}>
      {query.isFetching && <Working label={loading} />}
      {children}
    </div>
  );
}

/** The next page of a list. */
export function More({
  query,
  shown,
  total,
}: {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  shown: number;
  total: number;
}) {
  if (!query.hasNextPage) return null;
  return (
    <div className={classes.more}>
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {strings.contacts.showMore}
      </Button>
      <span>{strings.contacts.shownOf(shown, total)}</span>
    </div>
  );
}
