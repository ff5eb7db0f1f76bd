/** The list of loaded documents. */

import { useInfiniteQuery } from '@tanstack/react-query';
import { counted, dateInWords } from '../../server/model/wording.ts';
import { api } from '../api/resources.ts';
import { MoreButton } from '../ui/MoreButton.tsx';
import { CardSkeletons, Empty, ErrorNotice } from '../ui/notices.tsx';

import classes from './documents.module.css';

export function DocumentsPanel({ onDocument }: { onDocument: (id: string) => void }) {
  const query = useInfiniteQuery({
    queryKey: ['documents'],
    queryFn: ({ pageParam, signal }) => api.documents({ limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.isPending) return <CardSkeletons label="Loading documents" />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((p) => p.items);
  if (items.length === 0)
    return (
      <Empty title="No documents">
        Load some: <code>npm run load -- PATH</code>
      </Empty>
    );
  return (
    <>
      <ul className={classes.list} aria-label="Documents">
        {items.map((d) => (
          <li key={d.id}>
            <button type="button" className={classes.item} onClick={() => onDocument(d.id)}>
              <b>{d.title ?? 'Document without a title'}</b>
              <span className={classes.sub}>
                {[d.publisher, d.published && dateInWords(d.published), counted(d.claims, 'claim')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <MoreButton query={query}>More documents</MoreButton>
    </>
  );
}
