/** A line between two actors, in the side panel: the events that join them, each a step from its evidence. */
import { Button } from '@mantine/core';
import type { Grade } from '../../server/contract/filters.ts';
import type { Node } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { daysOf } from '../words/dates.ts';
import { gradeInWords } from '../words/grades.ts';
import classes from './details.module.css';

interface Props {
  from: Node;
  to: Node;
  grade: Grade;
  events: readonly Node[];
  onSelect: (nodeId: string) => void;
  /** All contacts of the two, on screen or not. */
  onAll: () => void;
}

export function ContactDetails({ from, to, grade, events, onSelect, onAll }: Props) {
  const words = strings.canvas.contact;
  const title = words.title(from.name, to.name);
  return (
    <article className={classes.details} aria-label={strings.details.node(words.caption, title)}>
      <span className={classes.sub}>{words.caption}</span>
      <h2>{title}</h2>
      <p className={classes.sub}>{words.told(events.length, gradeInWords(grade))}</p>
      <div className={classes.acts}>
        <Button variant="default" onClick={onAll}>
          {words.all}
        </Button>
      </div>
      <ul className={classes.groups} aria-label={words.caption}>
        {events.map((event) => (
          <li key={event.id} className={classes.group}>
            <button type="button" className={classes.end} onClick={() => onSelect(event.id)}>
              <KindMark kind={event.kind} size={16} />
              <span>
                {event.name}
                <small>{daysOf(event.properties)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
