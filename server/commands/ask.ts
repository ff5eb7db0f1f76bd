/** `entente search`, `met` and `path`: the questions of the API on the command line, by the same code. */
import type { PairResponse } from '../contract/contacts.ts';
import {
  contactsQuerySchema,
  contactsResponseSchema,
  pairQuerySchema,
  pairResponseSchema,
} from '../contract/contacts.ts';
import type { Evidence } from '../contract/evidence.ts';
import { searchQuerySchema, searchResponseSchema } from '../contract/nodes.ts';
import { pathQuerySchema, pathResponseSchema } from '../contract/paths.ts';
import { kindOf } from '../model/kinds.ts';
import { counted, dateInWords } from '../model/wording.ts';
import { contactsOf } from '../questions/contacts/list.ts';
import { contactsBetween } from '../questions/contacts/pair.ts';
import type { Context } from '../questions/context.ts';
import { pathBetween } from '../questions/paths/path.ts';
import { search } from '../questions/search.ts';
import type { Options } from './options.ts';
import { checked, meant, meantAll, parametersOf } from './question.ts';

type Print = (line: string) => void;
const print: Print = (line) => console.log(line);
const printJson = (answer: unknown): void => print(JSON.stringify(answer, null, 2));

const sentence = ({ quote, document }: Evidence): string =>
  `     “${quote}” — ${[document.publisher ?? document.title ?? document.id, document.published && dateInWords(document.published)].filter(Boolean).join(', ')}`;

const period = (first: string | null, last: string | null): string =>
  first === null || last === null
    ? 'undated'
    : first === last
      ? dateInWords(first)
      : `${dateInWords(first)} – ${dateInWords(last)}`;

interface Nothing {
  explanation: string;
  relaxations: readonly { told: string }[];
}

function printExplanation({ explanation, relaxations }: Nothing): void {
  print(explanation);
  for (const { told } of relaxations) print(`  ${told}`);
}

export async function searchCommand(context: Context, q: string, options: Options): Promise<void> {
  const answer = searchResponseSchema.parse(await search(context, checked(searchQuerySchema, { ...options, q })));
  if (options.json) return printJson(answer);
  if (answer.items.length === 0) print(`Nothing is called “${q}”.`);
  for (const { node } of answer.items)
    print(
      `${node.id}  ${node.name} (${kindOf(node.kind).caption.toLowerCase()}, ${counted(node.sources, 'document')})`,
    );
}

function printPair(answer: PairResponse): void {
  printExplanation(answer);
  for (const { told, evidence } of answer.items) {
    print(`\n  ${told}`);
    for (const e of evidence) print(sentence(e));
  }
  if (answer.nextCursor) print(`\n${answer.total - answer.items.length} more: --cursor ${answer.nextCursor}`);
}

/** Whom one actor met, or at which gatherings two did. */
export async function metCommand(
  context: Context,
  one: string,
  other: string | undefined,
  options: Options,
): Promise<void> {
  const parameters = await parametersOf(context, options);
  if (other !== undefined) {
    const [a, b] = [await meant(context, one), await meant(context, other)];
    // Countries and bodies meet through those who stood for them.
    const by = a.kind === 'person' || b.kind === 'person' ? 'actor' : 'side';
    const query = checked(pairQuerySchema, { by, ...parameters, a: a.id, b: b.id });
    const answer = pairResponseSchema.parse(await contactsBetween(context, query));
    return options.json ? printJson(answer) : printPair(answer);
  }
  const query = checked(contactsQuerySchema, { ...parameters, of: (await meantAll(context, one)).join(',') });
  const answer = contactsResponseSchema.parse(await contactsOf(context, query));
  if (options.json) return printJson(answer);
  printExplanation(answer);
  for (const { a, b, count, grade, first, last } of answer.items)
    print(`  ${a.name} – ${b.name}: ${counted(count, 'gathering')}, ${grade}, ${period(first, last)}`);
  if (answer.nextCursor) print(`${answer.total - answer.items.length} more: --cursor ${answer.nextCursor}`);
}

/** Which paths join two actors, or sets of them separated by commas. */
export async function pathCommand(context: Context, from: string, to: string, options: Options): Promise<void> {
  const { exclude, ...parameters } = await parametersOf(context, options);
  const query = checked(pathQuerySchema, {
    ...parameters,
    from: await meantAll(context, from),
    to: await meantAll(context, to),
    ...(typeof exclude === 'string' ? { exclude: await meantAll(context, exclude) } : {}),
  });
  const answer = pathResponseSchema.parse(await pathBetween(context, query));
  if (options.json) return printJson(answer);
  printExplanation(answer);
  for (const [i, path] of answer.paths.entries()) {
    print(
      `\n${answer.paths.length > 1 ? `Path ${i + 1}: ` : ''}${counted(path.contacts, 'contact')}, ${counted(path.institutionalLinks, 'institutional link')}`,
    );
    for (const hop of path.hops) {
      print(`  ${hop.index + 1}. ${hop.told}`);
      for (const e of hop.evidence) print(sentence(e));
    }
    for (const { told } of path.weakPoints) print(`  ! ${told}`);
  }
}
