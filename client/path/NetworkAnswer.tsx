/** The network that connects several, or the groups that they fall into. */
import type { ConnectionResponse } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import { IN_ENGLISH } from '../strings/language.ts';
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
      <section className={classes.result} aria-label={strings.path.network}>
        <Nothing
          title={strings.path.notConnected}
          relaxing={strings.path.whatWouldConnect}
          answer={answer}
          onRelax={shared.onRelax}
        >
          <h4>{strings.path.together}</h4>
          <ul className={classes.groups} aria-label={strings.path.groups}>
            {groups.map((ids) => (
              <li className={classes.group} key={ids.join(' ')}>
                {ids.map(nameOf).join(', ')}
                {ids.length === 1 && <small className={classes.remark}>{strings.path.byItself}</small>}
              </li>
            ))}
          </ul>
        </Nothing>
      </section>
    );
  }
  return (
    <section className={classes.result} aria-label={strings.path.network}>
      <h3 tabIndex={-1}>{actors.map((a) => a.name).join(', ')}</h3>
      <p className={classes.sub} {...IN_ENGLISH}>
        {explanation}
      </p>
      <p className={classes.sub} {...IN_ENGLISH}>
        {method}
      </p>
      <Tools {...shared} of="connections" hops={hops} drawing={strings.path.drawNetwork} />
      <h4>{strings.path.itsLinks}</h4>
      <Hops hops={hops} weakest={null} ends={actors} apart walk={shared.walk} acts={shared.acts} />
      <WeakPoints points={weakPoints} acts={shared.acts} />
    </section>
  );
}
