/** What no path may touch. */
import { strings } from '../strings/index.ts';
import { useNames } from '../ui/filters/useNames.ts';
import { Chips } from './Chips.tsx';
import classes from './form.module.css';

export function LeftOut({ ids, onIds }: { ids: readonly string[]; onIds: (ids: string[]) => void }) {
  const nameOf = useNames(ids);
  return (
    <div className={classes.out}>
      <span className={classes.label}>{strings.path.leftOut}</span>
      <Chips
        label={strings.path.leftOut}
        items={ids.map((id) => ({ id, name: nameOf(id) }))}
        removing={strings.path.allowAgain}
        onRemove={(gone) => onIds(ids.filter((id) => id !== gone))}
      />
    </div>
  );
}
