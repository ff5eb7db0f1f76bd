/** What home tells of the application itself: how documents are added, and how to move about. */
import { Button } from '@mantine/core';
import { strings } from '../strings/index.ts';
import { Key } from '../ui/notices.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import type { HomeActs } from './acts.ts';
import classes from './home.module.css';

const { home } = strings;

export function AddDocuments({ onLoad }: Pick<HomeActs, 'onLoad'>) {
  return (
    <section aria-labelledby="home-add">
      <h3 id="home-add">{home.add}</h3>
      <Button variant="light" onClick={onLoad}>
        {strings.documents.load}
      </Button>
      <p className={classes.text}>{home.addHow}</p>
      <code className={classes.command}>npm run load -- PATH</code>
      <p className={classes.text}>
        <Sentence parts={home.addThen(<code>npm start</code>)} />
      </p>
    </section>
  );
}

export function HowToBegin() {
  const hints = [
    home.search(<Key>/</Key>),
    home.expand(<Key>E</Key>),
    home.findPath(<Key>P</Key>),
    home.allKeys(<Key>?</Key>),
  ];
  return (
    <section aria-labelledby="home-begin">
      <h3 id="home-begin">{home.begin}</h3>
      <ul className={classes.hints}>
        {hints.map((parts, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hints without identity
          <li key={i}>
            <Sentence parts={parts} />
          </li>
        ))}
      </ul>
    </section>
  );
}
