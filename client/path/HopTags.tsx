/** What a hop is worth: what kind of contact, when, how well supported. */
import type { Hop } from '../../server/contract/paths.ts';
import { counted, intervalInWords, precisionOf } from '../../server/model/wording.ts';
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
      {type === 'institution' ? <Tag tone="accent">institutional link</Tag> : grade && <Tag>{gradeInWords(grade)}</Tag>}
      {weakest && <Tag tone="late">weakest hop</Tag>}
      {hop.assumed && (
        <Tag tone="late" title="No document shows the office for that very day">
          assumed
        </Tag>
      )}
      {hop.orderUncertain && (
        <Tag tone="late" title="The date is not exact enough to say that this came after the hop before">
          order uncertain
        </Tag>
      )}
      {hop.orderReversed && (
        <Tag tone="late" title="It was before a contact that stands earlier on the path">
          before an earlier hop
        </Tag>
      )}
      {date && <span>{intervalInWords(date.from, date.to, precisionOf(date.precision))}</span>}
      <span>
        {hop.basis} · {counted(hop.sources, 'source')} · confidence {confidenceInWords(hop.confidence)}
      </span>
      {others > 0 && (
        <button type="button" className={classes.others} onClick={() => onOthers(hop)}>
          and {counted(others, 'other contact')}
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
