/** Short names of meetings and commitments, for labels. */
import { parsePartialDate } from '../../model/dates.ts';
import type { RecordCommitment, RecordMeeting } from '../../model/record.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

function dateInWords(date: string): string {
  const interval = parsePartialDate(date);
  if (!interval) return date;
  const first = new Date(`${interval.dateFrom}T00:00:00Z`);
  if (interval.datePrecision === 'day') return dayFormat.format(first);
  return interval.datePrecision === 'month' ? monthFormat.format(first) : date;
}

const MOST_NAMED = 3;

export function meetingCaption(meeting: RecordMeeting, names: readonly string[]): string {
  const sorted = [...names].sort();
  const who = sorted.length > MOST_NAMED ? `${sorted.slice(0, MOST_NAMED - 1).join(', ')} and ${sorted.length - MOST_NAMED + 1} others` : sorted.join(' – ');
  return meeting.date ? `${who}, ${dateInWords(meeting.date)}` : who;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function commitmentCaption(commitment: RecordCommitment): string {
  if (commitment.name) return commitment.name;
  const topics = commitment.topics.slice(0, 2).map((t) => t.replaceAll('-', ' '));
  const quantity = commitment.quantity ? `${commitment.quantity.value.toLocaleString('en-GB')} ${commitment.quantity.unit}` : null;
  const what = [...topics, ...(quantity ? [quantity] : [])].join(', ');
  return what ? `${capitalised(commitment.kind)}: ${what}` : capitalised(commitment.kind);
}
