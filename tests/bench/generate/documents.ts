/** Documents of a generated world: texts with the records that an extractor would read in them. */
import type { Extractor } from '../../../server/extraction/extractor.ts';
import { claimsOfRecord } from '../../../server/loader/claims/claims-of-record.ts';
import type { DocumentClaims, Passage } from '../../../server/model/claims.ts';
import { documentId, sha256 } from '../../../server/model/ids.ts';
import type { ExtractionRecord, RecordCommitment, RecordMeeting } from '../../../server/model/record.ts';
import { COMMITMENT_KINDS } from '../../../server/model/record.ts';
import { TOPICS } from '../../../server/model/topics.ts';
import { type Random, seeded } from './random.ts';
import { RecordWriter } from './record-writer.ts';
import type { Country, Person, World } from './world.ts';

const DAYS = 4_000;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAY_MS = 86_400_000;

const dayOf = (number: number): string => new Date(FIRST_DAY + number * DAY_MS).toISOString().slice(0, 10);

export interface GeneratedDocument {
  identity: string;
  title: string;
  date: string;
  text: string;
  passages: Passage[];
  record: ExtractionRecord;
}

/** A few are sent everywhere, most once or twice. */
const delegate = (random: Random, country: Country): Person =>
  random.chance(0.6) ? random.skewed(country.people, 2.5) : random.pick(country.people);

function delegation(random: Random, writer: RecordWriter, country: Country, most: number): string[] {
  if (random.chance(0.05)) return [writer.country(country)];
  if (country.bodies.length > 0 && random.chance(0.15)) return [writer.body(random.skewed(country.bodies))];
  return random.several(random.int(1, most), () => delegate(random, country)).map((p) => writer.person(p));
}

interface Event {
  participants: string[];
  mode: RecordMeeting['mode'];
}

/** Two sides with 1 to 3 each, or several with one each: 2 to 6 participants. */
function eventOf(random: Random, writer: RecordWriter, host: Country, world: World): Event {
  if (random.chance(0.75)) {
    const guest = random.skewed(world.countries.filter((c) => c !== host));
    const participants = [host, guest].flatMap((c) => delegation(random, writer, c, random.chance(0.5) ? 1 : 3));
    return { participants, mode: random.chance(0.1) ? 'call' : 'bilateral' };
  }
  const guests = random.several(random.int(2, 5), () => random.skewed(world.countries));
  const participants = [host, ...guests.filter((g) => g !== host)].flatMap((c) => delegation(random, writer, c, 1));
  return { participants, mode: 'multilateral' };
}

function commitmentOf(
  random: Random,
  participants: readonly string[],
  madeAt: string | null,
): Partial<RecordCommitment> {
  const [by, to] = random.several(2, () => random.pick(participants));
  return {
    kind: random.pick(COMMITMENT_KINDS),
    by: by ? [by] : [],
    to: to ? [to] : [],
    speaker: by?.startsWith('p') ? by : null,
    topics: random.several(random.int(1, 3), () => random.skewed(TOPICS, 2)),
    quantity: random.chance(0.3) ? { value: random.int(2, 900), unit: 'officers' } : null,
    madeAt,
  };
}

/** The document of a number; it depends on the seed and the number alone. */
export function makeDocument(world: World, seed: number, number: number, mostMeetings = 3): GeneratedDocument {
  const random = seeded(seed * 1_000_003 + number * 7919);
  const identity = `generated-${seed}-${String(number).padStart(6, '0')}`;
  const day = random.int(0, DAYS);
  const host = random.skewed(world.hosts, 2);
  const writer = new RecordWriter({ id: identity, title: `Report ${number}`, date: dayOf(day) });
  const hostId = writer.country(host);
  const forum = random.chance(0.3)
    ? writer.forum(random.skewed(world.forums, 2), String(2015 + Math.floor(day / 366)), random.skewed(world.places, 2))
    : null;
  const meetings = random.int(1, mostMeetings);
  for (let i = 0; i < meetings; i++) {
    const { participants, mode } = eventOf(random, writer, host, world);
    if (participants.length < 2) continue;
    if (forum) for (const actor of participants) writer.attendance(actor, forum);
    const date = random.chance(0.85) ? dayOf(Math.max(0, day - random.int(0, 3))) : dayOf(day).slice(0, 7);
    const place = random.chance(0.6) ? random.skewed(world.places, 2) : null;
    const meeting = writer.meeting({ participants, date, place, forum, mode });
    for (let c = random.int(0, 2); c > 0; c--) writer.commitment(commitmentOf(random, participants, meeting));
  }
  if (random.chance(0.2))
    writer.commitment(commitmentOf(random, [hostId, writer.country(random.skewed(world.countries))], null));
  return { identity, title: `Report ${number}`, date: dayOf(day), ...writer.finish() };
}

/** As the loader would make it of the file. */
export function claimsOf(generated: GeneratedDocument): DocumentClaims {
  const { identity, title, date, text, passages, record } = generated;
  const id = documentId(identity);
  return {
    document: {
      id,
      identity,
      title,
      publisher: 'Bench',
      url: null,
      published: date,
      language: 'en',
      text,
      sha256: sha256(text),
      record: JSON.stringify(record),
      sources: [],
    },
    passages,
    claims: claimsOfRecord(record, id, passages),
  };
}

/** The document as a file of the loader. */
export const fileOf = ({ identity, title, date, text }: GeneratedDocument): string =>
  `---\nid: ${identity}\ntitle: ${title}\npublisher: Bench\ndate: ${date}\nlanguage: en\n---\n${text}`;

/** Stands for the extractor: gives the record that belongs to a file's name, so that loading alone is measured. */
export function stubExtractor(recordOf: (name: string) => ExtractionRecord): Extractor {
  return { name: 'bench', version: '1', extract: async ({ id }) => recordOf(id) };
}
