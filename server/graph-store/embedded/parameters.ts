/** Checks parameters before they reach the engine, which would keep NaN as null and say nothing. */
import { EntenteError, type Fault } from '../../errors.ts';
import type { Query } from '../../queries/definition.ts';
import { type MergeKey, mergeKeys } from './merge-keys.ts';
import type { Plain } from './protocol.ts';

const INT64 = 2n ** 63n;
const LONE_SURROGATE = /\p{Surrogate}/u;
const keysOfText = new Map<string, MergeKey[]>();

const isMap = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

function integer(value: bigint, path: string, faults: Fault[]): Plain {
  if (value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
  if (value < -INT64 || value >= INT64) faults.push({ path, message: 'an integer needs more than 64 bits' });
  return value;
}

/** A copy with only what the engine keeps; undefined becomes null, as in a missing property. */
function plain(value: unknown, path: string, faults: Fault[]): Plain {
  const refuse = (message: string): null => {
    faults.push({ path, message });
    return null;
  };
  if (value === null || value === undefined || typeof value === 'boolean') return value ?? null;
  if (typeof value === 'number')
    return Number.isFinite(value) ? value : refuse(`${value} is not a number that a store keeps`);
  if (typeof value === 'bigint') return integer(value, path, faults);
  if (typeof value === 'string')
    return LONE_SURROGATE.test(value) ? refuse('half of a UTF-16 pair would be changed by the store') : value;
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${path}.${index}`, faults));
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, `${path}.${key}`, faults)]));
  return refuse(
    `a ${typeof value === 'object' ? (value.constructor?.name ?? 'object') : typeof value} is not a value that a store keeps`,
  );
}

function refuseNullKey(value: Plain | undefined, steps: readonly string[], path: string, faults: Fault[]): void {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (value === null || value === undefined) faults.push({ path, message: 'null as a key of MERGE' });
  } else if (step === '*') {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) refuseNullKey(item, rest, `${path}.${index}`, faults);
  } else {
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value) ? value[step] : undefined;
    refuseNullKey(inner, rest, `${path}.${step}`, faults);
  }
}

function keysOf(text: string): MergeKey[] {
  const known = keysOfText.get(text);
  if (known !== undefined) return known;
  const keys = mergeKeys(text);
  keysOfText.set(text, keys);
  return keys;
}

const invalid = (name: string, faults: Fault[]): EntenteError => {
  const [first, ...others] = faults.map((fault) => `${fault.path}: ${fault.message}`);
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return new EntenteError('invalid-parameters', `${name}: ${first}${more}`, { faults });
};

/** The parameters of a query as the engine may have them, or `invalid-parameters` with each path. */
export function checkParameters(query: Query, params: unknown): Record<string, Plain> {
  const parsed = query.params.safeParse(params);
  if (!parsed.success) {
    throw invalid(
      query.name,
      parsed.error.issues.map((issue) => ({ path: issue.path.join('.') || '(parameters)', message: issue.message })),
    );
  }
  const faults: Fault[] = [];
  const checked = Object.fromEntries(
    Object.entries(parsed.data).map(([key, value]) => [key, plain(value, key, faults)]),
  );
  for (const { parameter, steps } of keysOf(query.text.embedded))
    refuseNullKey(checked[parameter], steps, parameter, faults);
  if (faults.length > 0) throw invalid(query.name, faults);
  return checked;
}

/** A caller's own parameters as the engine may have them. @throws EntenteError `invalid-parameters` with each path. */
export function plainParameters(params: Readonly<Record<string, unknown>>): Record<string, Plain> {
  const faults: Fault[] = [];
  const checked = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, plain(value, `parameters.${key}`, faults)]),
  );
  if (faults.length > 0) throw invalid('the query', faults);
  return checked;
}
