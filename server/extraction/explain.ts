/** The account of a reading, for people: sentences with their trees, mentions, and what gave each assertion. */
import { groupBy } from '../model/grouping.ts';
import type { SourceText } from '../model/record.ts';
import type { Analysis } from './reader/analysis.ts';
import type { Reader } from './reader/reader.ts';
import type { Mention } from './recognise/mention.ts';
import { because, KINDS } from './score/reasons.ts';
import type { Scores } from './score/scores.ts';
import { type Draft, type Read, read } from './trained.ts';

/** Reads a text and tells how. */
export async function explain(source: SourceText, reader: Reader, scores: Scores): Promise<string> {
  const done = await read(source, reader, scores);
  const { draft, record } = done;
  const lines = [`# ${source.title ?? source.id}`, ''];
  if (draft) lines.push(...trees(draft.analysis), ...mentions(draft), ...verdicts(done, scores), ...assertions(done));
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

/** Every assertion of the record, what gave it, and its first sentence. */
function assertions({ record }: Read): string[] {
  const name = new Map([...record.actors, ...record.forums].map((a) => [a.id, a.name]));
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
    ...record.meetings.map((m) => line(`${names(m.participants)} met`, m)),
    ...record.commitments.map((c) => line(`${c.kind} by ${names(c.by) || 'nobody named'}`, c)),
    '',
  ];
}
