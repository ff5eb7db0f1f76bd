/** How the picture looks: what sizes, colours and lines tell, what is drawn as one, and events or contacts. */
import { NativeSelect, Popover } from '@mantine/core';
import { strings } from '../strings/index.ts';
import {
  type Appearance,
  COLOURS,
  GROUPINGS,
  type Grouping,
  LENSES,
  type Lens,
  LINES,
  SIZES,
  WIDTHS,
} from '../view/appearance.ts';
import classes from './look.module.css';

export interface LookProps {
  /** Beside which point of the window it stands; null while it is closed. */
  at: { x: number; y: number } | null;
  onClose: () => void;
  appearance: Appearance;
  grouping: Grouping | null;
  lens: Lens;
  onAppearance: (part: Partial<Appearance>) => void;
  onGroup: (by: Grouping['by'] | null) => void;
  onLens: (lens: Lens) => void;
}

export function LookMenu({ at, onClose, appearance, grouping, lens, onAppearance, onGroup, onLens }: LookProps) {
  const words = strings.canvas.look;
  if (!at) return null;
  return (
    <Popover
      opened
      onChange={(open) => !open && onClose()}
      position="left-start"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Popover.Target>
      <Popover.Dropdown className={classes.menu} aria-label={words.title}>
        <Choice label={words.lens} words={words.lenses} values={LENSES} value={lens} onChange={onLens} />
        <Choice
          label={words.group}
          words={words.groups}
          values={['none', ...GROUPINGS]}
          value={grouping?.by ?? 'none'}
          onChange={(by) => onGroup(by === 'none' ? null : by)}
        />
        <Choice
          label={words.size}
          words={words.sizes}
          values={SIZES}
          value={appearance.size}
          onChange={(size) => onAppearance({ size })}
        />
        <Choice
          label={words.colour}
          words={words.colours}
          values={COLOURS}
          value={appearance.colour}
          onChange={(colour) => onAppearance({ colour })}
        />
        <Choice
          label={words.width}
          words={words.widths}
          values={WIDTHS}
          value={appearance.width}
          onChange={(width) => onAppearance({ width })}
        />
        <Choice
          label={words.line}
          words={words.lines}
          values={LINES}
          value={appearance.line}
          onChange={(line) => onAppearance({ line })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  words: Readonly<Record<T, string>>;
  values: readonly T[];
  value: T;
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, words, values, value, onChange }: ChoiceProps<T>) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      data={values.map((v) => ({ value: v, label: words[v] }))}
      onChange={(e) => {
        const next = values.find((v) => v === e.currentTarget.value);
        if (next) onChange(next);
      }}
    />
  );
}
