/** Chosen nodes as chips, and a box to choose another. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Ref, useId, useRef, useState } from 'react';
import type { Kind } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { useKeepName, useNames } from '../ui/filters/useNames.ts';
import { NodePicker } from '../ui/NodePicker.tsx';
import { Chips } from './Chips.tsx';
import classes from './form.module.css';

interface Props {
  label: string;
  /** What may be chosen, where that needs saying. */
  told?: string;
  kinds: readonly Kind[];
  ids: readonly string[];
  most?: number;
  /** Whether several are the rule: then the box for another is always there. */
  several?: boolean;
  error?: string | null;
  ref?: Ref<HTMLInputElement> | null;
  onIds: (ids: string[]) => void;
}

/** As many as the API takes for an end. */
const MOST_ENDS = 20;

export function Actors({ label, told, kinds, ids, most = MOST_ENDS, several = false, error, ref, onIds }: Props) {
  const nameOf = useNames(ids);
  const keepName = useKeepName();
  const id = useId();
  const [adding, setAdding] = useState(false);
  const field = useRef<HTMLFieldSetElement>(null);
  /** What was pressed is gone: the box that comes in its place is filled in next, else what stands there is at hand. */
  const focusBox = (): void =>
    void setTimeout(() => {
      const next = field.current?.querySelector('input') ?? field.current?.querySelector('button');
      next?.focus();
    }, 0);
  const open = several || adding || ids.length === 0;
  return (
    <fieldset ref={field} className={classes.actors} aria-labelledby={id}>
      <span id={id} className={classes.label}>
        {label} {told && <small>{told}</small>}
      </span>
      <Chips
        label={label}
        items={ids.map((node) => ({ id: node, name: nameOf(node) }))}
        removing={strings.path.remove}
        onRemove={(gone) => {
          onIds(ids.filter((node) => node !== gone));
          focusBox();
        }}
      >
        {!open && ids.length < most && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPlus size={12} aria-hidden="true" />}
            aria-label={strings.path.addAnother(label)}
            onClick={() => {
              setAdding(true);
              focusBox();
            }}
          >
            {strings.path.add}
          </Button>
        )}
      </Chips>
      {open && ids.length < most && (
        <NodePicker
          label={label}
          hideLabel
          placeholder={ids.length > 0 ? strings.path.orAnother : strings.path.anActor}
          kinds={kinds}
          clearing
          error={error || null}
          {...(ref ? { ref } : {})}
          onChoose={(node) => {
            keepName(node);
            setAdding(false);
            onIds([...new Set([...ids, node.id])]);
          }}
        />
      )}
    </fieldset>
  );
}
