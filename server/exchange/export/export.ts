/** Exports a graph or a part of it, streamed. */
import { EXPORT_EXTENSIONS, type ExportQuestion, WHOLE_FORMATS } from '../../contract/export.ts';
import { EntenteError } from '../../errors.ts';
import type { Context } from '../../questions/context.ts';
import { dataVersion } from '../../questions/stats.ts';
import { FORMATS } from './formats.ts';
import { isWhole, select } from './selection.ts';
import { GraphSource } from './source.ts';

export interface Exported {
  type: string;
  /** Under which it is saved. */
  name: string;
  parts: AsyncIterable<string | Uint8Array>;
  /** Nodes that go out, as far as they are still there then. */
  nodes: number;
  /** Whether the graph changed since it was begun. */
  changed(): Promise<boolean>;
}

/**
 * @throws EntenteError `not-found` for an id that is not there, `invalid-parameters` for a part in a format
 * of all; while the parts are read, the store's errors.
 */
export async function exportGraph(context: Context, { format, ...part }: ExportQuestion): Promise<Exported> {
  const whole = isWhole(part);
  if (!whole && WHOLE_FORMATS.has(format)) {
    const message = `${format} carries all that a store holds: leave out ids and filters, or choose another format`;
    throw new EntenteError('invalid-parameters', `format: ${message}`, { faults: [{ path: 'format', message }] });
  }
  const version = await dataVersion(context);
  const selection = await select(context, part);
  const source = new GraphSource(context, selection, version);
  const { type, write } = FORMATS[format];
  return {
    type,
    name: `entente.${EXPORT_EXTENSIONS[format]}`,
    parts: write(source, whole),
    nodes: [...selection.nodes.values()].reduce((sum, ids) => sum + ids.length, 0),
    changed: () => source.changed(),
  };
}
