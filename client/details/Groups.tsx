/** What joins a node to others, as counts before anything is brought to the screen. */
import { Button } from '@mantine/core';
import { KindMark } from '../ui/KindMark.tsx';
import { type Group, groupInWords, groupsInWords, isHub } from '../words/told.ts';
import classes from './details.module.css';

interface Props {
  groups: readonly Group[];
  /** How many of a group are on screen; null where that is not known. */
  onScreen: ((group: Group) => number) | null;
  busy: boolean;
  onExpand: (group: Group) => void;
}

export function Groups({ groups, onScreen, busy, onExpand }: Props) {
  return (
    <>
      {isHub(groups) && (
        <p className={classes.sub}>{groupsInWords(groups)}. Too many to come at once: choose a group.</p>
      )}
      <ul className={classes.groups} aria-label="Relationships">
        {groups.map((group) => {
          const shown = onScreen?.(group) ?? 0;
          const words = groupInWords(group);
          const all = shown >= group.count;
          return (
            <li key={`${group.type}${group.direction}${group.kind}`} className={classes.group}>
              <KindMark kind={group.kind} size={13} />
              <span>
                {words}
                {shown > 0 && <small>{all ? 'all on screen' : `${shown} on screen`}</small>}
              </span>
              {!all && (
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={busy}
                  aria-label={`${shown > 0 ? 'More' : 'Expand'}: ${words}`}
                  onClick={() => onExpand(group)}
                >
                  {shown > 0 ? 'More' : 'Expand'}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
