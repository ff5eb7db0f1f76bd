/** What home says of events and sources, in words. Pure. */
import type { HomeResponse } from '../../server/contract/home.ts';
import { strings } from '../strings/index.ts';
import { dateInWords, daysOf } from '../words/dates.ts';
import { valueInWords } from '../words/properties.ts';

const { common, home } = strings;

type Event = HomeResponse['latestMeetings'][number];

/** "Norway, Kenya and 3 others"; null when nobody is known. */
export function actorsInWords({ actors, otherActors }: Pick<Event, 'actors' | 'otherActors'>): string | null {
  const names = actors.map((a) => a.name);
  if (otherActors > 0) names.push(home.others(otherActors));
  return common.listed(names) || null;
}

/** Its days, else when it was told. */
export function whenInWords({ properties, firstKnown }: Event['node']): string {
  return daysOf(properties) ?? (firstKnown ? home.toldOn(dateInWords(firstKnown)) : home.undated);
}

/** Who met, and when, and in how many documents. */
export function meetingInWords(event: Event): { title: string; note: string } {
  const { node } = event;
  return {
    title: actorsInWords(event) ?? node.name,
    note: home.meeting(whenInWords(node), node.sources),
  };
}

/** What was promised as it is told, and of which kind, by whom and when. */
export function commitmentInWords(event: Event): { title: string; note: string } {
  const { node } = event;
  const { text, kind } = node.properties;
  const what = typeof kind === 'string' ? valueInWords(kind) : null;
  return {
    title: typeof text === 'string' ? text : node.name,
    note: home.commitment(whenInWords(node), what, actorsInWords(event)),
  };
}
