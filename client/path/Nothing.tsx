/** Nothing found: what was searched, and which one change would give an answer. */
import type { ReactNode } from 'react';
import type { Relaxation } from '../../server/contract/filters.ts';
import { strings } from '../strings/index.ts';
import { IN_ENGLISH } from '../strings/language.ts';
import { Relaxations } from '../ui/Relaxations.tsx';
import classes from './path.module.css';

interface Props {
  title: string;
  relaxing: string;
  answer: { explanation: string; relaxations: readonly Relaxation[] };
  onRelax: (parameter: string, value: string | null) => void;
  children?: ReactNode;
}

export function Nothing({ title, relaxing, answer: { explanation, relaxations }, onRelax, children }: Props) {
  return (
    <>
      <h3 tabIndex={-1}>{title}</h3>
      <p className={classes.sub} {...IN_ENGLISH}>
        {explanation}
      </p>
      {children}
      {relaxations.length > 0 ? <h4>{relaxing}</h4> : <p className={classes.sub}>{strings.path.noSingleChange}</p>}
      <Relaxations label={relaxing} relaxations={relaxations} onRelax={onRelax} />
    </>
  );
}
