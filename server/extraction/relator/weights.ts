/** The relator's weights, checked against their checksums before use. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { COMMITMENT_KINDS } from '../../model/record.ts';
import { TOPICS } from '../../model/topics.ts';
import { readChecked } from '../reader/checked.ts';
import { digestOf } from '../version.ts';

export const RELATOR_WEIGHTS = new URL('./weights/', import.meta.url);

const probability = z.number().min(0).max(1);
const line = z.object({ scale: z.number().positive(), shift: z.number() });
const manifestSchema = z.object({
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
  /** What a head's logit means: p = σ(scale · logit + shift), fitted on articles that the model had not seen (Platt 1999). */
  calibration: z.object({ promise: line, met: line, attended: line, by: line, to: line, speaker: line }),
});
export type RelatorManifest = z.infer<typeof manifestSchema> & { version: string };

export interface RelatorWeights {
  manifest: RelatorManifest;
  words: Uint8Array;
  heads: Uint8Array;
}

/** Topics, thresholds and version alone; the version is a digest of all that the manifest says. */
export function readRelatorManifest(folder: URL = RELATOR_WEIGHTS): RelatorManifest {
  const said = manifestSchema.parse(JSON.parse(readFileSync(new URL('relator.json', folder), 'utf8')));
  return { ...said, version: digestOf(said) };
}

/** Reads `relator.json`, `relator.onnx` and `heads.onnx`; a file that was changed or cut is refused. */
export async function loadRelatorWeights(folder: URL = RELATOR_WEIGHTS): Promise<RelatorWeights> {
  const manifest = readRelatorManifest(folder);
  const [words, heads] = await Promise.all([
    readChecked(folder, 'relator.onnx', manifest, 'relator.json'),
    readChecked(folder, 'heads.onnx', manifest, 'relator.json'),
  ]);
  return { manifest, words, heads };
}
