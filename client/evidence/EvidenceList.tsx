/** The evidence of one node or relationship, a page at a time. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { MoreButton } from '../ui/MoreButton.tsx';
import { CardSkeletons, Empty, ErrorNotice } from '../ui/notices.tsx';
import { type EvidenceActions, EvidenceCard } from './EvidenceCard.tsx';
import classes from './evidence.module.css';

const words = strings.evidence;
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
      <h3 id="evidence-title">
        {words.title} {total !== undefined && <small>{strings.common.number(total)}</small>}
      </h3>
      {query.isPending && <CardSkeletons label={words.loading} />}
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Empty title={words.none}>{words.noneWhy}</Empty>}
      <ul className={classes.list} aria-label={words.title}>
        {items.map((e) => (
          <EvidenceCard key={e.claimId} evidence={e} {...actions} />
        ))}
      </ul>
      <MoreButton query={query}>{words.more}</MoreButton>
    </section>
  );
}
