/** The fields of each filter, upon texts as the address has them. */
import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { KINDS } from '../../../server/model/kinds.ts';
import { RANKS } from '../../../server/model/ranks.ts';
import { strings } from '../../strings/index.ts';
import { GRADE_CHOICES } from '../../words/grades.ts';
import type { FilterName } from './entries.ts';
import classes from './filters.module.css';
import { defaultGrade, type FilterParameter } from './filters.ts';
import { rankInWords } from './words.ts';

const words = strings.filters;

export type Texts = Readonly<Record<string, string | undefined>>;
export interface FieldProps {
  texts: Texts;
  faults: Partial<Record<FilterParameter, string>>;
  onText: (name: FilterParameter, text: string) => void;
}

/** The fields of a filter that names no nodes. */
export function Fields({ name, ...props }: FieldProps & { name: FilterName }) {
  if (name === 'date') return <DateFields {...props} />;
  if (name === 'kinds') return <KindFields {...props} />;
  if (name === 'grade')
    return <Choice {...props} name="grade" label={words.contact} choices={GRADE_CHOICES} none={defaultGrade()} />;
  if (name === 'rank') return <Choice {...props} name="rank" label={words.rank} choices={RANK_CHOICES} none="" />;
  if (name === 'sources')
    return <NumberField {...props} name="sources" label={words.documents} min={1} max={1000} step={1} />;
  if (name === 'confidence')
    return <NumberField {...props} name="confidence" label={words.confidence} min={0} max={1} step={0.05} />;
  return <DayField {...props} name="knownBy" label={words.day} />;
}

const RANK_CHOICES = [
  { value: '', label: words.anyRank },
  ...RANKS.map((value) => ({ value, label: rankInWords(value) })),
];

interface Named extends FieldProps {
  name: FilterParameter;
  label: string;
}

function DayField({ name, label, texts, faults, onText }: Named) {
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder={name === 'until' ? '2025-09' : '2024'}
      autoComplete="off"
      value={texts[name] ?? ''}
      error={faults[name]}
      onChange={(e) => onText(name, e.currentTarget.value)}
    />
  );
}

function DateFields(props: FieldProps) {
  return (
    <>
      <div className={classes.two}>
        <DayField {...props} name="since" label={words.from} />
        <DayField {...props} name="until" label={words.to} />
      </div>
      <Radio.Group
        label={words.inexact}
        size="xs"
        value={props.texts.dates ?? 'possible'}
        onChange={(value) => props.onText('dates', value)}
      >
        <div className={classes.choices}>
          <Radio size="xs" value="possible" label={words.possible} />
          <Radio size="xs" value="certain" label={words.certain} />
        </div>
      </Radio.Group>
    </>
  );
}

function Choice({
  name,
  label,
  choices,
  none,
  texts,
  onText,
}: Named & { choices: readonly { value: string; label: string }[]; none: string }) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      data={choices.map((c) => ({ ...c }))}
      value={texts[name] ?? none}
      onChange={(e) => onText(name, e.currentTarget.value)}
    />
  );
}

function NumberField({
  name,
  label,
  texts,
  faults,
  onText,
  ...range
}: Named & { min: number; max: number; step: number }) {
  return (
    <TextInput
      size="xs"
      type="number"
      label={label}
      value={texts[name] ?? String(range.min)}
      error={faults[name]}
      onChange={(e) => onText(name, e.currentTarget.value)}
      {...range}
    />
  );
}

function KindFields({ texts, onText }: FieldProps) {
  return (
    <Checkbox.Group
      label={words.kindsOfActors}
      size="xs"
      value={texts.kinds?.split(',') ?? []}
      onChange={(kinds) => onText('kinds', kinds.join(','))}
    >
      <div className={classes.choices}>
        {KINDS.filter((k) => k.isActor).map(({ kind }) => (
          <Checkbox key={kind} size="xs" value={kind} label={strings.model.kinds[kind].plural} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
