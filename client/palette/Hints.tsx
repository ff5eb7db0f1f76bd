/** What the keys do to the option that is chosen: for eyes, since a screen reader tells a combobox's keys itself. */
import { kindOf } from '../../server/model/kinds.ts';
import { Key } from '../ui/notices.tsx';
import { keysOf } from './action.ts';
import type { Option } from './options.ts';
import classes from './palette.module.css';

export function Hints({ option }: { option: Option }) {
  const startsPath = option.type === 'node' && kindOf(option.node.kind).isActor;
  return (
    <div className={classes.foot} aria-hidden="true">
      <span>
        <Key>↑</Key> <Key>↓</Key> choose
      </span>
      <span>
        <Key>Enter</Key> {option.type === 'node' ? 'show' : 'run'}
      </span>
      {startsPath && (
        <span>
          <Key>{keysOf({ keys: ['Shift'] })[0]}</Key> <Key>Enter</Key> find a path from here
        </span>
      )}
    </div>
  );
}
