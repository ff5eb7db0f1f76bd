/** The parameters of a query: name, type and value of each. */
import { Button, CloseButton, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { PARAMETER_TYPES } from '../../server/contract/cypher.ts';
import { IN_ENGLISH } from '../strings/language.ts';
import { later } from '../strings/later.ts';
import classes from './console.module.css';
import { draftOf, faultsOf, type ParameterDraft } from './parameters.ts';

const words = later.console.parameters;
const TYPES = PARAMETER_TYPES.map((value) => ({ value, label: words.types[value] }));

interface Props {
  parameters: readonly ParameterDraft[];
  onChange: (parameters: readonly ParameterDraft[]) => void;
}

export function ParametersForm({ parameters, onChange }: Props) {
  const faults = faultsOf(parameters);
  const set = (index: number, part: Partial<ParameterDraft>): void =>
    onChange(parameters.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={classes.parameters}>
      <legend>{words.title}</legend>
      {parameters.map((draft, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name is typed, and may be empty or given twice
        <div key={index} className={classes.parameter}>
          <TextInput
            label={words.name}
            size="xs"
            value={draft.name}
            leftSection="$"
            error={faultText(faults[index], ['name', 'twice'])}
            onChange={(e) => set(index, { name: e.currentTarget.value })}
          />
          <NativeSelect
            label={words.type}
            size="xs"
            data={TYPES}
            value={draft.type}
            onChange={(e) => set(index, { type: e.currentTarget.value as ParameterDraft['type'] })}
          />
          {draft.caption && (
            <p className={classes.caption} {...IN_ENGLISH}>
              {draft.caption}
            </p>
          )}
          <ValueField
            draft={draft}
            fault={faultText(faults[index], ['number', 'json'])}
            onText={(text) => set(index, { text })}
          />
          <CloseButton
            size="sm"
            aria-label={words.remove(draft.name)}
            onClick={() => onChange(parameters.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => onChange([...parameters, draftOf('', 'text', '')])}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}

type Fault = ReturnType<typeof faultsOf>[number] | undefined;

const faultText = (fault: Fault, shown: readonly Fault[]): string | undefined =>
  fault && shown.includes(fault) ? words.faults[fault] : undefined;

interface FieldProps {
  draft: ParameterDraft;
  fault: string | undefined;
  onText: (text: string) => void;
}

function ValueField({ draft: { type, text }, fault, onText }: FieldProps) {
  if (type === 'boolean')
    return (
      <NativeSelect
        label={words.value}
        size="xs"
        data={[
          { value: 'true', label: words.true },
          { value: 'false', label: words.false },
        ]}
        value={text === 'true' ? 'true' : 'false'}
        onChange={(e) => onText(e.currentTarget.value)}
      />
    );
  if (type === 'list' || type === 'json')
    return (
      <Textarea
        label={words.value}
        size="xs"
        autosize
        minRows={1}
        maxRows={5}
        value={text}
        error={fault}
        placeholder={type === 'list' ? words.listHint : undefined}
        onChange={(e) => onText(e.currentTarget.value)}
      />
    );
  return (
    <TextInput
      label={words.value}
      size="xs"
      inputMode={type === 'number' ? 'decimal' : 'text'}
      value={text}
      error={fault}
      onChange={(e) => onText(e.currentTarget.value)}
    />
  );
}
