/** What would give an answer where there is none: each as a button that makes the one change. */
import { Button } from '@mantine/core';
import type { Relaxation } from '../../server/contract/filters.ts';
import classes from './relaxations.module.css';

interface Props {
  label: string;
  relaxations: readonly Relaxation[];
  onRelax: (parameter: string, value: string | null) => void;
}

export function Relaxations({ label, relaxations, onRelax }: Props) {
  if (relaxations.length === 0) return null;
  return (
    <fieldset className={classes.relax} aria-label={label}>
      {relaxations.map((r) => (
        <Button
          key={`${r.parameter}${r.value}`}
          variant="default"
          h="auto"
          py={6}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
          onClick={() => onRelax(r.parameter, r.value)}
        >
          {/* The server's words. */}
          <span lang="en">{r.told}</span>
        </Button>
      ))}
    </fieldset>
  );
}
