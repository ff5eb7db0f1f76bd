/** What a caller's query would do, by the engine's own plan of it. */
import { EntenteError } from '../../../errors.ts';

/**
 * The operators that only read, as the pinned version of the engine names them; `Discriminant(51)` brings the rows
 * of the outer query into a subquery, and has no better name. Any other may write, read files or run procedures.
 */
const READING = new Set([
  'Return',
  'Project',
  'Filter',
  'NodeScan',
  'EdgeScan',
  'Expand',
  'ShortestPath',
  'Join',
  'LeftJoin',
  'AntiJoin',
  'SemiJoin',
  'MultiWayJoin',
  'Apply',
  'Discriminant(51)',
  'Unwind',
  'Empty',
  'Bind',
  'Distinct',
  'Union',
  'Limit',
  'Skip',
  'Sort',
  'Aggregate',
  'HorizontalAggregate',
  'MapCollect',
]);
const READING_PROCEDURES = /^CallProcedure \(db\.(?:labels|relationshipTypes|propertyKeys)\)$/i;

/** How the engine writes an operator. Other lines go on with a text of the caller's that has a line break in it. */
const OPERATOR = /^([A-Z]\w*(?:\(\d+\))?)(?: DISTINCT)?(?: \(.*)?$/;

/** @throws EntenteError `query-refused` naming the first operator that is not known to read. */
export function refuseUnlessRead(plan: string): void {
  for (const line of plan.split('\n')) {
    const step = line.trim();
    const operator = OPERATOR.exec(step)?.[1];
    if (operator === undefined || READING.has(operator) || READING_PROCEDURES.test(step)) continue;
    throw new EntenteError(
      'query-refused',
      `The store does more for this query than read the graph (${operator}); it was not run.`,
    );
  }
}
