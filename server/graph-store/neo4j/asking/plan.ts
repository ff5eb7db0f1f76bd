/** What a caller's query would do, by Neo4j's own plan of it. */
import type { Plan, ResultSummary } from 'neo4j-driver';
import { EntenteError } from '../../../errors.ts';

type Step = Plan | false | null | undefined;

/** Steps that read nothing of the graph: files, procedures, what the server is doing. */
const OUTSIDE = /^(?:LoadCSV|ProcedureCall|Show\w*|Terminate\w*|CommandExpand\w*)$/i;
const READING_PROCEDURES = /^db\.(?:labels|relationshipTypes|propertyKeys)\(/i;

const operatorOf = ({ operatorType }: Plan): string => operatorType.replace(/@.*$/, '');
const detailsOf = ({ arguments: told }: Plan): string => (typeof told.Details === 'string' ? told.Details : '');

/** Operators, one a line, those that feed another indented below it. */
export function planLines(plan: Step, depth = 0): string[] {
  if (!plan) return [];
  const line = `${'  '.repeat(depth)}${operatorOf(plan)} ${detailsOf(plan)}`.trimEnd();
  return [line, ...plan.children.flatMap((child) => planLines(child, depth + 1))];
}

function* stepsOf(plan: Step): Generator<Plan> {
  if (!plan) return;
  yield plan;
  for (const child of plan.children) yield* stepsOf(child);
}

/** @throws EntenteError `query-refused`. */
export function refuseUnlessRead({ queryType, plan }: ResultSummary): void {
  const refuse = (what: string): never => {
    throw new EntenteError(
      'query-refused',
      `The store does more for this query than read the graph (${what}); it was not run.`,
    );
  };
  if (queryType !== 'r') refuse(`a query of type ${queryType}`);
  for (const step of stepsOf(plan))
    if (OUTSIDE.test(operatorOf(step)) && !READING_PROCEDURES.test(detailsOf(step))) refuse(operatorOf(step));
}
