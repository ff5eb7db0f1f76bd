/** Saved views: what was on screen, kept by name; opened, saved again, copied, linked to and deleted. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { VIEW_LIMITS, type ViewSummary } from '../../server/contract/views.ts';
import { ApiError, inOneLine } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import cards from '../ui/cards.module.css';
import { MoreButton } from '../ui/MoreButton.tsx';
import { CardSkeletons, Empty, ErrorNotice } from '../ui/notices.tsx';
import { useTell } from '../ui/toasts.tsx';
import { instantInWords } from '../words/dates.ts';
import classes from './views.module.css';

interface Props {
  /** What is on screen, to be kept; null when nothing is. */
  current: () => Record<string, unknown> | null;
  onOpen: (id: string) => Promise<void>;
  /** The address of a view. */
  linkOf: (id: string) => string;
}

export function ViewsPanel({ current, onOpen, linkOf }: Props) {
  const tell = useTell();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const query = useInfiniteQuery({
    queryKey: ['views'],
    queryFn: ({ pageParam, signal }) => api.views({ limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  /** Does something to the views, tells of it, and reads the list again whatever came of it; whether it was done. */
  const attempt = async (work: () => Promise<string | null>): Promise<boolean> => {
    setBusy(true);
    try {
      const done = await work();
      if (done) tell(done);
      return true;
    } catch (error) {
      tell(
        error instanceof ApiError && error.code === 'conflict'
          ? 'It was saved elsewhere meanwhile, and is not overwritten. Open it to see that, or save a new view.'
          : inOneLine(error),
      );
      return false;
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: ['views'] });
    }
  };
  const onScreen = (): Record<string, unknown> => {
    const state = current();
    if (!state) throw new Error('There is nothing on screen to save.');
    return state;
  };
  const remove = ({ id, name, description }: ViewSummary): Promise<boolean> =>
    attempt(async () => {
      const { state } = await api.view(id);
      await api.deleteView(id);
      tell(`“${name}” is deleted.`, {
        label: 'Undo',
        run: () =>
          void attempt(async () => {
            await api.createView({ name, description, state });
            return `“${name}” is back.`;
          }),
      });
      return null;
    });
  const items = query.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <>
      <SaveForm
        busy={busy}
        onSave={(name, description) =>
          attempt(async () => {
            await api.createView({ name, description, state: onScreen() });
            return `“${name}” is saved.`;
          })
        }
      />
      {query.isPending && <CardSkeletons label="Loading views" />}
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && (
        <Empty title="No views yet">A view keeps what is on screen, each node in its place, to come back to.</Empty>
      )}
      {items.length > 0 && (
        <ul className={cards.list} aria-label="Views">
          {items.map((view) => (
            <li key={view.id} className={cards.item}>
              <button
                type="button"
                className={classes.open}
                disabled={busy}
                onClick={() =>
                  void attempt(async () => {
                    await onOpen(view.id);
                    return null;
                  })
                }
              >
                {view.name}
              </button>
              {view.description && <p className={classes.described}>{view.description}</p>}
              <p className={classes.sub}>Saved {instantInWords(view.updatedAt)}</p>
              <div className={classes.acts}>
                <Act
                  label="Save again"
                  of={view.name}
                  busy={busy}
                  onAct={() =>
                    attempt(async () => {
                      const { name, description, revision } = view;
                      await api.saveView(view.id, { name, description, revision, state: onScreen() });
                      return `“${name}” is saved as it is on screen now.`;
                    })
                  }
                />
                <Act
                  label="Duplicate"
                  of={view.name}
                  busy={busy}
                  onAct={() =>
                    attempt(async () => {
                      const name = `${view.name.slice(0, VIEW_LIMITS.name - 7)} (copy)`;
                      await api.duplicateView(view.id, name);
                      return `“${name}” is made.`;
                    })
                  }
                />
                <Act
                  label="Copy link"
                  of={view.name}
                  busy={busy}
                  onAct={() =>
                    attempt(async () => {
                      await navigator.clipboard.writeText(linkOf(view.id));
                      return 'Its link is copied.';
                    })
                  }
                />
                <Act label="Delete" of={view.name} busy={busy} onAct={() => remove(view)} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <MoreButton query={query}>More</MoreButton>
    </>
  );
}

function Act({ label, of, busy, onAct }: { label: string; of: string; busy: boolean; onAct: () => Promise<boolean> }) {
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      disabled={busy}
      aria-label={`${label}: ${of}`}
      onClick={() => void onAct()}
    >
      {label}
    </Button>
  );
}

function SaveForm({
  busy,
  onSave,
}: {
  busy: boolean;
  onSave: (name: string, description: string) => Promise<boolean>;
}) {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(e) => {
        e.preventDefault();
        void onSave(name.trim(), description.trim()).then((done) => {
          // What was typed is not lost where saving failed.
          if (!done) return;
          setName('');
          setDescription('');
        });
      }}
    >
      <TextInput
        label="Name"
        value={name}
        maxLength={VIEW_LIMITS.name}
        required
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <Textarea
        label="Description"
        value={description}
        maxLength={VIEW_LIMITS.description}
        autosize
        minRows={1}
        maxRows={4}
        onChange={(e) => setDescription(e.currentTarget.value)}
      />
      <Button type="submit" size="sm" disabled={busy || name.trim() === ''}>
        Save what is on screen
      </Button>
    </form>
  );
}
