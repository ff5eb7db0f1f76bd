/** Beside the contacts: the chosen pair, or what a contact is and how to choose one. */
import { GRADES } from '../../server/contract/filters.ts';
import { Key } from '../ui/notices.tsx';
import type { ContactsState } from '../view/contacts.ts';
import { gradeInWords } from '../words/grades.ts';
import { GradeMark } from './Grades.tsx';
import { PairPanel } from './PairPanel.tsx';
import classes from './pair.module.css';
import type { SideProps } from './tab.ts';

export default function ContactsSide({ state, ...acts }: SideProps & { state: ContactsState }) {
  if (state.pair)
    return <PairPanel key={`${state.pair.a} ${state.pair.b}`} {...acts} state={state} pair={state.pair} />;
  return (
    <article className={classes.side} aria-label="About contacts">
      <h2>Who met whom</h2>
      <p className={classes.sub}>
        A contact joins two of different sides at one gathering. Choose two, in the list or the matrix, to read the
        sentences that say so.
      </p>
      <h3>How close, closest first</h3>
      <ul className={classes.grades}>
        {GRADES.map((grade) => (
          <li key={grade}>
            <GradeMark grade={grade} />
            {gradeInWords(grade)}
          </li>
        ))}
      </ul>
      <h3>Keys</h3>
      <ul className={classes.hints}>
        <li>
          <Key>↑</Key> <Key>↓</Key> <Key>←</Key> <Key>→</Key> walk through list, matrix and bars
        </li>
        <li>
          <Key>Enter</Key> choose the two, or the days of a bar
        </li>
        <li>
          <Key>P</Key> find a path between the chosen two
        </li>
        <li>
          <Key>Esc</Key> clear the choice
        </li>
      </ul>
    </article>
  );
}
