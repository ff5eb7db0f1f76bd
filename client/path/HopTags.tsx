/** What a hop is worth: what kind of contact, when, how well supported. */
import type { Hop } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import { daysOfInterval } from '../words/dates.ts';
import { gradeInWords } from '../words/grades.ts';
import { confidenceInWords } from '../words/told.ts';
import classes from './path.module.css';

interface Props {
  hop: Hop;
  weakest: boolean;
  onOthers: (hop: Hop) => void;
}

export function HopTags({ hop, weakest, onOthers }: Props) {
  const { date, type, grade, others } = hop;
  return (
    <div className={classes.tags}>
      {type === 'institution' ? (
        <Tag tone="accent">{strings.path.institutionalLink}</Tag>
      ) : (
        grade && <Tag>{gradeInWords(grade)}</Tag>
      )}
      {weakest && <Tag tone="late">{strings.path.weakest}</Tag>}
      {hop.assumed && (
        <Tag tone="late" title={strings.path.assumedWhy}>
          {strings.path.assumed}
        </Tag>
      )}
      {hop.orderUncertain && (
        <Tag tone="late" title={strings.path.orderUncertainWhy}>
          {strings.path.orderUncertain}
        </Tag>
      )}
      {hop.orderReversed && (
        <Tag tone="late" title={strings.path.reversedWhy}>
          {strings.path.reversed}
        </Tag>
      )}
      {date && <span>{daysOfInterval(date)}</span>}
      <span>{strings.path.support(strings.path.basis[hop.basis], hop.sources, confidenceInWords(hop.confidence))}</span>
      {others > 0 && (
        <button type="button" className={classes.others} onClick={() => onOthers(hop)}>
          {strings.path.others(others)}
        </button>
      )}
    </div>
  );
}

function Tag({ tone, title, children }: { tone?: 'accent' | 'late'; title?: string; children: string }) {
  return (
    <span className={classes.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
