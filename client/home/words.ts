/** What home says of events and sources, in words. Pure. */
import type { HomeResponse } from '../../server/contract/home.ts';
import { counted, dateInWords, listed } from '../../server/model/wording.ts';
import { daysOf } from '../words/dates.ts';

type Event = HomeResponse['latestMeetings'][number];

/** "Norway, Kenya and 3 others"; null when nobody is known. */
export function actorsInWords({ actors, otherActors }: Pick<Event, 'actors' | 'otherActors'>): string | null {
  const names = actors.map((a) => a.name);
  if (otherActors > 0) names.push(counted(otherActors, 'other'));
  return listed(names) || null;
}

/** Its days, else when it was told. */
export function whenInWords({ properties, firstKnown }: Event['node']): string {
  return daysOf(properties) ?? (firstKnown ? `told ${dateInWords(firstKnown)}` : 'undated');
}

/** Who met, and when, and in how many documents. */
export function meetingInWords(event: Event): { title: string; note: string } {
  const { node } = event;
  return {
    title: actorsInWords(event) ?? node.name,
    note: `${whenInWords(node)} · ${counted(node.sources, 'document')}`,
  };
}

/** What was promised as it is told, and of which kind, by whom and when. */
export function commitmentInWords(event: Event): { title: string; note: string } {
  const { node } = event;
  const { text, kind } = node.properties;
  const what = typeof kind === 'string' ? kind : 'commitment';
  const by = actorsInWords(event);
  return {
    title: typeof text === 'string' ? text : node.name,
    note: `${whenInWords(node)} · ${what}${by ? ` by ${by}` : ''}`,
  };
}
