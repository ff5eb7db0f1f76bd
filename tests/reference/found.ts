/** What the product and the model once disagreed on, as small as it could be made: asked again in every run. */
import type { Question } from './questions.ts';
import { document, held, meeting, met, office, part, type World, worldOf } from './world.ts';

const [ADA, BEN, CEM, DOT] = ['person-ada', 'person-ben', 'person-cem', 'person-dot'];
const [HOUSE, WING] = ['organization-house', 'organization-wing'];
const MINISTER = 'position-minister';
const positions: World['positions'] = { [MINISTER]: { rank: 'minister', of: [HOUSE] } };

interface Found {
  what: string;
  world: World;
  question: Question;
}

export const FOUND: readonly Found[] = [
  {
    // ada = ben, ada = house - cem - dot - wing = ben, ada = wing - dot - cem - house = ben.
    what: 'longer paths beside a link of the ends, through those whom both could be linked to',
    world: worldOf({
      positions,
      meetings: {
        'meeting-1': meeting(null, HOUSE, CEM),
        'meeting-2': meeting(null, CEM, DOT),
        'meeting-3': meeting(null, DOT, WING),
      },
      documents: [
        document(null, office(ADA, MINISTER), office(BEN, MINISTER), part(WING, HOUSE)),
        document(null, met('meeting-1'), met('meeting-2'), met('meeting-3')),
      ],
    }),
    question: { asks: 'paths', query: { from: ADA, to: BEN, mode: 'k-shortest', k: 5 } },
  },
  {
    // ada = ben; ada - wing - house = ben; by way of cem, dot or both too.
    what: 'all longer paths that arrive on the same day',
    world: worldOf({
      positions,
      meetings: {
        'meeting-1': meeting('2024-05-10/2024-05-12', ADA, CEM, WING),
        'meeting-2': meeting('2024-05', WING, DOT, HOUSE),
      },
      documents: [
        document(null, office(ADA, MINISTER), office(BEN, MINISTER)),
        document(null, met('meeting-1'), met('meeting-2')),
      ],
    }),
    question: { asks: 'paths', query: { from: ADA, to: BEN, mode: 'k-shortest', k: 20, order: 'time' } },
  },
  {
    what: 'an end of which nothing more is told',
    world: worldOf({
      meetings: { 'meeting-1': meeting(null, ADA, BEN) },
      documents: [document(null, met('meeting-1'), part(HOUSE, HOUSE))],
    }),
    question: { asks: 'paths', query: { from: HOUSE, to: ADA } },
  },
  {
    what: 'a document that alone tells of which forum a session was: without it a contact is not of the forum',
    world: worldOf({
      sessions: { 'session-1': { when: null, forum: 'forum-1', place: null } },
      meetings: { 'meeting-1': { ...meeting(null, ADA, BEN), during: 'session-1' } },
      documents: [document(null, met('meeting-1')), document(null, held('session-1'))],
    }),
    question: { asks: 'paths', query: { from: ADA, to: BEN, forum: 'forum-1' } },
  },
  {
    what: 'a document without which colleagues are of two sides, and so in contact',
    world: worldOf({
      positions,
      meetings: { 'meeting-1': meeting(null, ADA, BEN) },
      documents: [
        document(null, office(ADA, MINISTER)),
        document(null, office(BEN, MINISTER)),
        document(null, met('meeting-1')),
      ],
    }),
    question: { asks: 'paths', query: { from: ADA, to: BEN } },
  },
];
