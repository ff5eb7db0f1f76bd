/** The reader's weights and labels, checked against their checksums before use. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { digestOf } from '../version.ts';
import { readChecked } from './checked.ts';

export const WEIGHTS = new URL('./weights/', import.meta.url);

const labels = z.array(z.string());
const manifestSchema = z.object({
  sha256: z.record(z.string(), z.string()),
  relations: labels,
  upos: labels,
  names: labels,
  offices: labels,
  /** Bounds of the buckets of a signed distance in words, and each bucket's weight for bodies and for countries. */
  distances: z.array(z.number()),
  distanceWeights: z.array(z.array(z.number())),
});

export type Manifest = z.infer<typeof manifestSchema> & { version: string };

export interface Weights {
  manifest: Manifest;
  graph: Uint8Array;
  vocabulary: string[];
}

/** Labels and version alone; the version is a digest of all that the manifest says. */
export function readManifest(folder: URL = WEIGHTS): Manifest {
  const said = manifestSchema.parse(JSON.parse(readFileSync(new URL('reader.json', folder), 'utf8')));
  return { ...said, version: digestOf(said) };
}

/** Reads `reader.json`, `reader.onnx` and `vocabulary.txt`; a file that was changed or cut is refused. */
export async function loadWeights(folder: URL = WEIGHTS): Promise<Weights> {
  const manifest = readManifest(folder);
  const [graph, vocabulary] = await Promise.all([
    readChecked(folder, 'reader.onnx', manifest, 'reader.json'),
    readChecked(folder, 'vocabulary.txt', manifest, 'reader.json'),
  ]);
  return { manifest, graph, vocabulary: vocabulary.toString('utf8').split(/\r?\n/) };
}
