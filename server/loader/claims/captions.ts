/** Short names of meetings and commitments, for labels. */
import type { RecordCommitment, RecordMeeting } from '../../model/record.ts';
import { dateInWords } from '../../model/wording.ts';

const MOST_NAMED = 3;

export function meetingCaption(meeting: RecordMeeting, names: readonly string[]): string {
  const sorted = [...names].sort();
  const who =
    sorted.length > MOST_NAMED
      ? `${sorted.slice(0, MOST_NAMED - 1).join(', ')} and ${sorted.length - MOST_NAMED + 1} others`
      : sorted.join(' – ');
  return meeting.date ? `${who}, ${dateInWords(meeting.date)}` : who;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function commitmentCaption(commitment: RecordCommitment): string {
  if (commitment.name) return commitment.name;
  const topics = commitment.topics.slice(0, 2).map((t) => t.replaceAll('-', ' '));
  const quantity = commitment.quantity
    ? `${commitment.quantity.value.toLocaleString('en-GB')} ${commitment.quantity.unit}`
    : null;
  const what = [...topics, ...(quantity ? [quantity] : [])].join(', ');
  return what ? `${capitalised(commitment.kind)}: ${what}` : capitalised(commitment.kind);
}
