/** The evidence of one node or relationship, a page at a time. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api/resources.ts';
import { MoreButton } from '../ui/MoreButton.tsx';
import { CardSkeletons, Empty, ErrorNotice } from '../ui/notices.tsx';
import { type EvidenceActions, EvidenceCard } from './EvidenceCard.tsx';
import classes from './evidence.module.css';

const PAGE = 20;

export function EvidenceList({ of, ...actions }: { of: string } & EvidenceActions) {
  const query = useInfiniteQuery({
    queryKey: ['evidence', of],
    queryFn: ({ pageParam, signal }) => api.evidence(of, { limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const items = query.data?.pages.flatMap((p) => p.items) ?? [];
  const total = query.data?.pages[0]?.total;
  return (
    <section aria-labelledby="evidence-title">
      <h3 id="evidence-title">Evidence {total !== undefined && <small>{total.toLocaleString('en')}</small>}</h3>
      {query.isPending && <CardSkeletons label="Loading evidence" />}
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && (
        <Empty title="No evidence of its own">It rests on what it is joined to.</Empty>
      )}
      <ul className={classes.list} aria-label="Evidence">
        {items.map((e) => (
          <EvidenceCard key={e.claimId} evidence={e} {...actions} />
        ))}
      </ul>
      <MoreButton query={query}>More evidence</MoreButton>
    </section>
  );
}
