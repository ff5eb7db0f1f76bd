/** The line above an answer: what was found, and the key to its signs. */
import type { ReactNode } from 'react';
import classes from './contacts.module.css';

interface Props {
  answer: { explanation: string };
  /** Whether the signs are drawn in the colour of the text, as upon the cells of the matrix. */
  ink?: boolean;
  children?: ReactNode;
}

export function Summary({ answer, ink, children }: Props) {
  return (
    <div className={classes.summary} data-ink={ink}>
      <p role="status">{answer.explanation}</p>
      {children}
    </div>
  );
}
