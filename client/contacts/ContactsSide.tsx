/** Beside the contacts: the chosen pair, or what a contact is and how to choose one. */
import { GRADES } from '../../server/contract/filters.ts';
import { strings } from '../strings/index.ts';
import { Key } from '../ui/notices.tsx';
import type { ContactsState } from '../view/contacts.ts';
import { gradeInWords } from '../words/grades.ts';
import { GradeMark } from './Grades.tsx';
import { PairPanel } from './PairPanel.tsx';
import classes from './pair.module.css';
import type { SideProps } from './tab.ts';

export default function ContactsSide({ state, ...acts }: SideProps & { state: ContactsState }) {
  const { about, title } = strings.contacts;
  const { keys } = strings.palette;
  if (state.pair)
    return <PairPanel key={`${state.pair.a} ${state.pair.b}`} {...acts} state={state} pair={state.pair} />;
  return (
    <article className={classes.side} aria-label={about.label}>
      <h2>{title}</h2>
      <p className={classes.sub}>{about.text}</p>
      <h3>{about.grades}</h3>
      <ul className={classes.grades}>
        {GRADES.map((grade) => (
          <li key={grade}>
            <GradeMark grade={grade} />
            {gradeInWords(grade)}
          </li>
        ))}
      </ul>
      <h3>{about.keys}</h3>
      <ul className={classes.hints}>
        <li>
          <Key>↑</Key> <Key>↓</Key> <Key>←</Key> <Key>→</Key> {about.walk}
        </li>
        <li>
          <Key>{keys.Enter}</Key> {about.choose}
        </li>
        <li>
          <Key>P</Key> {about.path}
        </li>
        <li>
          <Key>{keys.Esc}</Key> {about.clear}
        </li>
      </ul>
    </article>
  );
}
