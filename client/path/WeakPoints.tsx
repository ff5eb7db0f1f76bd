/** Single points of failure: the documents without which hops are no more. */
import { Button } from '@mantine/core';
import type { Path } from '../../server/contract/paths.ts';
import type { HopActs } from './hop-acts.ts';
import classes from './path.module.css';

interface Props {
  points: Path['weakPoints'];
  acts: Pick<HopActs, 'onWithout' | 'onDocument'>;
}

export function WeakPoints({ points, acts }: Props) {
  if (points.length === 0) return null;
  return (
    <section aria-label="Single points of failure">
      <h4>Single points of failure</h4>
      <ul className={classes.weak}>
        {points.map(({ document, told }) => (
          <li className={classes.point} key={document.id}>
            {told}
            <div className={classes.acts}>
              <Button size="compact-xs" variant="default" onClick={() => acts.onWithout(document.id)}>
                Without this source
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => acts.onDocument(document.id, null)}>
                Read it
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
