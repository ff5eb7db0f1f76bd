/** Questions that this graph answers, ready to be asked. */
import { IconArrowRight } from '@tabler/icons-react';
import type { HomeResponse } from '../../server/contract/home.ts';
import { strings } from '../strings/index.ts';
import type { HomeActs } from './acts.ts';
import classes from './home.module.css';
import { type FirstQuestion, firstQuestions } from './questions.ts';

type Props = Pick<HomeActs, 'onNode' | 'onPair' | 'onPath'> & { home: HomeResponse };

export function FirstQuestions({ home, onNode, onPair, onPath }: Props) {
  const questions = firstQuestions(home);
  if (questions.length === 0) return null;
  const ask = (question: FirstQuestion): void => {
    if (question.of === 'node') onNode(question.id);
    else if (question.of === 'pair') onPair(question.from, question.to);
    else onPath(question.from, question.to);
  };
  return (
    <section aria-labelledby="home-questions">
      <h3 id="home-questions">{strings.home.questions}</h3>
      <ul className={classes.rows}>
        {questions.map((question) => (
          <li key={question.text}>
            <button type="button" className={classes.question} onClick={() => ask(question)}>
              <span>{question.text}</span>
              <IconArrowRight size={15} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
