/** The account of a reading, for people: sentences with their trees, mentions, and what gave each assertion. */
import { groupBy } from '../model/grouping.ts';
import type { SourceText } from '../model/record.ts';
import type { Analysis } from './reader/analysis.ts';
import type { Reader } from './reader/reader.ts';
import type { Mention } from './recognise/mention.ts';
import type { Relator } from './relator/relator.ts';
import { because, KINDS } from './score/reasons.ts';
import type { Scores } from './score/scores.ts';
import { type Draft, type Read, read } from './trained.ts';

/** Reads a text and tells how. */
export async function explain(
  source: SourceText,
  reader: Reader,
  scores: Scores,
  relator: Relator | null = null,
): Promise<string> {
  const done = await read(source, reader, scores, relator);
  const { draft, record } = done;
  const lines = [`# ${source.title ?? source.id}`, ''];
  if (draft)
    lines.push(
      ...trees(draft.analysis),
      ...mentions(draft),
      ...verdicts(done, scores),
      ...promises(done),
      ...assertions(done),
    );
  if (record.notes.length > 0) lines.push('## Notes', '', ...record.notes.map((n) => `- ${n}`), '');
  return lines.join('\n');
}

/** Each sentence as an indented tree: word, part of speech, relation. */
function trees({ words, sentence, heads, relations, upos }: Analysis): string[] {
  const children = groupBy([...heads.keys()], (i) => heads[i]);
  const bySentence = groupBy([...words.keys()], (i) => sentence[i]);
  const lines = ['## Sentences', ''];
  const branch = (i: number, depth: number): void => {
    lines.push(`${'  '.repeat(depth + 1)}${words[i]?.text} (${upos[i]}, ${relations[i]})`);
    for (const child of children.get(i) ?? []) branch(child, depth + 1);
  };
  heads.forEach((head, i) => {
    if (head >= 0) return;
    const own = bySentence.get(sentence[i]) ?? [];
    lines.push(`${(sentence[i] ?? 0) + 1}. ${own.map((k) => words[k]?.text).join(' ')}`);
    branch(i, 0);
    lines.push('');
  });
  return lines;
}

function mentions({ page, markup, rules }: Draft): string[] {
  const text = ({ from, to }: Mention) => page.text.slice(page.tokens[from]?.start, page.tokens[to - 1]?.end);
  const lines = markup.within(0, page.tokens.length).map((m) => {
    const same = rules.at(m.from);
    const by =
      same?.type !== m.type
        ? 'reader'
        : same.from === m.from && same.to === m.to
          ? 'reader and rule'
          : 'reader over rule';
    return `- ${m.type} “${text(m)}” at ${page.tokens[m.from]?.start}${['office', 'date'].includes(m.type) ? '' : ` (${by})`}`;
  });
  return ['## Mentions', '', ...lines, ''];
}

function verdicts({ verdicts: all }: Read, scores: Scores): string[] {
  const lines = [...all]
    .sort((a, b) => Number(b.stands) - Number(a.stands) || b.probability - a.probability)
    .filter((v) => v.probability > 0.02)
    .map(
      (v) =>
        `- ${v.stands ? 'stands' : 'refused'} at ${Math.round(v.probability * 100)}%: ${KINDS[v.kind]} ${v.name} — ${because(scores[v.kind], v.features, 4)}`,
    );
  return ['## What was weighed', '', ...lines, ''];
}

/** What is likelier than this is worth telling. */
const WORTH_TELLING = 0.1;

/** The argument structure of each sentence that may promise something: kind, who is bound, to whom, who says so, on what. */
function promises({ judgement, reading }: Read): string[] {
  if (!judgement || !reading) return [];
  const { view, scores } = judgement;
  const names = (e: number): string => (view.entities[e]?.of as { name: string } | undefined)?.name ?? '?';
  const told = <K>(of: ReadonlyMap<K, number>, nameOf: (key: K) => string): string =>
    [...of]
      .filter(([, p]) => p >= WORTH_TELLING)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 5)
      .map(([key, p]) => `${nameOf(key)} ${Math.round(p * 100)}%`)
      .join(', ') || '–';
  const lines = [...scores.sentences]
    .filter(([, s]) => s.promise >= WORTH_TELLING)
    .flatMap(([index, s]) => {
      const { start = 0, end = 0 } = reading.page.sentences[index] ?? {};
      return [
        `- ${Math.round(s.promise * 100)}%: “${reading.page.text.slice(start, end)}”`,
        `  - kind: ${told(s.kinds, String)}`,
        `  - by: ${told(s.by, names)}; to: ${told(s.to, names)}; speaker: ${told(s.speaker, names)}`,
        `  - topics: ${told(s.topics, String)}`,
      ];
    });
  return lines.length > 0 ? ['## Promises weighed', '', ...lines, ''] : [];
}

const denied = ({ polarity }: { polarity: string }): string => (polarity === 'denied' ? 'denied: ' : '');

/** Every assertion of the record, what gave it, and its first sentence. */
function assertions({ record }: Read): string[] {
  const name = new Map([...record.actors, ...record.forums].map((a) => [a.id, a.name]));
  for (const m of record.meetings)
    name.set(m.id, `the meeting of ${m.participants.map((p) => name.get(p) ?? p).join(' and ')}`);
  const names = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id ? [name.get(id) ?? id] : [])).join(' and ');
  const line = (
    what: string,
    a: { rule: string; confidence: number; basis: string; evidence: readonly { quote: string }[] },
  ) =>
    `- ${what} — ${a.rule}, ${a.basis}, ${Math.round(a.confidence * 100)}%${a.evidence[0] ? `: “${a.evidence[0].quote}”` : ''}`;
  return [
    '## Assertions',
    '',
    ...record.actors.map((a) => line(`${a.type} ${a.name}`, a)),
    ...record.positions.map((p) =>
      line(
        `${name.get(p.person)}: ${p.title}${p.organization || p.country ? ` of ${names([p.organization, p.country])}` : ''}`,
        p,
      ),
    ),
    ...record.forums.map((f) => line(`forum ${f.name}${f.edition ? ` ${f.edition}` : ''}`, f)),
    ...record.participations.map((p) => line(`${name.get(p.actor)} at ${name.get(p.forum)} (${p.role})`, p)),
    ...record.meetings.map((m) => {
      const told = [m.mode, m.date, m.place, m.forum && name.get(m.forum)].flatMap((x) => x ?? []);
      return line(`${denied(m)}${names(m.participants)} met (${told.join(', ')})`, m);
    }),
    ...record.commitments.map((c) =>
      line(
        [
          `${denied(c)}${c.kind}${c.name ? ` “${c.name}”` : ''} by ${names(c.by) || 'nobody named'}`,
          ...(c.to.length > 0 ? [`to ${names(c.to)}`] : []),
          ...(c.speaker ? [`said by ${names([c.speaker])}`] : []),
          ...(c.topics.length > 0 ? [`on ${c.topics.join(', ')}`] : []),
          ...(c.quantity ? [`${c.quantity.value} ${c.quantity.unit}`] : []),
          ...(c.from ? [`from ${c.from}`] : []),
          ...(c.until ? [`until ${c.until}`] : []),
          ...(c.madeAt ? [`made at ${name.get(c.madeAt) ?? c.madeAt}`] : []),
        ].join('; '),
        c,
      ),
    ),
    '',
  ];
}
