/** Steps along what is drawn, hop by hop. */
import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { strings } from '../strings/index.ts';
import { Key } from '../ui/notices.tsx';
import { WALK_KEYS } from '../view/path-walk.ts';
import type { WalkProps } from './hop-acts.ts';
import classes from './path.module.css';

const STEPS = [
  { by: -1, label: strings.path.walk.previous, key: WALK_KEYS.previous, Icon: IconChevronUp },
  { by: 1, label: strings.path.walk.next, key: WALK_KEYS.next, Icon: IconChevronDown },
] as const;

export function Walk({ walk: { at, bound, onStep }, hops }: { walk: WalkProps; hops: number }) {
  const { walk } = strings.path;
  return (
    <fieldset className={classes.walk} aria-label={walk.label}>
      {STEPS.map(({ by, label, key, Icon }) => (
        <Button
          key={by}
          size="compact-sm"
          variant="default"
          leftSection={<Icon size={14} aria-hidden="true" />}
          rightSection={
            <span aria-hidden="true">
              <Key>{key}</Key>
            </span>
          }
          aria-keyshortcuts={key}
          onClick={() => onStep(by)}
        >
          {label}
        </Button>
      ))}
      <small>{bound ? walk[bound] : at === null ? walk.hops(hops) : walk.at(at + 1, hops)}</small>
    </fieldset>
  );
}
