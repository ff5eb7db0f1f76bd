/** How paths are searched: which of them, through what, how far, and in which order. */
import { NativeSelect, Switch } from '@mantine/core';
import { strings } from '../strings/index.ts';
import type { PathState } from '../view/paths.ts';
import classes from './form.module.css';

/** The choices of a list, in the order of their words. */
const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
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
            label={strings.path.answer}
            className={draft.mode === 'k-shortest' ? undefined : classes.wide}
            data={choicesOf(strings.path.modes)}
            value={draft.mode}
            onChange={(e) => onChange({ mode: e.currentTarget.value as PathState['mode'] })}
          />
        )}
        {ofPath && draft.mode === 'k-shortest' && (
          <NativeSelect
            size="xs"
            label={strings.path.howMany}
            data={upTo(20)}
            value={String(draft.k)}
            onChange={(e) => onChange({ k: Number(e.currentTarget.value) })}
          />
        )}
        <NativeSelect
          size="xs"
          label={strings.path.institutionalLinks}
          data={choicesOf(strings.path.institutions)}
          value={draft.institutions}
          onChange={(e) => onChange({ institutions: e.currentTarget.value as PathState['institutions'] })}
        />
        <NativeSelect
          size="xs"
          label={strings.path.mostHops}
          data={upTo(8)}
          value={String(draft.maxHops)}
          onChange={(e) => onChange({ maxHops: Number(e.currentTarget.value) })}
        />
      </div>
      {ofPath && (
        <Switch
          size="xs"
          label={strings.path.inOrder}
          checked={draft.order === 'time'}
          onChange={(e) => onChange({ order: e.currentTarget.checked ? 'time' : 'any' })}
        />
      )}
    </>
  );
}
