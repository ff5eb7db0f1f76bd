/** Reads the sentences in order and relates what they name. */

import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';
import { absentIn } from './absence.ts';
import { Commitments } from './commitments.ts';
import { Discourse } from './discourse.ts';
import { type Forum, Forums } from './forums.ts';
import { Meetings } from './meetings.ts';
import { groupsIn } from './parties.ts';
import { type Pronoun, Pronouns } from './pronouns.ts';
import type { Reading } from './reading.ts';
import type { Findings } from './record.ts';
import { type When, withReason } from './when.ts';

/** Findings by the rules, with what a model that judges them wants to know. */
export interface Related extends Findings {
  pronouns: readonly Pronoun[];
  /** Those who are told to have stayed away. */
  absent: ReadonlySet<Actor>;
  /** The day that a sentence or those before it tell, and whether it is only assumed. */
  whenOf: (sentence: Sentence) => When;
  /** The forum that a sentence tells of. */
  forumOf: (sentence: Sentence) => Forum | null;
}

/** Finds forums, participations, meetings and commitments. */
export function relate(reading: Reading): Related {
  const discourse = new Discourse(reading);
  const forums = new Forums(reading);
  const meetings = new Meetings(reading, forums, discourse);
  const commitments = new Commitments(reading, forums, discourse, meetings.all);
  const reader = new Pronouns(reading, discourse, forums.all);
  const pronouns: Pronoun[] = [];
  const absent = new Set<Actor>();
  for (const sentence of reading.page.sentences) {
    if (!sentence.narrates) continue;
    pronouns.push(...reader.in(sentence));
    forums.readParticipations(sentence, discourse);
    for (const actor of absentIn(reading, sentence, groupsIn(reading, sentence))) absent.add(actor);
    meetings.read(sentence);
    commitments.read(sentence);
    discourse.advance(sentence);
  }
  meetings.placeAtForums();
  for (const meeting of meetings.all) meeting.rule = withReason(meeting.rule, meeting);
  forums.inferAttendance();
  return {
    forums: forums.all,
    participations: forums.participations.filter((p) => !absent.has(p.actor)),
    absent,
    meetings: meetings.all,
    commitments: commitments.all,
    pronouns,
    whenOf: (sentence) => meetings.whenOf(sentence, sentence.from),
    forumOf: (sentence) => forums.in(sentence)?.forum ?? null,
  };
}
