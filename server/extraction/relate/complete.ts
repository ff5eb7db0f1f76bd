/** From marked and resolved to the record: what is related, and what stays in doubt. */
import type { ExtractionRecord } from '../../model/record.ts';
import type { Markup } from '../recognise/mention.ts';
import { calendarOf } from '../resolve/calendar.ts';
import type { Resolved } from '../resolve/resolve.ts';
import type { Page } from '../segment/page.ts';
import type { Reading } from './reading.ts';
import { type Findings, fillRecord } from './record.ts';
import { type Related, relate } from './relate.ts';

/** Relates what was resolved by the rules. */
export function relateResolved(page: Page, markup: Markup, resolved: Resolved): { reading: Reading; related: Related } {
  const calendar = calendarOf(page.date, markup.within(0, page.tokens.length));
  const reading = { page, markup, calendar, ...resolved };
  return { reading, related: relate(reading) };
}

/** Fills the record with what was found. */
export function complete(record: ExtractionRecord, reading: Reading, findings: Findings): void {
  fillRecord(record, reading, findings);
  record.notes.push(...doubts(reading.page, record));
}

function doubts(page: Page, record: ExtractionRecord): string[] {
  const notes: string[] = [];
  if (page.date === null) notes.push('The day of publication is unknown: relative dates stay open.');
  const capitals = page.sentences.filter((s) => s.allCapitals).length;
  if (capitals > 0)
    notes.push(`${capitals} sentence(s) in capital letters: names of people were not looked for there.`);
  for (const p of record.positions)
    if (p.basis === 'inferred') {
      const person = record.actors.find((a) => a.id === p.person)?.name ?? p.person;
      notes.push(`The country of ${person} (${p.title}) is inferred.`);
    }
  return notes;
}
