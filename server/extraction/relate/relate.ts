/** Reads the sentences in order and relates what they name. */
import { Commitments } from './commitments.ts';
import { Discourse } from './discourse.ts';
import { Forums } from './forums.ts';
import { Meetings } from './meetings.ts';
import type { Reading } from './reading.ts';
import type { Findings } from './record.ts';

/** Finds forums, participations, meetings and commitments. */
export function relate(reading: Reading): Findings {
  const discourse = new Discourse(reading);
  const forums = new Forums(reading);
  const meetings = new Meetings(reading, forums, discourse);
  const commitments = new Commitments(reading, forums, discourse, meetings.all);
  for (const sentence of reading.page.sentences) {
    if (!sentence.narrates) continue;
    forums.readParticipations(sentence, discourse);
    meetings.read(sentence);
    commitments.read(sentence);
    discourse.advance(sentence);
  }
  meetings.placeAtForums();
  forums.inferAttendance();
  return {
    forums: forums.all,
    participations: forums.participations,
    meetings: meetings.all,
    commitments: commitments.all,
  };
}
