/** Who sat at a meeting, told as a list: "Participants included …", "Joining Ms Example on the call were …", "We, the leaders of …, met". */
import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';
import { LIST, numbered, numberOf } from './numbered.ts';
import type { Group } from './parties.ts';
import type { Reading } from './reading.ts';

const SITTING = '(?:call|meeting|talks|session|discussions?|consultations|round-?table|sitting)';
const WERE = '(?:included?|including|were|was|are|comprised|:)';
/** What leads to a list, with the lists that belong to it; the last one opens the roll. */
const LEADS: readonly RegExp[] = [
  new RegExp(
    `^[^⟦]*\\b(?:they|he|she|who|both) (?:was|were) (?:also )?joined [^.]{0,60}?\\bby [^⟦]{0,40}(${LIST})`,
    'iu',
  ),
  new RegExp(`(${LIST})[^⟦]{0,12} (?:also |all )?(?:participated|took part|attended)\\W*$`, 'iu'),
  new RegExp(
    `\\bin addition to (${LIST}),[^⟦]{0,40}\\b(?:attending|present|taking part)\\b[^⟦]{0,40}\\b${WERE}[^⟦]{0,40}(${LIST})`,
    'iu',
  ),
  new RegExp(`\\bjoining (${LIST}) (?:on|in|at|for) [^⟦]{0,50}\\b${WERE}\\b[^⟦]{0,30}(${LIST})`, 'iu'),
  new RegExp(
    `(${LIST}),? (?:was|were) (?:also )?joined (?:on|in|at|for) [^⟦]{0,40}\\b${SITTING} by [^⟦]{0,40}(${LIST})`,
    'iu',
  ),
  new RegExp(
    `\\b(?:participants|attendees|participating|taking part|attending|in attendance|those present|also present)\\b[^⟦]{0,60}\\b${WERE}[^⟦]{0,40}(${LIST})`,
    'iu',
  ),
  // "The Norwegian delegation included …": its country first.
  new RegExp(
    `(${LIST}) (?:delegation|side|team)\\b[^⟦.]{0,60}\\b(?:included?|comprised|consisted of|(?:was|were) (?:composed of|made up of|led by|headed by)|led by|headed by)\\b[^⟦]{0,40}(${LIST})`,
    'iu',
  ),
  new RegExp(
    `\\b(?:delegation|side|team|interagency group)\\b[^⟦.]{0,60}\\b(?:included?|comprised|consisted of|(?:was|were) (?:composed of|made up of|led by|headed by)|led by|headed by)\\b[^⟦]{0,40}(${LIST})`,
    'iu',
  ),
  new RegExp(
    `\\b(?:representing|representatives (?:of|from)) [^⟦]{0,60}\\b(?:were|was|included?)\\b[^⟦]{0,30}(${LIST})`,
    'iu',
  ),
  new RegExp(`\\b${SITTING} (?:was|were) attended by [^⟦]{0,40}(${LIST})`, 'iu'),
  new RegExp(
    `(${LIST}),? (?:also |all |both )?(?:attended|took part in|participated in|joined)(?: and \\w+ at)? (?:the|this|an?|today['’]s) (?:\\w+ )?${SITTING}\\b`,
    'iu',
  ),
];
/** Lists of those who sat together, whatever noun is told. */
const SAT: readonly RegExp[] = [
  new RegExp(`\\bhaving (?:gathered|met|convened|assembled|come together)\\b[^⟦]{0,160}(${LIST})`, 'iu'),
  new RegExp(
    `(${LIST})[^⟦]{0,60}\\b(?:following|after|during|at|at the (?:end|close|conclusion) of) their (?!next|first|future)(?:\\w+ )?${SITTING}\\b`,
    'iu',
  ),
  new RegExp(`(${LIST})[^⟦]{0,24}\\b(?:gathered|convened|assembled|came together)\\b(?! (?:a|an|the)\\b)`, 'iu'),
];
/** "⟦0⟧ led the ⟦1⟧ delegation and ⟦2⟧ the ⟦3⟧ one" */
const LED = new RegExp(
  `(${LIST})[^⟦]{0,12} (?:headed|led|co-chaired|chaired|represented) (?:the|their) (?:[^⟦]{0,30}|${LIST} )\\b(?:delegation|side|team)s?\\b`,
  'giu',
);
/** A session may be a forum's. */
const IS_SITTING = /\b(?:call|meeting|talks|discussions?|consultations|round-?table)\b/iu;
/** Of a forum it tells attendance, no meeting. */
const FORUM = /\b(?:summit|conference|forum|congress|exhibition|seminar|workshop|fair|ceremony)\b/iu;
const HEADS =
  '(?:leaders|heads|presidents?|prime ministers?|ministers|secretaries|governments?|states|members|representatives|chiefs)';
