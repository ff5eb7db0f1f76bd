/** What of the graph is exported, and how it is asked for. Pure. */
import { EXPORT_LIMITS, type ExportBody, type ExportFormat, WHOLE_FORMATS } from '../../server/contract/export.ts';

export const SCOPES = ['selection', 'screen', 'whole'] as const;
export type Scope = (typeof SCOPES)[number];

/** Ids of what can be exported besides everything. */
export interface OnScreen {
  /** Of the chosen nodes. */
  selection: readonly string[];
  nodes: readonly string[];
  relationships: readonly string[];
}

/** The first that there is something of. */
export const firstScope = ({ selection, nodes }: OnScreen): Scope =>
  selection.length > 0 ? 'selection' : nodes.length > 0 ? 'screen' : 'whole';

export const isPossible = (scope: Scope, { selection, nodes }: OnScreen): boolean =>
  scope === 'whole' || (scope === 'selection' ? selection : nodes).length > 0;

/** Whether a format can hold a part of the graph. */
export const fits = (format: ExportFormat, scope: Scope): boolean => scope === 'whole' || !WHOLE_FORMATS.has(format);

/** Too many to be named with their relationships: then all relationships among the nodes go out. */
const isTooMany = ({ nodes, relationships }: OnScreen): boolean =>
  nodes.length + relationships.length > EXPORT_LIMITS.ids;

export function exportBody(format: ExportFormat, scope: Scope, onScreen: OnScreen): ExportBody {
  if (scope === 'whole') return { format };
  if (scope === 'selection') return { format, ids: [...onScreen.selection] };
  return { format, ids: isTooMany(onScreen) ? [...onScreen.nodes] : [...onScreen.nodes, ...onScreen.relationships] };
}
