/** The next page of a list that stands at the side. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  children: ReactNode;
}

export function MoreButton({ query, children }: Props) {
  if (!query.hasNextPage) return null;
  return (
    <Button variant="default" fullWidth loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {children}
    </Button>
  );
}
