/** The form of one filter. */
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { strings } from '../../strings/index.ts';
import { entryOf, type FilterName } from './entries.ts';
import { Fields, type Texts } from './Fields.tsx';
import classes from './filters.module.css';
import { type FilterParameter, type Filters, faultsOf, readFilters, writeFilters } from './filters.ts';
import { NodeField } from './NodeField.tsx';

interface Props {
  name: FilterName;
  value: Filters;
  onApply: (value: Filters) => void;
}

/** Filters that name several nodes; the others name one. */
const SEVERAL: readonly FilterName[] = ['of', 'countries'];

export function FilterEditor({ name, value, onApply }: Props) {
  const [texts, setTexts] = useState<Texts>(() => writeFilters(value));
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What was chosen from the menu is filled in next.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const { parameters, nodes } = entryOf(name);
  const caption = strings.filters.captions[name];
  const faults = faultsOf(parameters, texts);
  const apply = (from: Texts): void => {
    setAsked(true);
    if (Object.keys(faultsOf(parameters, from)).length === 0) onApply(readFilters(from));
  };
  const parameter = parameters[0] as FilterParameter;
  const several = SEVERAL.includes(name);
  return (
    <form
      ref={form}
      className={classes.editor}
      aria-label={caption}
      onSubmit={(e) => {
        e.preventDefault();
        apply(texts);
      }}
    >
      <strong>{caption}</strong>
      <p>{strings.filters.told[name]}</p>
      {nodes ? (
        <NodeField
          caption={caption}
          kinds={nodes}
          ids={texts[parameter]?.split(',').filter(Boolean) ?? []}
          several={several}
          onIds={(ids) => {
            const next = { ...texts, [parameter]: ids.join(',') };
            setTexts(next);
            // Where one is all there can be, nothing is left to say.
            if (!several) apply(next);
          }}
        />
      ) : (
        <Fields
          name={name}
          texts={texts}
          faults={asked ? faults : {}}
          onText={(p, text) => setTexts({ ...texts, [p]: text })}
        />
      )}
      {(several || !nodes) && (
        <Button type="submit" size="xs">
          {strings.filters.apply}
        </Button>
      )}
    </form>
  );
}
