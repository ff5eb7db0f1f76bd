/** Names, each with a button that takes it away. */
import type { ReactNode } from 'react';
import classes from './form.module.css';

interface Props {
  label: string;
  items: readonly { id: string; name: string }[];
  /** What the button of a name does, in words. */
  removing: (name: string) => string;
  onRemove: (id: string) => void;
  /** What stands after the last. */
  children?: ReactNode;
}

export function Chips({ label, items, removing, onRemove, children }: Props) {
  if (items.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={label}>
      {items.map(({ id, name }) => (
        <li key={id} className={classes.chip}>
          <span>{name}</span>
          <button type="button" aria-label={removing(name)} title={removing(name)} onClick={() => onRemove(id)}>
            ×
          </button>
        </li>
      ))}
      {children && <li>{children}</li>}
    </ul>
  );
}
