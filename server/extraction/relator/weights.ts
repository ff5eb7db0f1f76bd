/** The relator's weights, checked against their checksums before use. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { COMMITMENT_KINDS } from '../../model/record.ts';
import { TOPICS } from '../../model/topics.ts';

export const RELATOR_WEIGHTS = new URL('./weights/', import.meta.url);

const probability = z.number().min(0).max(1);
const manifestSchema = z.object({
  version: z.string(),
  sha256: z.record(z.string(), z.string()),
  kinds: z.array(z.enum(COMMITMENT_KINDS)),
  topics: z.array(z.enum(TOPICS)),
  /** Probabilities from which on something is recorded: where F1 was best on articles that the model had not seen. */
  thresholds: z.object({
    promise: probability,
    met: probability,
    attended: probability,
    by: probability,
    to: probability,
    speaker: probability,
    topic: probability,
  }),
});
export type RelatorManifest = z.infer<typeof manifestSchema>;

export interface RelatorWeights {
  manifest: RelatorManifest;
  words: Uint8Array;
  heads: Uint8Array;
}

/** Topics, thresholds and version alone. */
export const readRelatorManifest = (folder: URL = RELATOR_WEIGHTS): RelatorManifest =>
  manifestSchema.parse(JSON.parse(readFileSync(new URL('relator.json', folder), 'utf8')));

/** Reads `relator.json`, `relator.onnx` and `heads.onnx`; a file that was changed or cut is refused. */
export async function loadRelatorWeights(folder: URL = RELATOR_WEIGHTS): Promise<RelatorWeights> {
  const manifest = readRelatorManifest(folder);
  const [words, heads] = await Promise.all(
    ['relator.onnx', 'heads.onnx'].map(async (name) => {
      const bytes = await readFile(new URL(name, folder));
      if (createHash('sha256').update(bytes).digest('hex') !== manifest.sha256[name])
        throw new Error(
          `${name} in ${folder.pathname} is damaged: its checksum differs from relator.json. Restore the file.`,
        );
      return bytes;
    }),
  );
  return { manifest, words: words as Buffer, heads: heads as Buffer };
}
