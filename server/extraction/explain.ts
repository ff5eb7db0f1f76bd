/** The account of a reading, for people: sentences with their trees, mentions, and what gave each assertion. */
import type { SourceText } from '../model/record.ts';
import type { Analysis } from './reader/analysis.ts';
import type { Reader } from './reader/reader.ts';
import type { Mention } from './recognise/mention.ts';
import { contributions } from './score/logistic.ts';
import type { Scored, Scores } from './score/scores.ts';
import { type Draft, type Read, read } from './trained.ts';
import type { Verdict } from './weigh.ts';

const KINDS: Readonly<Record<Scored, string>> = {
  person: 'person',
  organization: 'organization',
  country: 'country',
  forum: 'forum',
  bodyTie: 'belongs to',
  countryTie: 'stands for',
};

/** What a feature says, in words. */
const REASONS: Readonly<Record<string, string>> = {
  best: 'the reader at its surest mention',
  mean: 'the reader over all mentions',
  second: 'the reader at the second mention',
  mentions: 'how often it is named',
  ruled: 'a rule marks it',
  bothSure: 'rule and reader agree',
  subject: 'it is a subject somewhere',
  subjects: 'how often it is a subject',
  oblique: 'how often it stands behind a preposition',
  owner: 'how often it only describes another word',
  known: 'it is in the gazetteer',
  single: 'one word',
  acronym: 'all capitals',
  given: 'begins with a given name',
  portfolio: 'holds a word of a portfolio',
  named: 'named in full',
  capital: 'named by its capital only',
  demonym: 'named by its adjective only',
  late: 'how late it comes',
  owned: 'told only within an organ’s name',
  holds: 'an office stands by it',
  held: 'somebody is of it',
  head: 'its name has a forum’s head word',
  weak: 'the head word says little',
  short: 'a short name',
  long: 'a long name',
  edition: 'a year belongs to it',
  body: 'it could be a body',
  tie: 'the reader on the two together',
  share: 'its share among the candidates',
  top: 'the likeliest candidate',
  told: 'a rule ties them',
  toldSure: 'how sure that rule is',
  toldInferred: 'the rule only infers it',
  toldTop: 'rule and reader agree',
  toldOther: 'a rule ties another',
  none: 'no rule ties anything',
  near: 'they stand close together',
  far: 'they stand far apart',
  distance: 'words between them',
  person: 'how sure the person is',
  organ: 'a tie to an organ of it',
  only: 'the only candidate',
};

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
  const children = new Map<number, number[]>();
  heads.forEach((head, i) => {
    if (head >= 0) children.set(head, [...(children.get(head) ?? []), i]);
  });
  const lines = ['## Sentences', ''];
  const branch = (i: number, depth: number): void => {
    lines.push(`${'  '.repeat(depth + 1)}${words[i]?.text} (${upos[i]}, ${relations[i]})`);
    for (const child of children.get(i) ?? []) branch(child, depth + 1);
  };
  heads.forEach((head, i) => {
    if (head >= 0) return;
    const own = words.filter((_, k) => sentence[k] === sentence[i]);
    lines.push(`${(sentence[i] ?? 0) + 1}. ${own.map((w) => w.text).join(' ')}`);
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
        `- ${v.stands ? 'stands' : 'refused'} at ${Math.round(v.probability * 100)}%: ${KINDS[v.kind]} ${v.name} — ${because(v, scores)}`,
    );
  return ['## What was weighed', '', ...lines, ''];
}

/** The three reasons that weigh most, with their sign. */
const because = ({ kind, features }: Verdict, scores: Scores): string =>
  contributions(scores[kind], features)
    .slice(0, 3)
    .map(({ name, value }) => `${REASONS[name] ?? name} ${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`)
    .join(', ');

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
