/** The scorer beside the gold records, run on what an extractor read. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Extractor } from '../../../server/extraction/extractor.ts';
import { affirmedRecord } from '../../../server/model/record.ts';

/** Gold records and scorer; they are not part of the project. */
export const EVALUATION =
  process.env.ENTENTE_EVAL ?? fileURLToPath(new URL('../../../../shared/eval', import.meta.url));

const scoresSchema = z.object({ layers: z.record(z.string(), z.object({ f1: z.number() })) });

export interface Article {
  id: string;
  text: string;
  gold: string;
}

/** The articles of a part ("dev", "train"), by name. */
export function articlesOf(part: string): Article[] {
  const folder = join(EVALUATION, part);
  if (!existsSync(folder))
    throw new Error(`there are no gold records at ${folder}: set ENTENTE_EVAL to the folder that holds them`);
  return readdirSync(folder)
    .filter((f) => f.endsWith('.gold.json'))
    .sort()
    .map((f) => {
      const id = f.replace('.gold.json', '');
      return {
        id,
        text: readFileSync(join(folder, `${id}.txt`), 'utf8'),
        gold: readFileSync(join(folder, f), 'utf8'),
      };
    });
}

/** F1 by layer. */
export async function score(articles: readonly Article[], extractor: Extractor): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-reading-'));
  try {
    const lines: string[] = [];
    for (const { id, text, gold } of articles) {
      writeFileSync(join(folder, `${id}.gold.json`), gold);
      const source = { id, title: null, date: null, publisher: null, language: null, text };
      lines.push(JSON.stringify(affirmedRecord(await extractor.extract(source))));
    }
    const predictions = join(folder, 'predictions.jsonl');
    writeFileSync(predictions, lines.join('\n'));
    const scorer = join(EVALUATION, 'score.mjs');
    const out = execFileSync(process.execPath, [scorer, folder, predictions, '--json'], { encoding: 'utf8' });
    return Object.fromEntries(Object.entries(scoresSchema.parse(JSON.parse(out)).layers).map(([k, v]) => [k, v.f1]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
