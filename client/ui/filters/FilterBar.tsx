/** The filters of contacts as chips, and a way to add one. Contacts and paths share it. */
import { Button, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { strings } from '../../strings/index.ts';
import { cleared, ENTRIES, type FilterName, idsOf, isSet } from './entries.ts';
import { FilterChip } from './FilterChip.tsx';
import { FilterEditor } from './FilterEditor.tsx';
import classes from './filters.module.css';
import type { Filters } from './filters.ts';
import { EDITOR_POPOVER } from './popover.ts';
import { useNames } from './useNames.ts';
import { valueInWords } from './words.ts';

const words = strings.filters;

interface Props {
  value: Filters;
  onChange: (value: Filters) => void;
  /** Those that say something of what is asked; all when absent. */
  only?: readonly FilterName[];
  /** What is set where nobody set anything. */
  initial?: Filters;
}

const ALL: readonly FilterName[] = ENTRIES.map((e) => e.name);
const NONE: Filters = {};

/** What always counts is always shown: a weaker contact is left out though nobody said so. */
const ALWAYS: FilterName = 'grade';

export function FilterBar({ value, onChange, only = ALL, initial = NONE }: Props) {
  const [adding, setAdding] = useState<FilterName | 'choose' | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const named = ENTRIES.filter((e) => e.nodes !== null).flatMap((e) => idsOf(e.name, value));
  const nameOf = useNames(named, value.without ?? []);
  const set = ENTRIES.filter((e) => isSet(e.name, value));
  const changed = set.filter((e) => e.parameters.some((p) => value[p] !== initial[p]));
  const others = ENTRIES.filter(
    (e) => e.name !== ALWAYS && e.name !== 'without' && only.includes(e.name) && !set.includes(e),
  );
  const removed = (next: Filters): void => {
    onChange(next);
    // The button that was pressed is gone with its chip.
    add.current?.focus();
  };
  return (
    <fieldset className={classes.bar} aria-label={words.title}>
      {ENTRIES.filter((e) => e.name === ALWAYS || set.includes(e)).map(({ name }) => (
        <FilterChip
          key={name}
          name={name}
          words={valueInWords(name, value, nameOf)}
          value={value}
          onChange={onChange}
          onRemove={
            changed.some((e) => e.name === name) ? () => removed({ ...initial, ...cleared(name, value) }) : null
          }
        />
      ))}
      <Popover opened={adding !== null} onChange={(open) => setAdding(open ? 'choose' : null)} {...EDITOR_POPOVER}>
        <Popover.Target>
          <Button
            ref={add}
            variant="default"
            size="compact-sm"
            radius="xl"
            fz={12.5}
            leftSection={<IconPlus size={13} aria-hidden="true" />}
            onClick={() => setAdding(adding === null ? 'choose' : null)}
          >
            {words.add}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={words.add} aria-labelledby={undefined} p={adding === 'choose' ? 5 : undefined}>
          {adding === 'choose' && (
            <ul className={classes.menu} aria-label={words.toAdd}>
              {others.map(({ name }) => (
                <li key={name}>
                  <button type="button" onClick={() => setAdding(name)}>
                    {words.captions[name]}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {adding !== null && adding !== 'choose' && (
            <FilterEditor
              name={adding}
              value={value}
              onApply={(next) => {
                setAdding(null);
                onChange(next);
              }}
            />
          )}
        </Popover.Dropdown>
      </Popover>
      {changed.length > 1 && (
        <Button variant="subtle" size="compact-sm" fz={12.5} onClick={() => removed(initial)}>
          {words.clearAll}
        </Button>
      )}
    </fieldset>
  );
}