const WE_ARE = new RegExp(
  `^[^\\p{L}]*(?:(?:today|this week|yesterday),? )?we\\b[ ,–—-]+the [^⟦.]{0,60}\\b${HEADS}\\b[^⟦]{0,40}(${LIST})`,
  'iu',
);
/** The list follows line by line. */
const OPENS =
  /\b(?:participants|attendees|participating|taking part|attending|in attendance|those present)\b[^⟦]{0,60}:\s*$/iu;
const WE_MET =
  /\bwe\b[^.;]{0,400}\b(?:met|have met|gathered|convened|assembled|(?:come|came|coming) together)\b|\b(?:at|during|following|after|(?:conclusion|occasion|end|close) of) our (?!next|future)(?:\p{L}+ )?(?:meeting|call|session|gathering)\b/iu;
/** Fewer who gathered are told by the verbs of meeting. */
const LEAST = 3;
/** More words than these between two lists begin something else. */
const FAR = 8;

export interface Roll {
  present: Actor[];
  /** Whether it goes on with those who are told of before. */
  continues: boolean;
  /** Whether it is told of a meeting; else of that or of a forum, whichever was told of. */
  isSitting: boolean;
  /** Whose delegation it is. */
  country?: Actor;
  /** A line of a list, however far from what it belongs to. */
  isItem?: boolean;
}

/** Reads lists of those present. A joint statement's "we" are those whom it names first. */
export class RollCall {
  /** Those whom a joint statement names as its "we". */
  #signatories: readonly Actor[] = [];
  #haveMet = false;
  #isOpen = false;
  #isSitting = false;

  constructor(private readonly reading: Reading) {}

  /** Those who are told to sit together; null where a sentence calls no roll. */
  in(sentence: Sentence, groups: readonly Group[]): Roll | null {
    const text = numbered(this.reading, sentence, groups);
    const [first] = groups;
    if (this.#isOpen && /^[^\p{L}⟦]*(?:\p{L}+\.? )?⟦0⟧/u.test(text) && first?.parties[0]?.actor.type === 'person')
      return { present: [first.parties[0].actor], continues: true, isSitting: this.#isSitting, isItem: true };
    this.#isOpen = OPENS.test(text);
    this.#isSitting = IS_SITTING.test(text);
    const own = WE_ARE.exec(text);
    if (own?.[1] && this.#signatories.length === 0) this.#signatories = actorsOf(this.#from(groups, own[1]));
    if (WE_MET.test(text) && this.#signatories.length > 1 && !this.#haveMet) {
      this.#haveMet = true;
      return { present: [...this.#signatories], continues: false, isSitting: true };
    }
    for (const sat of SAT) {
      const present = actorsOf(this.#from(groups, sat.exec(text)?.[1] ?? ''));
      if (present.length >= LEAST) return { present, continues: false, isSitting: true };
    }
    const isSitting = IS_SITTING.test(text) && !FORUM.test(text);
    const led = [...text.matchAll(LED)].flatMap((m) => groups[numberOf(m[1] ?? '')] ?? []);
    if (led.length > 0) return { present: actorsOf(led), continues: true, isSitting };
    for (const lead of LEADS) {
      const found = lead.exec(text);
      if (!found) continue;
      const lists = found.slice(1).filter((list): list is string => list !== undefined);
      const host = lists.length > 1 ? [groups[numberOf(lists[0] as string)] as Group] : [];
      const roll = this.#from(groups, lists.at(-1) as string);
      const [side] = host.flatMap((g) => g.parties);
      // A delegation's members are told, not its country.
      if (
        side?.actor.type === 'country' &&
        host[0]?.parties.length === 1 &&
        /\b(?:delegation|side|team)\b/iu.test(found[0])
      )
        return { present: actorsOf(roll), continues: true, isSitting, country: side.actor };
      return { present: actorsOf([...host, ...roll]), continues: host.length === 0, isSitting };
    }
    return null;
  }

  /** A list, and those that go on right behind it. */
  #from(groups: readonly Group[], list: string): Group[] {
    if (!list) return [];
    const rest = groups.slice(numberOf(list));
    const end = rest.findIndex((g, i) => i > 0 && g.from - (rest[i - 1]?.to ?? 0) > FAR);
    return end < 0 ? rest : rest.slice(0, end);
  }
}

/** Those on a list; where it names people, the bodies in their titles are none of them. */
function actorsOf(groups: readonly Group[]): Actor[] {
  const all = [...new Set(groups.flatMap((g) => g.parties.map((p) => p.actor)))];
  const people = all.filter((a) => a.type === 'person');
  if (people.length >= 3 * (all.length - people.length)) return people;
  return 2 * people.length > all.length ? all.filter((a) => a.type !== 'organization') : all;
}
