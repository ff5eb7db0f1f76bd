/** The command line: documents and stores (load, extract, remove, verify, export, backup, restore, doctor), tokens, and what the API answers. */
import { Command, Option } from 'commander';
import { metCommand, pathCommand, searchCommand } from './commands/ask.ts';
import { doctorCommand } from './commands/doctor.ts';
import { type ImportOptions, importCommand, previewCommand } from './commands/import.ts';
import { type Options, withFilters } from './commands/question.ts';
import { addToken, listTokens, revokeToken } from './commands/token.ts';
import { backupCommand, exportCommand, restoreCommand } from './commands/transfer.ts';
import { verifyDossierCommand } from './commands/verify-dossier.ts';
import { readConfig, readLeastConfidence } from './config.ts';
import { EXPORT_FORMATS } from './contract/export.ts';
import { EntenteError, toEntenteError } from './errors.ts';
import { createExtractor, openExplainer, withLeastConfidence } from './extraction/index.ts';
import { openStore, untilReady } from './graph-store/open.ts';
import type { GraphStore } from './graph-store/port.ts';
import { loadPaths, removeDocuments } from './loader/load.ts';
import { Projector } from './loader/projector.ts';
import { findFiles } from './loader/source/find-files.ts';
import { nameOf, readSource } from './loader/source/read-file.ts';
import { affirmedRecord, type SourceText } from './model/record.ts';
import { loadProgress, reportInWords } from './progress.ts';
import { verify } from './questions/verify.ts';

/** How long a command waits for a store that does not answer yet. */
const PATIENCE_MS = 30_000;

async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig(process.env), (message) => console.error(`entente: ${message}`));
  try {
    await untilReady(store, PATIENCE_MS);
    return await work(store);
  } finally {
    await store.close();
  }
}

const tokenPath = (): string => readConfig(process.env).tokenPath;
const openExtractor = () => withLeastConfidence(createExtractor(), readLeastConfidence(process.env));

/** Ctrl-C stops between two documents; what is loaded stays. */
function interrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

async function load(paths: string[]): Promise<void> {
  const report = await withStore((store) => {
    const progress = loadProgress();
    const options = {
      store,
      projector: new Projector(store),
      extractor: openExtractor(),
      onEvent: progress.onEvent,
      signal: interrupt(),
    };
    return loadPaths(paths, options).finally(progress.stop);
  });
  console.log(reportInWords(report));
  if (report.failed.length > 0) process.exitCode = 1;
}

function recordTeller(): (source: SourceText) => Promise<string> {
  const extractor = openExtractor();
  return async (source) => JSON.stringify(affirmedRecord(await extractor.extract(source)));
}

/** One line of JSON for each file that can be read, in the order given; or the account of each reading. */
async function extract(paths: string[], { explain }: { explain?: boolean }): Promise<void> {
  const tell = explain ? await openExplainer() : recordTeller();
  for (const file of await findFiles(paths)) {
    try {
      const source = await readSource(file);
      const { title, date, publisher, language, text } = source;
      console.log(await tell({ id: nameOf(file.path), title, date, publisher, language, text }));
    } catch (error) {
      console.error(`entente: ${toEntenteError(error).message}`);
      process.exitCode = 1;
    }
  }
}

async function remove(identities: string[]): Promise<void> {
  const changed = await withStore((store) => removeDocuments(identities, { store, projector: new Projector(store) }));
  console.log(
    `removed; ${changed.removed.length} nodes and relationships are gone with it, ${changed.updated.length} have less support`,
  );
}

async function verifyStore(): Promise<void> {
  const { stored, replayed, nodes, relationships, documents } = await withStore((store) => verify({ store }));
  console.log(`graph in the store     ${stored}  (${nodes} nodes, ${relationships} relationships)`);
  console.log(`claims and decisions   ${replayed}  (replayed from ${documents} documents)`);
  if (stored !== replayed)
    throw new EntenteError(
      'store-damaged',
      'the two differ: the graph is not what claims and decisions make; load the documents into a new store',
    );
  console.log('They are the same.');
}

const program = new Command('entente').description(
  'Who met whom, and who promised what, with the sentence that says so.',
);
program
  .command('load')
  .description('load documents (.txt, .md), folders or globs into the store')
  .argument('<paths...>')
  .action(load);
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
  .action((path: string, { preview, ...options }: ImportOptions & { preview?: boolean }) =>
    preview
      ? previewCommand(path, options)
      : withStore((store) => importCommand({ store, signal: interrupt() }, new Projector(store), path, options)),
  );
program
  .command('extract')
  .description('print what is read in documents, as JSON Lines; needs no store')
  .argument('<paths...>')
  .option('--explain', 'tell how each was read instead: trees, mentions, and what gave each assertion')
  .action(extract);
program
  .command('remove')
  .description('remove documents by url, id of their front matter, or path below the loaded folder')
  .argument('<identities...>')
  .action(remove);
program
  .command('verify')
  .description('replay all claims and decisions and compare the result with the graph')
  .action(verifyStore);
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
  .action((options: Options) => withStore((store) => exportCommand({ store, signal: interrupt() }, options)));
program
  .command('backup')
  .description('write all documents, claims, decisions and views into a file (.json.gz) that restore reads')
  .argument('<file>')
  .action((file: string) => withStore((store) => backupCommand({ store, signal: interrupt() }, file)));
program
  .command('restore')
  .description('put a backup into an empty store, and make the graph anew from it')
  .argument('<file>', 'as backup wrote it, gzipped or not')
  .action((file: string) => withStore((store) => restoreCommand({ store, signal: interrupt() }, file)));
program
  .command('doctor')
  .description('examine the store: what is wrong with it, and what to do')
  .action(() => {
    const { dataFolder, neo4j } = readConfig(process.env);
    return doctorCommand(withStore, neo4j ? null : dataFolder);
  });
program
  .command('search')
  .description('find nodes by name; misspelt and half-typed names are found too')
  .argument('<name>')
  .option('--kinds <kinds>', 'kinds of nodes, separated by commas')
  .option('--limit <n>', 'how many')
  .option('--json', 'print the answer of the API')
  .action((q: string, options: Options) => withStore((store) => searchCommand({ store }, q, options)));
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
  withStore((store) => metCommand({ store }, one, other, options)),
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
  withStore((store) => pathCommand({ store }, from, to, options)),
);
const token = program.command('token').description('access tokens, for a server that others may ask');
token
  .command('add')
  .description('make a token; it is printed once, and kept as a hash')
  .argument('<name>', 'whose it is: decisions bear this name')
  .option('--role <role>', 'reader or editor', 'reader')
  .action((name: string, { role }: { role: string }) => addToken(tokenPath(), name, role));
token
  .command('list')
  .description('whose tokens there are')
  .action(() => listTokens(tokenPath()));
token
  .command('revoke')
  .description('refuse a token from now on')
  .argument('<name>')
  .action((name: string) => revokeToken(tokenPath(), name));
program
  .command('verify-dossier')
  .description('check each quotation of a dossier against the originals, byte for byte')
  .argument('<file>', 'the dossier, as HTML, PDF or JSON')
  .argument('<folder>', 'the folder of the originals')
  .action(verifyDossierCommand);

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  const { code, message, stack } = toEntenteError(error);
  console.error(`entente: ${message}${code === 'internal' ? `\n${stack ?? ''}` : ''}`);
  process.exitCode = 1;
}
