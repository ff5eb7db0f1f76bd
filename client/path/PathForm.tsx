/** What is asked: the ends of a path, or the actors to connect, and what may join them. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowsUpDown, IconRoute, IconShare2 } from '@tabler/icons-react';
import type { Ref } from 'react';
import { KINDS, type Kind } from '../../server/model/kinds.ts';
import { ENTRIES } from '../ui/filters/entries.ts';
import { FilterBar } from '../ui/filters/FilterBar.tsx';
import { FEWEST, faultOf, MOST, type PathState } from '../view/paths.ts';
import { Actors } from './Actors.tsx';
import classes from './form.module.css';
import { LeftOut } from './LeftOut.tsx';
import { Options } from './Options.tsx';

const ACTORS: readonly Kind[] = KINDS.filter((k) => k.isActor).map((k) => k.kind);
/** Those who were at a session may be an end of a path too. */
/** Whose contacts are listed says nothing of paths. */
const OF_PATHS = ENTRIES.map((e) => e.name).filter((name) => name !== 'of');
const ENDS: readonly Kind[] = [...ACTORS, 'session'];

interface Props {
  draft: PathState;
  /** Whether there is an answer that a changed filter changes at once. */
  asked: boolean;
  busy: boolean;
  toRef: Ref<HTMLInputElement>;
  onDraft: (draft: PathState) => void;
  onAsk: (draft: PathState) => void;
}

export function PathForm({ draft, asked, busy, toRef, onDraft, onAsk }: Props) {
  const set = (part: Partial<PathState>): void => onDraft({ ...draft, ...part });
  const setAtOnce = (part: Partial<PathState>): void => (asked ? onAsk : onDraft)({ ...draft, ...part });
  const fault = faultOf(draft);
  const connects = draft.of === 'connect';
  return (
    <form
      className={classes.form}
      aria-label={connects ? 'Connect several' : 'Find path'}
      onSubmit={(e) => {
        e.preventDefault();
        // A filter's own form, in its popover, is none of this one's.
        if (e.target === e.currentTarget && fault === null) onAsk(draft);
      }}
    >
      {connects ? (
        <Actors
          label="Actors"
          told={`${FEWEST} to ${MOST} countries, people or organizations`}
          kinds={ACTORS}
          ids={draft.actors}
          most={MOST}
          several
          error={fault}
          onIds={(actors) => set({ actors })}
        />
      ) : (
        <div className={classes.ends}>
          <div className={classes.boxes}>
            <Actors label="From" kinds={ENDS} ids={draft.from} onIds={(from) => set({ from })} />
            <Actors label="To" kinds={ENDS} ids={draft.to} ref={toRef} error={fault} onIds={(to) => set({ to })} />
          </div>
          <Tooltip label="Swap ends">
            <ActionIcon
              variant="default"
              size={34}
              aria-label="Swap ends"
              onClick={() => set({ from: draft.to, to: draft.from })}
            >
              <IconArrowsUpDown size={16} />
            </ActionIcon>
          </Tooltip>
        </div>
      )}
      <Options draft={draft} onChange={set} />
      <FilterBar value={draft.filters} only={OF_PATHS} onChange={(filters) => setAtOnce({ filters })} />
      {draft.exclude.length > 0 && <LeftOut ids={draft.exclude} onIds={(exclude) => setAtOnce({ exclude })} />}
      <Button
        type="submit"
        size="sm"
        leftSection={connects ? <IconShare2 size={16} /> : <IconRoute size={16} />}
        loading={busy}
        disabled={fault !== null}
      >
        {connects ? 'Connect' : 'Find path'}
      </Button>
    </form>
  );
}
