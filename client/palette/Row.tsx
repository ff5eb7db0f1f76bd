/** One option of the palette: a node with what tells it apart, or an action with its keys. */
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { Key } from '../ui/notices.tsx';
import { keysOf } from './action.ts';
import { MarkedText } from './MarkedText.tsx';
import type { Option } from './options.ts';
import classes from './palette.module.css';

interface Props {
  id: string;
  option: Option;
  active: boolean;
  onChoose: (withShift: boolean) => void;
  onPoint: () => void;
}

function NodeRow({ option }: { option: Extract<Option, { type: 'node' }> }) {
  const { node, label, alias, line } = option;
  return (
    <>
      <KindMark kind={node.kind} size={24} />
      <span className={classes.words}>
        <span className={classes.name} dir="auto">
          <MarkedText {...label} />
        </span>
        <span className={classes.line}>
          {alias && (
            <>
              <span dir="auto">
                <MarkedText {...alias} />
              </span>
              {' · '}
            </>
          )}
          {line}
        </span>
      </span>
    </>
  );
}

function ActionRow({ option }: { option: Extract<Option, { type: 'action' }> }) {
  const { action, label } = option;
  const keys = keysOf(action);
  return (
    <>
      <span className={classes.words}>
        <span className={classes.name}>
          <MarkedText {...label} />
        </span>
      </span>
      <span className={classes.group}>{strings.palette.groups[action.group]}</span>
      {keys.length > 0 && (
        <span className={classes.keys}>
          {keys.map((k) => (
            <Key key={k}>{k}</Key>
          ))}
        </span>
      )}
    </>
  );
}

export function Row({ id, option, active, onChoose, onPoint }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.option}
      onMouseDown={(e) => e.preventDefault()}
      onMouseMove={active ? undefined : onPoint}
      onClick={(e) => onChoose(e.shiftKey)}
    >
      {option.type === 'node' ? <NodeRow option={option} /> : <ActionRow option={option} />}
    </div>
  );
}
