/** Single points of failure: the documents without which hops are no more. */
import { Button } from '@mantine/core';
import type { Path } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import { IN_ENGLISH } from '../strings/language.ts';
import type { HopActs } from './hop-acts.ts';
import classes from './path.module.css';

interface Props {
  points: Path['weakPoints'];
  acts: Pick<HopActs, 'onWithout' | 'onDocument'>;
}

export function WeakPoints({ points, acts }: Props) {
  if (points.length === 0) return null;
  return (
    <section aria-label={strings.path.weakPoints}>
      <h4>{strings.path.weakPoints}</h4>
      <ul className={classes.weak}>
        {points.map(({ document, told }) => (
          <li className={classes.point} key={document.id}>
            <span {...IN_ENGLISH}>{told}</span>
            <div className={classes.acts}>
              <Button size="compact-xs" variant="default" onClick={() => acts.onWithout(document.id)}>
                {strings.path.withoutSource}
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => acts.onDocument(document.id, null)}>
                {strings.path.read}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
