/** What joins a node to others, as counts before anything is brought to the screen. */
import { Button } from '@mantine/core';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { type Group, groupInWords, groupsInWords, isHub } from '../words/told.ts';
import classes from './details.module.css';

const { common, details } = strings;

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
      {isHub(groups) && <p className={classes.sub}>{details.tooMany(groupsInWords(groups))}</p>}
      <ul className={classes.groups} aria-label={details.relationships}>
        {groups.map((group) => {
          const shown = onScreen?.(group) ?? 0;
          const words = groupInWords(group);
          const all = shown >= group.count;
          return (
            <li key={`${group.type}${group.direction}${group.kind}`} className={classes.group}>
              <KindMark kind={group.kind} size={13} />
              <span>
                {words}
                {shown > 0 && <small>{all ? details.allOnScreen : details.onScreen(shown)}</small>}
              </span>
              {!all && (
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={busy}
                  aria-label={shown > 0 ? details.moreOf(words) : details.expandOf(words)}
                  onClick={() => onExpand(group)}
                >
                  {shown > 0 ? common.more : details.expand}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
