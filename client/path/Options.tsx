/** How paths are searched: which of them, through what, how far, and in which order. */
import { NativeSelect, Switch } from '@mantine/core';
import type { PathState } from '../view/paths.ts';
import classes from './form.module.css';

const MODES: readonly { value: PathState['mode']; label: string }[] = [
  { value: 'shortest', label: 'the shortest path' },
  { value: 'all-shortest', label: 'all shortest paths' },
  { value: 'k-shortest', label: 'several, ranked' },
];
const INSTITUTIONS: readonly { value: PathState['institutions']; label: string }[] = [
  { value: 'any', label: 'anywhere' },
  { value: 'ends', label: 'only at the ends' },
  { value: 'none', label: 'none' },
];
const upTo = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i + 1));

interface Props {
  draft: PathState;
  onChange: (part: Partial<PathState>) => void;
}

export function Options({ draft, onChange }: Props) {
  const ofPath = draft.of === 'path';
  return (
    <>
      <div className={classes.options}>
        {ofPath && (
          <NativeSelect
            size="xs"
            label="Answer"
            className={draft.mode === 'k-shortest' ? undefined : classes.wide}
            data={MODES.map((c) => ({ ...c }))}
            value={draft.mode}
            onChange={(e) => onChange({ mode: e.currentTarget.value as PathState['mode'] })}
          />
        )}
        {ofPath && draft.mode === 'k-shortest' && (
          <NativeSelect
            size="xs"
            label="How many"
            data={upTo(20)}
            value={String(draft.k)}
            onChange={(e) => onChange({ k: Number(e.currentTarget.value) })}
          />
        )}
        <NativeSelect
          size="xs"
          label="Institutional links"
          data={INSTITUTIONS.map((c) => ({ ...c }))}
          value={draft.institutions}
          onChange={(e) => onChange({ institutions: e.currentTarget.value as PathState['institutions'] })}
        />
        <NativeSelect
          size="xs"
          label="Most hops"
          data={upTo(8)}
          value={String(draft.maxHops)}
          onChange={(e) => onChange({ maxHops: Number(e.currentTarget.value) })}
        />
      </div>
      {ofPath && (
        <Switch
          size="xs"
          label="In order of time: no contact before the one before it"
          checked={draft.order === 'time'}
          onChange={(e) => onChange({ order: e.currentTarget.checked ? 'time' : 'any' })}
        />
      )}
    </>
  );
}
