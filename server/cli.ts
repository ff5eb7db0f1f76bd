/** The command line: documents and stores (load, extract, remove, verify, export, backup, restore, doctor), tokens, and what the API answers. */
import { Command, Option } from 'commander';
import type { ImportOptions } from './commands/import.ts';
import { type Options, withFilters } from './commands/options.ts';
import { EXPORT_FORMATS } from './contract/export.ts';
import { toEntenteError } from './errors.ts';
import type { Context } from './questions/context.ts';

// Each command brings its own code when it is called: none waits for that of the others.
const ask = () => import('./commands/ask.ts');
const documents = () => import('./commands/documents.ts');
const imports = () => import('./commands/import.ts');
const tokens = () => import('./commands/token.ts');
const transfer = () => import('./commands/transfer.ts');

async function inStore(work: (context: Context) => Promise<void>): Promise<void> {
  const { interrupt, withStore } = await import('./commands/with-store.ts');
  await withStore((store) => work({ store, signal: interrupt() }));
}

const program = new Command('entente').description(
  'Who met whom, and who promised what, with the sentence that says so.',
);
program
  .command('load')
  .description('load documents (.txt, .md), folders or globs into the store')
  .argument('<paths...>')
  .action(async (paths: string[]) => (await documents()).loadCommand(paths));
program
  .command('import')
  .description('take in a table (CSV) or GraphML file: each row becomes the evidence of what it tells')
  .argument('<file>')
  .option('--preview', 'print what it would tell, and the mapping of its columns; needs no store')
  .option('--mapping <file>', 'the mapping to use, as --preview prints it')
  .option('--skip-faulty', 'leave rows with faults out instead of importing nothing')
  .option('--title <title>')
  .option('--publisher <publisher>')
  .option('--url <url>', 'where it is from: its identity')
  .option('--date <date>', 'its day of publication')
  .action(async (path: string, { preview, ...options }: ImportOptions & { preview?: boolean }) => {
    const { importCommand, previewCommand } = await imports();
    await (preview ? previewCommand(path, options) : inStore((context) => importCommand(context, path, options)));
  });
program
  .command('extract')
  .description('print what is read in documents, as JSON Lines; needs no store')
  .argument('<paths...>')
  .option('--explain', 'tell how each was read instead: trees, mentions, and what gave each assertion')
  .action(async (paths: string[], options: { explain?: boolean }) =>
    (await documents()).extractCommand(paths, options),
  );
program
  .command('remove')
  .description('remove documents by url, id of their front matter, or path below the loaded folder')
  .argument('<identities...>')
  .action(async (identities: string[]) => (await documents()).removeCommand(identities));
program
  .command('verify')
  .description('replay all claims and decisions and compare the result with the graph')
  .action(async () => (await import('./commands/verify.ts')).verifyCommand());
program
  .command('export')
  .description('write the graph, or a part of it, for other tools')
  .addOption(new Option('--format <format>', 'which tool it is for').choices(EXPORT_FORMATS).makeOptionMandatory())
  .option('--ids <ids>', 'ids of nodes and relationships, separated by commas')
  .option('--kinds <kinds>', 'kinds of nodes')
  .option('--types <types>', 'types of relationships')
  .option('--since <date>', 'events from this day, month or year on')
  .option('--until <date>', 'events until then')
  .addOption(
    new Option('--dates <mode>', 'whether an event may lie within or surely does').choices(['possible', 'certain']),
  )
  .option('--known-by <date>', 'as known on this day: documents published by then')
  .option('--out <file>', 'where to; - is the standard output', '-')
  .action((options: Options) => inStore(async (context) => (await transfer()).exportCommand(context, options)));
program
  .command('backup')
  .description('write all documents, claims, decisions and views into a file (.json.gz) that restore reads')
  .argument('<file>')
  .action((file: string) => inStore(async (context) => (await transfer()).backupCommand(context, file)));
program
  .command('restore')
  .description('put a backup into an empty store, and make the graph anew from it')
  .argument('<file>', 'as backup wrote it, gzipped or not')
  .action((file: string) => inStore(async (context) => (await transfer()).restoreCommand(context, file)));
program
  .command('doctor')
  .description('examine the store: what is wrong with it, and what to do')
  .action(async () => (await import('./commands/doctor.ts')).doctorCommand());
program
  .command('search')
  .description('find nodes by name; misspelt and half-typed names are found too')
  .argument('<name>')
  .option('--kinds <kinds>', 'kinds of nodes, separated by commas')
  .option('--limit <n>', 'how many')
  .option('--json', 'print the answer of the API')
  .action((q: string, options: Options) =>
    inStore(async (context) => (await ask()).searchCommand(context, q, options)),
  );
withFilters(
  program
    .command('met')
    .description('whom someone met; with a second name, when and where the two did, with the sentences that say so')
    .argument('<name>', 'a name or id; several are separated by commas')
    .argument('[other]', 'a name or id')
    .option('--by <by>', 'actor, country, or side: countries and bodies')
    .option('--sort <order>', 'count, last or name')
    .option('--limit <n>', 'how many')
    .option('--cursor <cursor>', 'go on behind an answer'),
).action((one: string, other: string | undefined, options: Options) =>
  inStore(async (context) => (await ask()).metCommand(context, one, other, options)),
);
withFilters(
  program
    .command('path')
    .description('which paths join two actors, hop by hop, with the sentences that say so')
    .argument('<from>', 'a name or id; several are separated by commas')
    .argument('<to>', 'a name or id; several are separated by commas')
    .option('--mode <mode>', 'shortest, all-shortest or k-shortest')
    .option('--k <n>', 'how many, for k-shortest')
    .option('--order <order>', 'any, or time: no contact before the one before it')
    .option('--institutions <where>', 'institutional links: any, ends or none')
    .option('--exclude <names>', 'names or ids that no path may touch')
    .option('--max-hops <n>', 'at most so many hops, 1 to 8'),
).action((from: string, to: string, options: Options) =>
  inStore(async (context) => (await ask()).pathCommand(context, from, to, options)),
);
const token = program.command('token').description('access tokens, for a server that others may ask');
token
  .command('add')
  .description('make a token; it is printed once, and kept as a hash')
  .argument('<name>', 'whose it is: decisions bear this name')
  .option('--role <role>', 'reader or editor', 'reader')
  .action(async (name: string, options: { role: string }) => (await tokens()).addToken(name, options));
token
  .command('list')
  .description('whose tokens there are')
  .action(async () => (await tokens()).listTokens());
token
  .command('revoke')
  .description('refuse a token from now on')
  .argument('<name>')
  .action(async (name: string) => (await tokens()).revokeToken(name));
program
  .command('verify-dossier')
  .description('check each quotation of a dossier against the originals, byte for byte')
  .argument('<file>', 'the dossier, as HTML, PDF or JSON')
  .argument('<folder>', 'the folder of the originals')
  .action(async (file: string, folder: string) => {
    const { verifyDossierCommand } = await import('./commands/verify-dossier.ts');
    await verifyDossierCommand(file, folder);
  });

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  const { code, message, stack } = toEntenteError(error);
  console.error(`entente: ${message}${code === 'internal' ? `\n${stack ?? ''}` : ''}`);
  process.exitCode = 1;
}
