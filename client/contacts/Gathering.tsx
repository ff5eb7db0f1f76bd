/** One gathering of the list: when, what, how closely, and who was there by side. */
import { Button } from '@mantine/core';
import type { GatheringView } from '../../server/contract/contacts.ts';
import { precisionOf } from '../../server/model/wording.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import type { ContactsState } from '../view/contacts.ts';
import { intervalInWords, precisionInWords } from '../words/dates.ts';
import { gradeInWords } from '../words/grades.ts';
import { confidenceInWords } from '../words/told.ts';
import { GradeMark } from './Grades.tsx';
import type { TabProps } from './tab.ts';
import classes from './timeline.module.css';

interface Props extends Pick<TabProps, 'onPair' | 'onShow'> {
  gathering: GatheringView;
  by: ContactsState['by'];
}

/** The two of a gathering, where there are no more: their contacts may be opened from here. */
function pairOf({ sides }: GatheringView, by: Props['by']): [string, string] | null {
  const [first, second, ...more] = sides;
  if (!first || !second || more.length > 0) return null;
  const idOf = (side: GatheringView['sides'][number]): string | undefined =>
    by === 'actor' ? (side.actors.length === 1 ? side.actors[0]?.id : undefined) : countryOf(side);
  const [a, b] = [idOf(first), idOf(second)];
  return a && b && a !== b ? [a, b] : null;
}
const countryOf = ({ side }: GatheringView['sides'][number]): string | undefined =>
  side.kind === 'country' ? side.id : undefined;

export function Gathering({ gathering, by, onPair, onShow }: Props) {
  const { via, date, grade, sides } = gathering;
  const pair = pairOf(gathering, by);
  const precision = date && precisionInWords(precisionOf(date.precision));
  const words = strings.contacts.timeline;
  return (
    <li className={classes.gathering}>
      <div className={classes.when}>
        {date ? intervalInWords(date.from, date.to, precisionOf(date.precision)) : words.undatedOne}
        {precision && <small>{precision}</small>}
      </div>
      <div className={classes.what}>
        <div className={classes.head}>
          <KindMark kind={via.kind} size={12} />
          <strong>{via.name}</strong>
        </div>
        <ul className={classes.sides} aria-label={words.sides}>
          {sides.map(({ side, actors }) => {
            const others = actors.filter((actor) => actor.id !== side.id);
            return (
              <li key={side.id}>
                <KindMark kind={side.kind} size={10} />
                <span>
                  <b>{side.name}</b>
                  {others.length > 0 && words.delegation(others.map((actor) => actor.name))}
                </span>
              </li>
            );
          })}
        </ul>
        <div className={classes.tags}>
          <span>
            <GradeMark grade={grade} /> {gradeInWords(grade)}
          </span>
          <span>{strings.contacts.standing(gathering.sources, confidenceInWords(gathering.confidence))}</span>
          <span className={classes.acts}>
            {pair && (
              <Button size="compact-xs" variant="subtle" onClick={() => onPair(...pair)}>
                {words.openPair}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() =>
                onShow(
                  via,
                  sides.flatMap((s) => s.actors),
                )
              }
            >
              {strings.contacts.showInGraph}
            </Button>
          </span>
        </div>
      </div>
    </li>
  );
}
