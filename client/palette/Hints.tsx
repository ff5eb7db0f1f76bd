/** What the keys do to the option that is chosen: for eyes, since a screen reader tells a combobox's keys itself. */
import { kindOf } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { Key } from '../ui/notices.tsx';
import { keysOf } from './action.ts';
import type { Option } from './options.ts';
import classes from './palette.module.css';

const { hints } = strings.palette;
const [SHIFT, ENTER] = keysOf({ keys: ['Shift', 'Enter'] });

export function Hints({ option }: { option: Option }) {
  const startsPath = option.type === 'node' && kindOf(option.node.kind).isActor;
  return (
    <div className={classes.foot} aria-hidden="true">
      <span>
        <Key>↑</Key> <Key>↓</Key> {hints.choose}
      </span>
      <span>
        <Key>{ENTER}</Key> {option.type === 'node' ? hints.show : hints.run}
      </span>
      {startsPath && (
        <span>
          <Key>{SHIFT}</Key> <Key>{ENTER}</Key> {hints.path}
        </span>
      )}
    </div>
  );
}
