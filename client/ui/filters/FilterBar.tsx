/** The filters of contacts as chips, and a way to add one. Contacts and paths share it. */
import { Button, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { cleared, ENTRIES, type FilterName, idsOf, isSet } from './entries.ts';
import { FilterChip } from './FilterChip.tsx';
import { FilterEditor } from './FilterEditor.tsx';
import classes from './filters.module.css';
import type { Filters } from './filters.ts';
import { EDITOR_POPOVER } from './popover.ts';
import { useNames } from './useNames.ts';
import { valueInWords } from './words.ts';

interface Props {
  value: Filters;
  onChange: (value: Filters) => void;
  /** Filters that say nothing of what is asked. */
  omit?: readonly FilterName[];
}

/** What always counts is always shown: a weaker contact is left out though nobody said so. */
const ALWAYS: FilterName = 'grade';

export function FilterBar({ value, onChange, omit = [] }: Props) {
  const [adding, setAdding] = useState<FilterName | 'choose' | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const named = ENTRIES.filter((e) => e.nodes !== null).flatMap((e) => idsOf(e.name, value));
  const nameOf = useNames(named, value.without ?? []);
  const set = ENTRIES.filter((e) => isSet(e.name, value));
  const others = ENTRIES.filter(
    (e) => e.name !== ALWAYS && e.name !== 'without' && !omit.includes(e.name) && !set.includes(e),
  );
  const removed = (next: Filters): void => {
    onChange(next);
    // The button that was pressed is gone with its chip.
    add.current?.focus();
  };
  return (
    <fieldset className={classes.bar} aria-label="Filters">
      {ENTRIES.filter((e) => e.name === ALWAYS || set.includes(e)).map(({ name }) => (
        <FilterChip
          key={name}
          name={name}
          words={valueInWords(name, value, nameOf)}
          value={value}
          onChange={onChange}
          onRemove={isSet(name, value) ? () => removed(cleared(name, value)) : null}
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
            Add filter
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Add filter" aria-labelledby={undefined} p={adding === 'choose' ? 5 : undefined}>
          {adding === 'choose' && (
            <ul className={classes.menu} aria-label="Filters to add">
              {others.map(({ name, caption }) => (
                <li key={name}>
                  <button type="button" onClick={() => setAdding(name)}>
                    {caption}
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
      {set.length > 1 && (
        <Button variant="subtle" size="compact-sm" fz={12.5} onClick={() => removed({})}>
          Clear all
        </Button>
      )}
    </fieldset>
  );
}
