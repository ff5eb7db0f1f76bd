/** What no path may touch. */
import { useNames } from '../ui/filters/useNames.ts';
import { Chips } from './Chips.tsx';
import classes from './form.module.css';

export function LeftOut({ ids, onIds }: { ids: readonly string[]; onIds: (ids: string[]) => void }) {
  const nameOf = useNames(ids);
  return (
    <div className={classes.out}>
      <span className={classes.label}>Left out</span>
      <Chips
        label="Left out"
        items={ids.map((id) => ({ id, name: nameOf(id) }))}
        removing={(name) => `Allow ${name} again`}
        onRemove={(gone) => onIds(ids.filter((id) => id !== gone))}
      />
    </div>
  );
}
