/** What a view was at each of its last saves: to be looked at, or to be restored. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { VIEW_LIMITS, type ViewSummary } from '../../server/contract/views.ts';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { CardSkeletons, ErrorNotice } from '../ui/notices.tsx';
import { instantInWords } from '../words/dates.ts';
import type { ViewActs } from './useViewActs.ts';
import classes from './views.module.css';

export function History({ view, acts }: { view: ViewSummary; acts: ViewActs }) {
  const t = strings.views;
  const query = useQuery({
    queryKey: ['views', 'revisions', view.id],
    queryFn: ({ signal }) => api.viewRevisions(view.id, signal),
    staleTime: 0,
  });
  if (query.isPending) return <CardSkeletons label={t.loadingRevisions} count={1} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const { items } = query.data;
  if (items.length < 2) return <p className={classes.sub}>{t.savedOnce}</p>;
  return (
    <>
      <ol className={classes.revisions} aria-label={t.revisions(view.name)}>
        {items.map(({ revision, savedAt, name }) => (
          <li key={revision}>
            <span>
              <b>{t.revision(revision)}</b>
              {revision === view.revision && <> · {t.now}</>}
              {name !== view.name && <> · {t.quoted(name)}</>}
              <br />
              <small>{t.savedAt(instantInWords(savedAt))}</small>
            </span>
            <span className={classes.revisionActs}>
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={acts.busy}
                aria-label={t.openRevision(revision, view.name)}
                onClick={() => void acts.open(view, revision)}
              >
                {t.open}
              </Button>
              {revision !== view.revision && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  disabled={acts.busy}
                  aria-label={t.restoreRevision(revision, view.name)}
                  onClick={() => void acts.restore(view, revision)}
                >
                  {t.restore}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.sub}>{t.revisionsKept(VIEW_LIMITS.revisions)}</p>
    </>
  );
}
