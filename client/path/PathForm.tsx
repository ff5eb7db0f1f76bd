/** What is asked: the ends of a path, or the actors to connect, and what may join them. */
import { ActionIcon, Button, Loader, Tooltip } from '@mantine/core';
import { IconArrowsUpDown, IconRoute, IconShare2 } from '@tabler/icons-react';
import { type Ref, useRef } from 'react';
import { KINDS, type Kind } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { ENTRIES } from '../ui/filters/entries.ts';
import { FilterBar } from '../ui/filters/FilterBar.tsx';
import { FEWEST, faultOf, MOST, type PathState } from '../view/paths.ts';
import { Actors } from './Actors.tsx';
import classes from './form.module.css';
import { LeftOut } from './LeftOut.tsx';
import { Options } from './Options.tsx';

const ACTORS: readonly Kind[] = KINDS.filter((k) => k.isActor).map((k) => k.kind);
/** Whose contacts are listed says nothing of paths. */
const OF_PATHS = ENTRIES.map((e) => e.name).filter((name) => name !== 'of');
/** Those who were at a session may be an end of a path too. */
const ENDS: readonly Kind[] = [...ACTORS, 'session'];

interface Props {
  draft: PathState;
  /** Whether there is an answer that a changed filter changes at once. */
  asked: boolean;
  busy: boolean;
  /** The first box of a path that is still to be filled in. */
  boxRef: Ref<HTMLInputElement>;
  onDraft: (draft: PathState) => void;
  onAsk: (draft: PathState) => void;
}

export function PathForm({ draft, asked, busy, boxRef, onDraft, onAsk }: Props) {
  const set = (part: Partial<PathState>): void => onDraft({ ...draft, ...part });
  const setAtOnce = (part: Partial<PathState>): void => (asked ? onAsk : onDraft)({ ...draft, ...part });
  const fault = faultOf(draft);
  const connects = draft.of === 'connect';
  const form = useRef<HTMLFormElement>(null);
  const boxes = useRef<HTMLDivElement>(null);
  const submit = connects ? strings.path.connect : strings.path.findPath;
  const setEnd = (end: 'from' | 'to', ids: string[]): void => {
    set({ [end]: ids });
    // The box that was filled in goes: the next one is to be filled in, or the question asked.
    if (ids.length > draft[end].length)
      setTimeout(() => {
        const next = boxes.current?.querySelector('input') ?? form.current?.querySelector<HTMLElement>('[type=submit]');
        next?.focus();
      }, 0);
  };
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={connects ? strings.path.connectSeveral : strings.path.findPath}
      onSubmit={(e) => {
        e.preventDefault();
        // A filter's own form, in its popover, is none of this one's.
        if (e.target === e.currentTarget && fault === null) onAsk(draft);
      }}
    >
      {connects ? (
        <Actors
          label={strings.path.actors}
          told={strings.path.howManyActors(FEWEST, MOST)}
          kinds={ACTORS}
          ids={draft.actors}
          most={MOST}
          several
          error={fault}
          onIds={(actors) => set({ actors })}
        />
      ) : (
        <div className={classes.ends}>
          <div ref={boxes} className={classes.boxes}>
            <Actors
              label={strings.path.from}
              kinds={ENDS}
              ids={draft.from}
              ref={draft.from.length === 0 ? boxRef : null}
              onIds={(from) => setEnd('from', from)}
            />
            <Actors
              label={strings.path.to}
              kinds={ENDS}
              ids={draft.to}
              ref={draft.from.length === 0 ? null : boxRef}
              error={fault}
              onIds={(to) => setEnd('to', to)}
            />
          </div>
          <Tooltip label={strings.path.swapEnds}>
            <ActionIcon
              variant="default"
              size={34}
              aria-label={strings.path.swapEnds}
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
        // Not Mantine's own waiting, which disables the button: the focus would be lost.
        leftSection={
          busy ? (
            <Loader size={14} color="currentColor" />
          ) : connects ? (
            <IconShare2 size={16} />
          ) : (
            <IconRoute size={16} />
          )
        }
        aria-busy={busy}
        disabled={fault !== null}
      >
        {submit}
      </Button>
    </form>
  );
}
