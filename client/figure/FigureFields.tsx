/** What is decided of a figure: words, parts, frame, colours, size. */
import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { later } from '../strings/later.ts';
import classes from './figure.module.css';
import { type FigureOptions, FRAMES, GROUNDS, SCALES } from './options.ts';
import { PALETTES } from './palettes.ts';

interface Props {
  options: FigureOptions;
  onChange: (part: Partial<FigureOptions>) => void;
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  of: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, of, onChange }: ChoiceProps<T>) {
  return (
    <div className={classes.field}>
      {label}
      <SegmentedControl size="xs" fullWidth aria-label={label} value={value} onChange={onChange} data={[...of]} />
    </div>
  );
}

const named = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: names[value] }));

export function FigureFields({ options, onChange }: Props) {
  const { fields, frames, grounds, palettes } = later.figure;
  const isPalette = (value: string | null): value is FigureOptions['palette'] =>
    (PALETTES as readonly (string | null)[]).includes(value);
  return (
    <>
      <TextInput
        label={fields.title}
        value={options.title}
        maxLength={200}
        onChange={(e) => onChange({ title: e.currentTarget.value })}
        data-autofocus
      />
      <Textarea
        label={fields.caption}
        value={options.caption}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={5}
        onChange={(e) => onChange({ caption: e.currentTarget.value })}
      />
      <fieldset className={classes.parts}>
        <legend>{fields.show}</legend>
        {(['legend', 'date', 'sources'] as const).map((part) => (
          <Checkbox
            key={part}
            size="xs"
            label={fields[part]}
            checked={options[part]}
            onChange={(e) => onChange({ [part]: e.currentTarget.checked })}
          />
        ))}
      </fieldset>
      <Choice
        label={fields.frame}
        value={options.frame}
        of={named(FRAMES, frames)}
        onChange={(frame) => onChange({ frame })}
      />
      <Choice
        label={fields.ground}
        value={options.ground}
        of={named(GROUNDS, grounds)}
        onChange={(ground) => onChange({ ground })}
      />
      <Select
        size="xs"
        label={fields.palette}
        value={options.palette}
        data={named(PALETTES, palettes)}
        allowDeselect={false}
        onChange={(palette) => isPalette(palette) && onChange({ palette })}
        comboboxProps={{ withinPortal: false }}
      />
      <Choice
        label={fields.scale}
        value={String(options.scale)}
        of={SCALES.map((scale) => ({ value: String(scale), label: `${scale}×` }))}
        onChange={(scale) => onChange({ scale: Number(scale) })}
      />
    </>
  );
}
