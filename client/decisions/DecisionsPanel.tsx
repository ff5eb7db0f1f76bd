/** All decisions, newest first, each with its state and its undoing. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { DecisionView } from '../../server/contract/decisions.ts';
import { api } from '../api/resources.ts';
import cards from '../ui/cards.module.css';
import { MoreButton } from '../ui/MoreButton.tsx';
import { CardSkeletons, Empty, ErrorNotice } from '../ui/notices.tsx';
import { instantInWords } from '../words/dates.ts';
import classes from './decisions.module.css';

interface Props {
  busy: boolean;
  onUndo: (decisionId: string) => void;
  onDocument: (documentId: string, claimId: string) => void;
}

const ACTIONS: Readonly<Record<DecisionView['action'], string>> = { reject: 'Rejected', restore: 'Restored' };
const UNANCHORED = 'Its sentence is found no more in the document, so it changes nothing now.';

export function DecisionsPanel({ busy, onUndo, onDocument }: Props) {
  const query = useInfiniteQuery({
    queryKey: ['decisions'],
    queryFn: ({ pageParam, signal }) => api.decisions({ limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.isPending) return <CardSkeletons label="Loading decisions" />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((p) => p.items);
  if (items.length === 0)
    return (
      <Empty title="No decisions yet">
        Where a document is wrong, or was misread, reject its evidence in the details: the graph changes at once, and
        the decision is kept here.
      </Empty>
    );
  return (
    <>
      <ul className={cards.list} aria-label="Decisions">
        {items.map((d) => (
          <li key={d.id} className={cards.item} data-decision={d.id}>
            <div className={classes.head}>
              <span>
                {ACTIONS[d.action]}: {d.told}
              </span>
              <span className={classes.state} data-state={d.state}>
                {d.state}
              </span>
            </div>
            <div className={classes.quote}>“{d.quote}”</div>
            {d.reason && <p className={classes.sub}>Reason: {d.reason}</p>}
            {d.state === 'unanchored' && <p className={classes.sub}>{UNANCHORED}</p>}
            <p className={classes.sub}>
              {instantInWords(d.at)} · by {d.by}
            </p>
            <div className={classes.acts}>
              {d.state === 'in force' && d.action === 'reject' && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  disabled={busy}
                  aria-label={`Undo: ${d.told}`}
                  onClick={() => onUndo(d.id)}
                >
                  Undo
                </Button>
              )}
              <Button size="compact-xs" variant="subtle" onClick={() => onDocument(d.documentId, d.claimId)}>
                In its document
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton query={query}>More decisions</MoreButton>
    </>
  );
}
