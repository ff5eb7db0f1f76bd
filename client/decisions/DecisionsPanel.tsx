/** All decisions, newest first, each with its state and its undoing. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { later } from '../strings/later.ts';
import cards from '../ui/cards.module.css';
import { MoreButton } from '../ui/MoreButton.tsx';
import { CardSkeletons, Empty, ErrorNotice } from '../ui/notices.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import { instantInWords } from '../words/dates.ts';
import classes from './decisions.module.css';

interface Props {
  busy: boolean;
  onUndo: (decisionId: string) => void;
  onDocument: (documentId: string, claimId: string) => void;
}

const { common } = strings;
const words = later.decisions;

export function DecisionsPanel({ busy, onUndo, onDocument }: Props) {
  const query = useInfiniteQuery({
    queryKey: ['decisions'],
    queryFn: ({ pageParam, signal }) => api.decisions({ limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.isPending) return <CardSkeletons label={words.loading} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((p) => p.items);
  if (items.length === 0) return <Empty title={words.none}>{words.noneWhy}</Empty>;
  return (
    <>
      <ul className={cards.list} aria-label={words.title}>
        {items.map((d) => (
          <li key={d.id} className={cards.item} data-decision={d.id}>
            <div className={classes.head}>
              <span>
                <Sentence parts={words.action[d.action](<span lang="en">{d.told}</span>)} />
              </span>
              <span className={classes.state} data-state={d.state}>
                {words.states[d.state]}
              </span>
            </div>
            <div className={classes.quote}>{common.quoted(d.quote)}</div>
            {d.reason && <p className={classes.sub}>{words.reason(d.reason)}</p>}
            {d.state === 'unanchored' && <p className={classes.sub}>{words.unanchored}</p>}
            <p className={classes.sub}>{words.made(instantInWords(d.at), d.by)}</p>
            <div className={classes.acts}>
              {d.state === 'in force' && d.action === 'reject' && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  disabled={busy}
                  aria-label={words.undoOf(d.told)}
                  onClick={() => onUndo(d.id)}
                >
                  {common.undo}
                </Button>
              )}
              <Button size="compact-xs" variant="subtle" onClick={() => onDocument(d.documentId, d.claimId)}>
                {words.inDocument}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton query={query}>{words.more}</MoreButton>
    </>
  );
}
