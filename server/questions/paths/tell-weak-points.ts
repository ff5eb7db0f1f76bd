/** Single points of failure in words, with their documents. */
import type { Path } from '../../contract/paths.ts';
import { listed } from '../../model/wording.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';
import { documentSummary } from '../evidence.ts';

function hopsInWords(hops: readonly number[]): string {
  const numbers = hops.map((h) => h + 1);
  return numbers.length === 1 ? `Hop ${numbers[0]} rests` : `Hops ${listed(numbers)} rest`;
}

/** From the documents that each hop of each path hangs on; those that bring down most hops first. */
export async function tellWeakPoints(
  context: Context,
  paths: readonly (readonly (readonly string[])[])[],
): Promise<Path['weakPoints'][]> {
  const ids = [...new Set(paths.flat(2))];
  const rows = ids.length > 0 ? await context.store.read(reading.documentsById, { ids }, optionsOf(context)) : [];
  const documents = new Map(
    rows.map((row) => [row.id, documentSummary({ ...row, documentId: row.id, documentPublished: row.published })]),
  );
  return paths.map((path) => {
    const hops = new Map<string, number[]>();
    for (const [index, hangsOn] of path.entries())
      for (const id of hangsOn) hops.set(id, [...(hops.get(id) ?? []), index]);
    return [...hops]
      .sort(([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1))
      .flatMap(([id, of]) => {
        const document = documents.get(id);
        if (!document) return [];
        const source = [document.title ?? document.id, document.publisher, document.published]
          .filter(Boolean)
          .join(', ');
        return [{ document, hops: of, told: `${hopsInWords(of)} on one document: ${source}.` }];
      });
  });
}
