/** The list of loaded documents. */

import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { MoreButton } from '../ui/MoreButton.tsx';
import { CardSkeletons, Empty, ErrorNotice } from '../ui/notices.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import { dateInWords } from '../words/dates.ts';

import classes from './documents.module.css';

const { common, documents: words } = strings;

export function DocumentsPanel({ onDocument }: { onDocument: (id: string) => void }) {
  const query = useInfiniteQuery({
    queryKey: ['documents'],
    queryFn: ({ pageParam, signal }) => api.documents({ limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.isPending) return <CardSkeletons label={words.loading} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((p) => p.items);
  if (items.length === 0)
    return (
      <Empty title={words.none}>
        <Sentence parts={words.loadSome(<code>npm run load -- PATH</code>)} />
      </Empty>
    );
  return (
    <>
      <ul className={classes.list} aria-label={words.title}>
        {items.map((d) => (
          <li key={d.id}>
            <button type="button" className={classes.item} onClick={() => onDocument(d.id)}>
              <b>{d.title ?? words.untitled}</b>
              <span className={classes.sub}>
                {[d.publisher, d.published && dateInWords(d.published), common.claim(d.claims)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <MoreButton query={query}>{words.more}</MoreButton>
    </>
  );
}
