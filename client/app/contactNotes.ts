/** Footnote numbers of lines between actors: those of the events that they stand for. */
import type { ContactLine } from '../view/lens.ts';

/** "[1, 3]" and "[3, 5]" as "[1, 3, 5]"; ranges are taken apart. */
function merged(marks: readonly string[]): string {
  const numbers = marks.flatMap((mark) =>
    [...mark.matchAll(/(\d+)(?:–(\d+))?/g)].flatMap(([, from, to]) =>
      Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => Number(from) + i),
    ),
  );
  return `[${[...new Set(numbers)].sort((a, b) => a - b).join(', ')}]`;
}

/** The notes with those of contacts; an event that is not drawn needs none of its own. */
export function withContactNotes(
  notes: ReadonlyMap<string, string>,
  contacts: readonly ContactLine[],
): ReadonlyMap<string, string> {
  if (contacts.length === 0) return notes;
  const own = contacts.flatMap(({ id, events }): [string, string][] => {
    const marks = events.flatMap((event) => notes.get(event) ?? []);
    return marks.length > 0 ? [[id, merged(marks)]] : [];
  });
  return new Map([...notes, ...own]);
}
