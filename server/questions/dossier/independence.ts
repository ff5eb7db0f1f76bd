/** Independent sources: documents of one publisher, or that go back to one page, say the same thing once. */
import type { DocumentSummary } from '../../contract/evidence.ts';
import type { Hop } from '../../contract/paths.ts';

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** What two documents may have in common: their publisher, and the pages they are or go back to. */
const originsOf = ({ id, publisher, url, sources }: DocumentSummary): string[] => [
  `document ${id}`,
  ...(publisher ? [`publisher ${folded(publisher)}`] : []),
  ...[url, ...sources].flatMap((page) => (page ? [`page ${page}`] : [])),
];

/** How many groups the documents make that have an origin in common, directly or through others. */
export function independentSources(documents: readonly DocumentSummary[]): number {
  let groups: Set<string>[] = [];
  for (const document of documents) {
    const origins = originsOf(document);
    const joined = groups.filter((group) => origins.some((o) => group.has(o)));
    const merged = new Set([...origins, ...joined.flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !joined.includes(group)), merged];
  }
  return groups.length;
}

/**
 * Independent sources of a hop. `supporting` has the documents of each
 * relationship that it rests on. Those that support all of them count; where
 * each side may be told in another document, the fewer of the two.
 */
export function independentSourcesOf(hop: Hop, supporting: ReadonlyMap<string, readonly DocumentSummary[]>): number {
  const lists = hop.relationships.flatMap((key) => {
    const documents = supporting.get(key) ?? [];
    return documents.length > 0 ? [documents] : [];
  });
  const [first, ...others] = lists;
  // Nothing is known beyond what the answer quotes.
  if (!first) return Math.min(hop.sources, independentSources(hop.evidence.map((e) => e.document)));
  const isApart = hop.type === 'institution' || hop.via.kind === 'session';
  const common = first.filter((d) => others.every((list) => list.some((o) => o.id === d.id)));
  const counts = isApart || common.length === 0 ? lists.map(independentSources) : [independentSources(common)];
  return Math.min(hop.sources, ...counts);
}
