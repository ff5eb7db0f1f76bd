/** Writes a text sentence by sentence, and with it the record of what each sentence says. */
import type { Passage } from '../../../server/model/claims.ts';
import {
  type ExtractionRecord,
  emptyRecord,
  type RecordActor,
  type RecordCommitment,
  type RecordMeeting,
  recordSchema,
} from '../../../server/model/record.ts';
import type { Body, Country, Person } from './world.ts';

type Ground = Pick<RecordActor, 'evidence' | 'basis' | 'polarity' | 'confidence' | 'rule'>;

export class RecordWriter {
  #text = '';
  readonly #passages: Passage[] = [];
  /** What has been introduced, by itself: each actor once in a document. */
  readonly #known = new Map<Body | Country | Person | string, string>();
  readonly #record: ExtractionRecord;

  constructor({ id, title, date }: { id: string; title: string; date: string }) {
    const source = { id, title, date, publisher: 'Bench', language: 'en' };
    this.#record = emptyRecord(source, { name: 'bench', version: '1' });
  }

  #say(sentence: string): Ground {
    const start = this.#text.length;
    this.#text += `${sentence} `;
    const end = start + sentence.length;
    this.#passages.push({ index: this.#passages.length, start, end, text: sentence });
    return {
      evidence: [{ quote: sentence, start, end }],
      basis: 'stated',
      polarity: 'affirmed',
      confidence: 0.9,
      rule: 'generated',
    };
  }

  #nameOf(id: string): string {
    return this.#record.actors.find((a) => a.id === id)?.name ?? id;
  }

  country(country: Country): string {
    const known = this.#known.get(country);
    if (known) return known;
    const id = `c${this.#known.size}`;
    this.#known.set(country, id);
    const ground = this.#say(`${country.name} was named in the report.`);
    this.#record.actors.push({ id, type: 'country', name: country.name, aliases: [], code: country.code, ...ground });
    return id;
  }

  body(body: Body): string {
    const known = this.#known.get(body);
    if (known) return known;
    const country = this.country(body.country);
    const id = `o${this.#known.size}`;
    this.#known.set(body, id);
    const ground = this.#say(`The ${body.name} of ${body.country.name} was present.`);
    const { name, category } = body;
    this.#record.actors.push({ id, type: 'organization', name, aliases: [], category, country, ...ground });
    return id;
  }

  person(person: Person): string {
    const known = this.#known.get(person);
    if (known) return known;
    const organization = person.body ? this.body(person.body) : null;
    const country = this.country(person.country);
    const id = `p${this.#known.size}`;
    this.#known.set(person, id);
    const { name, title, rank } = person;
    const ground = this.#say(`${name} is ${title} of ${person.body?.name ?? person.country.name}.`);
    this.#record.actors.push({ id, type: 'person', name, aliases: [], ...ground });
    this.#record.positions.push({ person: id, title, rank, organization, country, ...ground });
    return id;
  }

  forum(name: string, edition: string, place: string): string {
    const id = `f${this.#record.forums.length}`;
    const ground = this.#say(`The ${name} of ${edition} was held in ${place}.`);
    this.#record.forums.push({ id, name, edition, place, country: null, start: edition, end: null, ...ground });
    return id;
  }

  attendance(actor: string, forum: string): void {
    if (this.#record.participations.some((p) => p.actor === actor)) return;
    const ground = this.#say(`${this.#nameOf(actor)} attended the forum.`);
    this.#record.participations.push({ actor, forum, role: 'attendee', ...ground });
  }

  meeting(meeting: Pick<RecordMeeting, 'participants' | 'date' | 'place' | 'forum' | 'mode'>): string {
    const id = `m${this.#record.meetings.length}`;
    const names = meeting.participants.map((p) => this.#nameOf(p)).join(' and ');
    this.#record.meetings.push({ id, ...meeting, ...this.#say(`On ${meeting.date} ${names} met.`) });
    return id;
  }

  commitment(commitment: Partial<RecordCommitment>): void {
    const id = `k${this.#record.commitments.length}`;
    const [by, to] = [commitment.by ?? [], commitment.to ?? []].map((l) => l.map((a) => this.#nameOf(a)).join(' and '));
    const ground = this.#say(`${by} promised ${to} ${commitment.topics?.join(', ')} under number ${id}.`);
    const blank = { kind: 'pledge', by: [], to: [], speaker: null, name: null, topics: [], quantity: null } as const;
    const open = { from: null, until: null, madeAt: null };
    this.#record.commitments.push({
      id,
      ...structuredClone(blank),
      ...open,
      ...commitment,
      ...ground,
    } as RecordCommitment);
  }

  finish(): { text: string; passages: Passage[]; record: ExtractionRecord } {
    return { text: this.#text, passages: this.#passages, record: recordSchema.parse(this.#record) };
  }
}
