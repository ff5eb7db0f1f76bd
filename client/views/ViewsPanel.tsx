/** Saved views: what was on screen, kept by name, to come back to. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import cards from '../ui/cards.module.css';
import { MoreButton } from '../ui/MoreButton.tsx';
import { CardSkeletons, Empty, ErrorNotice } from '../ui/notices.tsx';
import { useViewActs, type ViewsProps } from './useViewActs.ts';
import { ViewCard } from './ViewCard.tsx';
import { WordsForm } from './WordsForm.tsx';

export function ViewsPanel(props: ViewsProps) {
  const t = strings.views;
  const acts = useViewActs(props);
  const query = useInfiniteQuery({
    queryKey: ['views', 'list'],
    queryFn: ({ pageParam, signal }) => api.views({ limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const items = query.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <>
      <WordsForm act={t.save} busy={acts.busy} onSave={acts.save} />
      {query.isPending && <CardSkeletons label={t.loading} />}
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && <Empty title={t.noneTitle}>{t.none}</Empty>}
      {items.length > 0 && (
        <ul className={cards.list} aria-label={t.list}>
          {items.map((view) => (
            <ViewCard key={view.id} view={view} acts={acts} />
          ))}
        </ul>
      )}
      <MoreButton query={query}>{strings.common.more}</MoreButton>
    </>
  );
}
