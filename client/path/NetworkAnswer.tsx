/** The network that connects several, or the groups that they fall into. */
import type { ConnectionResponse } from '../../server/contract/paths.ts';
import { Hops } from './Hops.tsx';
import type { AnswerProps } from './hop-acts.ts';
import { Nothing } from './Nothing.tsx';
import classes from './path.module.css';
import { Tools } from './Tools.tsx';
import { WeakPoints } from './WeakPoints.tsx';

export function NetworkAnswer({ answer, ...shared }: AnswerProps & { answer: ConnectionResponse }) {
  const { actors, hops, groups, method, explanation, weakPoints } = answer;
  const nameOf = (id: string): string => actors.find((a) => a.id === id)?.name ?? id;
  if (hops.length === 0) {
    return (
      <section className={classes.result} aria-label="Network">
        <Nothing
          title="Not all of them are connected"
          relaxing="What would connect them"
          answer={answer}
          onRelax={shared.onRelax}
        >
          <h4>Connected with one another</h4>
          <ul className={classes.groups} aria-label="Groups">
            {groups.map((ids) => (
              <li className={classes.group} key={ids.join(' ')}>
                {ids.map(nameOf).join(', ')}
                {ids.length === 1 && <small className={classes.remark}>by itself</small>}
              </li>
            ))}
          </ul>
        </Nothing>
      </section>
    );
  }
  return (
    <section className={classes.result} aria-label="Network">
      <h3>{actors.map((a) => a.name).join(', ')}</h3>
      <p className={classes.sub}>{explanation}</p>
      <p className={classes.sub}>{method}</p>
      <Tools {...shared} of="connections" hops={hops} drawing="Draw the network" />
      <h4>Its links</h4>
      <Hops hops={hops} weakest={null} ends={actors} apart acts={shared.acts} />
      <WeakPoints points={weakPoints} acts={shared.acts} />
    </section>
  );
}
