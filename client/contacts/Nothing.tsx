/** No contact: what was searched, and which one change would give some. */
import type { Relaxation } from '../../server/contract/filters.ts';
import { strings } from '../strings/index.ts';
import { Relaxations } from '../ui/Relaxations.tsx';
import classes from './contacts.module.css';

interface Props {
  title?: string;
  answer: { explanation: string; relaxations: readonly Relaxation[] };
  onRelax: (parameter: string, value: string | null) => void;
}

const words = strings.contacts.nothing;

export function Nothing({ title = words.title, answer, onRelax }: Props) {
  return (
    <section className={classes.nothing} aria-label={words.label}>
      <h3>{title}</h3>
      <p>{answer.explanation}</p>
      <Relaxations label={words.relaxations} relaxations={answer.relaxations} onRelax={onRelax} />
    </section>
  );
}
