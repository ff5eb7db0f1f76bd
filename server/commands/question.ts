/** What the commands that ask have in common: names instead of ids, options instead of parameters, the API's answer as JSON. */
import type { z } from 'zod';
import type { Node } from '../contract/graph.ts';
import { EntenteError } from '../errors.ts';
import { type Kind, kindOf } from '../model/kinds.ts';
import { fold } from '../model/text.ts';
import type { Context } from '../questions/context.ts';
import { nodesById } from '../questions/elements.ts';
import { search } from '../questions/search.ts';
import type { Options } from './options.ts';

/** Candidates told when a name fits several. */
const TOLD = 6;
const ENDS: readonly Kind[] = ['person', 'organization', 'country'];

const fits = (node: Node, name: string): boolean =>
  [node.name, ...((node.properties.aliases as string[] | undefined) ?? [])].some((n) => fold(n) === fold(name));

/** The node that a person means by an id or a name. @throws `not-found`, `invalid-parameters` when several fit. */
export async function meant(context: Context, name: string, kinds: readonly Kind[] = ENDS): Promise<Node> {
  const byId = (await nodesById(context, [name])).get(name);
  if (byId) return byId;
  const { items } = await search(context, { q: name, kinds: [...kinds], limit: TOLD });
  const [first, ...others] = items.map((i) => i.node);
  if (!first) throw new EntenteError('not-found', `nothing is called “${name}”: try entente search`);
  const exact = items.map((i) => i.node).filter((n) => fits(n, name));
  if (exact.length === 1) return exact[0] as Node;
  if (others.length === 0) return first;
  const told = (exact.length > 1 ? exact : items.map((i) => i.node))
    .map((n) => `  ${n.id}  ${n.name} (${kindOf(n.kind).caption.toLowerCase()})`)
    .join('\n');
  throw new EntenteError('invalid-parameters', `“${name}” may be several; name one by its id:\n${told}`);
}

/** Ids for a list of names or ids, separated by commas; what is no list stays as it is. */
export async function meantAll(context: Context, text: string, kinds?: readonly Kind[]): Promise<string[]> {
  const names = text.split(',').map((n) => n.trim());
  const ids: string[] = [];
  for (const name of names) ids.push((await meant(context, name, kinds)).id);
  return ids;
}

const NAMED: readonly { option: string; kinds: readonly Kind[] }[] = [
  { option: 'countries', kinds: ['country'] },
  { option: 'forum', kinds: ['forum', 'session'] },
  { option: 'place', kinds: ['place', 'country'] },
  { option: 'topic', kinds: ['topic'] },
];

/** The options as the API's parameters, names replaced by ids. */
export async function parametersOf(context: Context, options: Options): Promise<Record<string, unknown>> {
  const { json: _json, ...given } = options;
  const parameters: Record<string, unknown> = { ...given };
  for (const { option, kinds } of NAMED) {
    const text = given[option];
    if (typeof text === 'string') parameters[option] = (await meantAll(context, text, kinds)).join(',');
  }
  return parameters;
}

const optionOf = (path: string): string => `--${path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Checks parameters against the contract. @throws `invalid-parameters` naming each option. */
export function checked<S extends z.ZodType>(schema: S, parameters: unknown): z.output<S> {
  const parsed = schema.safeParse(parameters);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((i) => ({ path: optionOf(i.path.join('.')), message: i.message }));
  throw new EntenteError('invalid-parameters', faults.map((f) => `${f.path} ${f.message}`).join('; '), { faults });
}
