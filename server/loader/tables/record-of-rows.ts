/** From rows to a record, as an extractor would have read it: each row is the evidence of what it tells. Pure. */
import countries from 'i18n-iso-countries';
import type { Fault } from '../../errors.ts';
import { officeHeads, rankAmong } from '../../extraction/gazetteer/lexicon.ts';
import { tokenize } from '../../extraction/segment/tokens.ts';
import { isPartialDate } from '../../model/dates.ts';
import type { Rank } from '../../model/ranks.ts';
import {
  COMMITMENT_KINDS,
  type ExtractionRecord,
  emptyRecord,
  type Quotation,
  type RecordActor,
} from '../../model/record.ts';
import { type Field, isOfParty, type TableMapping } from '../../model/table.ts';
import { TOPICS } from '../../model/topics.ts';
import { countryCodeOf } from '../claims/identity.ts';

/** A row with its quotation in the text of its document. */
export interface QuotedRow {
  line: number;
  cells: readonly string[];
  quotation: Quotation;
}

export interface RowsRead {
  record: ExtractionRecord;
  /** Each with file, line and column. */
  faults: (Fault & { line: number })[];
}

const VERSION = '1';
const MODES = ['bilateral', 'multilateral', 'call'] as const;
const ROLES = ['host', 'speaker', 'attendee'] as const;

/** The rank that a title names; whoever has none that is known is an official. */
export function rankOf(title: string): Rank {
  const tokens = tokenize(title);
  for (let at = 0; at < tokens.length; at++) {
    const rank = officeHeads.matchAt(tokens, at, tokens.length)?.value;
    if (rank) return rankAmong(rank, title);
  }
  return 'official';
}

const codeOf = (name: string): string | null =>
  countryCodeOf(name) ?? (/^[A-Z]{3}$/.test(name) && countries.alpha3ToAlpha2(name) ? name : null);

/** Several names in one cell. */
const listIn = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

class RowsReader {
  readonly faults: RowsRead['faults'] = [];
  readonly #mapping: TableMapping;
  readonly #file: string;
  readonly #index: ReadonlyMap<string, number>;
  readonly #actors = new Map<string, RecordActor>();
  readonly #record: ExtractionRecord;

  constructor(mapping: TableMapping, header: readonly string[], file: string, document: ExtractionRecord['document']) {
    this.#mapping = mapping;
    this.#file = file;
    this.#index = new Map(header.map((name, i) => [name, i]));
    this.#record = emptyRecord(document, { name: 'table', version: VERSION });
  }

  get record(): ExtractionRecord {
    return { ...this.#record, actors: [...this.#actors.values()] };
  }

  read(row: QuotedRow): void {
    const before = this.faults.length;
    const of = this.#parties(row);
    if (this.faults.length > before) return;
    const { rows } = this.#mapping;
    if (rows === 'meetings') this.#meeting(row, of);
    else if (rows === 'attendances') this.#attendance(row, of);
    else if (rows === 'commitments') this.#commitment(row, of);
    else if (of.size === 0) this.#fault(row, 'person', 'nobody is named');
  }

  #fault({ line }: QuotedRow, field: Field, message: string): null {
    const column = this.#mapping.columns.find((c) => c.field === field)?.column ?? field;
    this.faults.push({ line, path: `${this.#file}, line ${line}, ${column}`, message });
    return null;
  }

  #cell(row: QuotedRow, field: Field, of?: string): string {
    const column = this.#mapping.columns.find((c) => c.field === field && (of === undefined || (c.of ?? '1') === of));
    return column ? (row.cells[this.#index.get(column.column) ?? -1] ?? '').trim() : '';
  }

  #date(row: QuotedRow, field: Field): string | null {
    const cell = this.#cell(row, field);
    if (cell === '' || isPartialDate(cell)) return cell || null;
    return this.#fault(row, field, `"${cell}" is no date: write YYYY, YYYY-MM or YYYY-MM-DD`);
  }

