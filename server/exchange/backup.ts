/** A backup: the whole store as our own JSON, of one state. */
import { EntenteError } from '../errors.ts';
import type { Context } from '../questions/context.ts';
import { writeAtomically } from './atomic.ts';
import { exportGraph } from './export/export.ts';

const TRIES = 3;

type Parts = AsyncIterable<string | Uint8Array>;

/**
 * Writes the file, gzipped. Begins anew when the graph changes meanwhile.
 * @param watch sees the parts go by.
 * @throws EntenteError `conflict` when the graph changed each time.
 */
export async function writeBackup(
  context: Context,
  file: string,
  watch: (parts: Parts) => Parts = (parts) => parts,
): Promise<{ nodes: number }> {
  for (let attempt = 1; ; attempt++) {
    const { parts, nodes, changed } = await exportGraph(context, { format: 'json', dates: 'possible' });
    const check = async (): Promise<void> => {
      if (await changed())
        throw new EntenteError(
          'conflict',
          `the graph changed while it was backed up, ${TRIES} times: try again when nobody loads or decides`,
          { retriable: true },
        );
    };
    try {
      await writeAtomically(file, watch(parts), { gzip: true, check });
      return { nodes };
    } catch (error) {
      if (!(error instanceof EntenteError) || error.code !== 'conflict' || attempt === TRIES) throw error;
    }
  }
}
