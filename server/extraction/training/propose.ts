/**
 * Step 7 of the training: the proposals of each article, read by the model that did not learn from it, with what the
 * gold record says of them: `node --import tsx propose.ts EVAL MODELS OUT [scores.json]`. MODELS holds a folder of
 * weights for each fold ("0" to "2"). Without scores it writes actors and forums; with them ties, of what stands.
 */

import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openReader } from '../reader/reader.ts';
import { resolve } from '../resolve/resolve.ts';
import { affiliationCandidates } from '../score/affiliations.ts';
import type { Scores } from '../score/scores.ts';
import { segment } from '../segment/page.ts';
import { draft } from '../trained.ts';
import { actorProposals, forumProposals, weigh } from '../weigh.ts';
import { FOLDS, foldOf } from './folds.ts';
import { type Gold, goldTies, matchActors, matchForums } from './gold.ts';

const [folder, models, out, scoresFile] = process.argv.slice(2) as [string, string, string, string?];
const scores = scoresFile ? (JSON.parse(readFileSync(scoresFile, 'utf8')) as Scores) : null;
const ids = readdirSync(folder).flatMap((f) => (f.endsWith('.gold.json') ? [f.replace('.gold.json', '')] : []));

const lines = createWriteStream(out);
for (let fold = 0; fold < FOLDS; fold++) {
  // A fold whose model was not trained is left out.
  if (!existsSync(resolvePath(models, String(fold)))) continue;
  const reader = await openReader({
    weights: pathToFileURL(`${resolvePath(models, String(fold))}/`),
    runtime: 'native',
  });
  for (const id of ids.filter((i) => foldOf(i) === fold)) {
    const gold = {
      positions: [],
      forums: [],
      ...JSON.parse(readFileSync(`${folder}/${id}.gold.json`, 'utf8')),
    } as Gold;
    const text = readFileSync(`${folder}/${id}.txt`, 'utf8');
    const { page, rules, analysis, markup } = await draft(reader, segment({ id, text } as never));
    const write = (kind: string, features: object, right: boolean): void => {
      lines.write(`${JSON.stringify({ id, fold, kind, right, features })}\n`);
    };
    if (scores) weigh(page, markup, rules, analysis, scores);
    const { cast, positions } = resolve(page, markup);
    const evidence = { page, analysis, rules, cast };
    const read = cast.actors.map((of) => ({ ...of, aliases: [...of.aliases], code: of.code ?? undefined, of }));
    const matched = matchActors(gold, read as never[]) as Map<unknown, { id: string }>;
    const goldOf = new Map(read.flatMap((r) => (matched.get(r) ? [[r.of, matched.get(r)?.id] as const] : [])));
    const total = (kind: string, count: number): void => {
      lines.write(`${JSON.stringify({ id, fold, kind, gold: count })}\n`);
    };
    if (scores) {
      const ties = goldTies(gold);
      const types = new Map(gold.actors.map((a) => [a.id, a.type]));
      for (const c of affiliationCandidates(evidence, positions))
        write(
          c.body.type === 'country' ? 'countryTie' : 'bodyTie',
          c.features,
          ties.has(`${goldOf.get(c.person)} ${goldOf.get(c.body)}`),
        );
      for (const kind of ['country', 'organization'] as const)
        total(
          kind === 'country' ? 'countryTie' : 'bodyTie',
          [...ties].filter((t) => types.get(t.split(' ')[1] as string) === kind).length,
        );
      continue;
    }
    for (const p of actorProposals(evidence, positions)) write(p.kind, p.features, goldOf.has(p.of));
    for (const kind of ['person', 'organization', 'country'])
      total(kind, gold.actors.filter((a) => a.type === kind).length);
    const forums = forumProposals(evidence, markup);
    const named = forums.map((p) => ({
      id: '',
      name: p.of[0]?.name ?? '',
      edition: p.of.find((m) => m.edition)?.edition ?? null,
    }));
    const right = matchForums(gold, named);
    forums.forEach((p, i) => {
      write(p.kind, p.features, right.has(named[i] as never));
    });
    total('forum', gold.forums.length);
  }
  await reader.close();
}
lines.end();