  #choice<T extends string>(row: QuotedRow, field: Field, choices: readonly T[], fallback: T): T {
    const cell = this.#cell(row, field).toLowerCase();
    if (cell === '') return fallback;
    const found = choices.find((c) => c === cell);
    if (!found) this.#fault(row, field, `"${cell}" is none of ${choices.join(', ')}`);
    return found ?? fallback;
  }

  #ground(row: QuotedRow) {
    return {
      evidence: [row.quotation],
      basis: 'stated' as const,
      polarity: 'affirmed' as const,
      confidence: this.#mapping.confidence,
      rule: `table: a row of ${this.#mapping.rows}`,
    };
  }

  #actor(row: QuotedRow, type: RecordActor['type'], name: string, more: Partial<RecordActor> = {}): RecordActor {
    const id = [type, name, more.country ?? ''].join(' ');
    const known = this.#actors.get(id);
    if (known) {
      if (known.evidence.at(-1) !== row.quotation) known.evidence.push(row.quotation);
      return known;
    }
    const actor: RecordActor = { id, type, name, aliases: [], ...more, ...this.#ground(row) };
    this.#actors.set(id, actor);
    return actor;
  }

  #country(row: QuotedRow, name: string): RecordActor | null {
    const code = codeOf(name);
    if (!code) return this.#fault(row, 'country', `"${name}" is the name of no country`);
    return this.#actor(row, 'country', name, { code });
  }

  /** Those whom a row names, by their place in it: each the ids of its actors, the most particular of person, body, country. */
  #parties(row: QuotedRow): Map<string, string[]> {
    const parties = new Map<string, string[]>();
    for (const of of new Set(this.#mapping.columns.flatMap((c) => (isOfParty(c.field) ? [c.of ?? '1'] : [])))) {
      const country = listIn(this.#cell(row, 'country', of)).flatMap((name) => this.#country(row, name) ?? []);
      const state = country.length === 1 ? (country[0]?.id ?? null) : null;
      const bodies = listIn(this.#cell(row, 'organization', of)).map((name) =>
        this.#actor(row, 'organization', name, { country: state }),
      );
      const people = listIn(this.#cell(row, 'person', of)).map((name) => this.#actor(row, 'person', name));
      const title = this.#cell(row, 'title', of);
      const organization = bodies.length === 1 ? (bodies[0]?.id ?? null) : null;
      if (title || organization || state)
        for (const person of people)
          this.#record.positions.push({
            person: person.id,
            title: title || 'representative',
            rank: title ? rankOf(title) : 'official',
            organization,
            country: state,
            ...this.#ground(row),
          });
      const named = [people, bodies, country].find((list) => list.length > 0) ?? [];
      if (named.length > 0)
        parties.set(
          of,
          named.map((a) => a.id),
        );
    }
    return parties;
  }

  /** The forum of a row; with nothing else to tell its sessions apart than what the row says. */
  #forum(row: QuotedRow): string | null {
    const name = this.#cell(row, 'forum');
    if (!name) return null;
    const edition = this.#cell(row, 'edition') || null;
    const [start, end] = [this.#date(row, 'from'), this.#date(row, 'until')];
    const id = ['forum', name, edition ?? start ?? ''].join(' ');
    const known = this.#record.forums.find((f) => f.id === id);
    if (known) known.evidence.push(row.quotation);
    else
      this.#record.forums.push({
        id,
        name,
        edition,
        place: this.#mapping.rows === 'attendances' ? this.#cell(row, 'place') || null : null,
        country: null,
        start,
        end,
        ...this.#ground(row),
      });
    return id;
  }

  #meeting(row: QuotedRow, of: ReadonlyMap<string, string[]>): void {
    const participants = [...new Set([...of.values()].flat())];
    if (participants.length < 2) return void this.#fault(row, 'person', 'a meeting takes two who are named');
    this.#record.meetings.push({
      id: `meeting ${row.line}`,
      participants,
      date: this.#date(row, 'date'),
      place: this.#cell(row, 'place') || null,
      forum: this.#forum(row),
      mode: this.#choice(row, 'mode', MODES, participants.length > 2 ? 'multilateral' : 'bilateral'),
      ...this.#ground(row),
    });
  }

  #attendance(row: QuotedRow, of: ReadonlyMap<string, string[]>): void {
    const forum = this.#forum(row);
    if (!forum) return void this.#fault(row, 'forum', 'no forum is named');
    if (of.size === 0) return void this.#fault(row, 'person', 'nobody is named');
    const role = this.#choice(row, 'role', ROLES, 'attendee');
    for (const actor of [...of.values()].flat())
      this.#record.participations.push({ actor, forum, role, ...this.#ground(row) });
  }

  #commitment(row: QuotedRow, of: ReadonlyMap<string, string[]>): void {
    const by = of.get('by') ?? of.get('1') ?? [];
    if (by.length === 0) return void this.#fault(row, 'person', 'nobody is named who made the commitment');
    const topics = listIn(this.#cell(row, 'topic').toLowerCase()).map((t) => t.replaceAll(' ', '-'));
    const unknown = topics.find((t) => !TOPICS.includes(t as (typeof TOPICS)[number]));
    if (unknown) return void this.#fault(row, 'topic', `"${unknown}" is none of ${TOPICS.join(', ')}`);
    const amount = this.#cell(row, 'quantity').replaceAll(',', '');
    const value = Number(amount);
    if (amount !== '' && !Number.isFinite(value)) return void this.#fault(row, 'quantity', `"${amount}" is no number`);
    this.#record.commitments.push({
      id: `commitment ${row.line}`,
      kind: this.#choice(row, 'kind', COMMITMENT_KINDS, 'pledge'),
      by,
      to: of.get('to') ?? [],
      speaker: null,
      name: this.#cell(row, 'name') || null,
      topics: topics as (typeof TOPICS)[number][],
      quantity: amount === '' ? null : { value, unit: this.#cell(row, 'unit') },
      from: this.#date(row, 'from'),
      until: this.#date(row, 'until'),
      madeAt: null,
      ...this.#ground(row),
    });
  }
}

/** What the mapping names and the table lacks. */
export function missingColumns(mapping: TableMapping, header: readonly string[]): Fault[] {
  return mapping.columns.flatMap(({ column }, i) =>
    header.includes(column)
      ? []
      : [
          {
            path: `mapping.columns.${i}.column`,
            message: `there is no column "${column}"; there are: ${header.join(', ')}`,
          },
        ],
  );
}

/** A row with a fault tells nothing; the others are read all the same, and who asked decides. */
export function recordOfRows(
  rows: readonly QuotedRow[],
  header: readonly string[],
  mapping: TableMapping,
  document: ExtractionRecord['document'],
  file: string,
): RowsRead {
  const reader = new RowsReader(mapping, header, file, document);
  for (const row of rows) reader.read(row);
  return { record: reader.record, faults: reader.faults };
}
