/** No contact: what was searched, and which one change would give some. */
import type { Relaxation } from '../../server/contract/filters.ts';
import { Relaxations } from '../ui/Relaxations.tsx';
import classes from './contacts.module.css';

interface Props {
  title: string;
  answer: { explanation: string; relaxations: readonly Relaxation[] };
  onRelax: (parameter: string, value: string | null) => void;
}

export function Nothing({ title, answer, onRelax }: Props) {
  return (
    <section className={classes.nothing} aria-label="No contact">
      <h3>{title}</h3>
      <p>{answer.explanation}</p>
      <Relaxations label="What would give a contact" relaxations={answer.relaxations} onRelax={onRelax} />
    </section>
  );
}
