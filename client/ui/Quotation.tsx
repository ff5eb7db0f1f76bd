/** A sentence as it stands in its document, with the quoted words marked. */
import type { Evidence } from '../../server/contract/evidence.ts';
import { segmentsOf } from '../words/segments.ts';
import classes from './quotation.module.css';

export function Quotation({
  evidence,
}: {
  evidence: Pick<Evidence, 'passage' | 'start' | 'end' | 'quote' | 'status'>;
}) {
  const { passage, start, end } = evidence;
  const segments = segmentsOf(passage.text, [
    { start: start - passage.start, end: end - passage.start, mark: 'quote' },
  ]);
  return (
    <blockquote className={`${classes.quote} ${evidence.status === 'accepted' ? '' : classes.fallen}`}>
      {segments.map((s) =>
        s.marks.has('quote') ? <mark key={s.start}>{s.text}</mark> : <span key={s.start}>{s.text}</span>,
      )}
    </blockquote>
  );
}
