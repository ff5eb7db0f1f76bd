/** "Find path": two ends and what may join them. */
import { ActionIcon, Button, NativeSelect, Switch, Tooltip } from '@mantine/core';
import { IconArrowsUpDown, IconRoute } from '@tabler/icons-react';
import type { Ref } from 'react';
import { KINDS } from '../../server/model/kinds.ts';
import { NodePicker } from '../ui/NodePicker.tsx';
import classes from './path.module.css';
import { GRADE_CHOICES, INSTITUTIONS, type Options, type PathDraft, questionOf } from './questions.ts';

/** Only actors are ends of paths. */
const ENDS = KINDS.filter((k) => k.isActor).map((k) => k.kind);

interface Props {
  draft: PathDraft;
  busy: boolean;
  toRef: Ref<HTMLInputElement>;
  onDraft: (draft: PathDraft) => void;
  onAsk: (draft: PathDraft) => void;
}

export function PathForm({ draft, busy, toRef, onDraft, onAsk }: Props) {
  const set = (part: Partial<PathDraft>): void => onDraft({ ...draft, ...part });
  const same = draft.from !== null && draft.from.id === draft.to?.id;
  return (
    <form
      className={classes.form}
      aria-label="Find path"
      onSubmit={(e) => {
        e.preventDefault();
        if (questionOf(draft) && !same) onAsk(draft);
      }}
    >
      <div className={classes.ends}>
        <div className={classes.boxes}>
          <NodePicker
            label="From"
            placeholder="A country, person or organization"
            kinds={ENDS}
            value={draft.from}
            onChoose={(from) => set({ from })}
          />
          <NodePicker
            label="To"
            placeholder="A country, person or organization"
            kinds={ENDS}
            value={draft.to}
            ref={toRef}
            onChoose={(to) => set({ to })}
            error={same ? 'Choose two different ends' : null}
          />
        </div>
        <Tooltip label="Swap ends">
          <ActionIcon
            variant="default"
            size={34}
            mt={20}
            aria-label="Swap ends"
            onClick={() => set({ from: draft.to, to: draft.from })}
          >
            <IconArrowsUpDown size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.two}>
        <NativeSelect
          size="xs"
          label="Institutional links"
          data={INSTITUTIONS.map((c) => ({ ...c }))}
          value={draft.institutions}
          onChange={(e) => set({ institutions: e.currentTarget.value as Options['institutions'] })}
        />
        <NativeSelect
          size="xs"
          label="Contact at least"
          data={GRADE_CHOICES}
          value={draft.grade}
          onChange={(e) => set({ grade: e.currentTarget.value as Options['grade'] })}
        />
      </div>
      <Switch
        size="xs"
        label="In order of time: no contact before the one before it"
        checked={draft.order === 'time'}
        onChange={(e) => set({ order: e.currentTarget.checked ? 'time' : 'any' })}
      />
      <Button
        type="submit"
        size="sm"
        leftSection={<IconRoute size={16} />}
        loading={busy}
        disabled={!questionOf(draft) || same}
      >
        Find path
      </Button>
    </form>
  );
}
