/** Options that several commands have. */
import { type Command, Option } from 'commander';

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Filters as options of a command, named as in the API. */
export function withFilters(command: Command): Command {
  return command
    .option('--since <date>', 'events from this day, month or year on')
    .option('--until <date>', 'events until then')
    .addOption(
      new Option('--dates <mode>', 'whether an event may lie within or surely does').choices(['possible', 'certain']),
    )
    .option('--grade <grade>', 'the weakest contact that counts: meeting, sitting, same-day, session, commitment')
    .option('--sources <n>', 'at least so many documents of each contact')
    .option('--confidence <n>', 'at least this confidence, 0 to 1')
    .option('--kinds <kinds>', 'kinds of actors: person, organization, country')
    .option('--countries <names>', 'at least one of the two stood for one of these')
    .option('--rank <rank>', 'both held this rank or a higher one, such as minister')
    .option('--forum <name>', 'at this forum or session')
    .option('--place <name>', 'in this place or country')
    .option('--topic <name>', 'about this topic')
    .option('--known-by <date>', 'as known on this day: documents published by then')
    .option('--without <ids>', 'ids of documents that are set aside')
    .option('--json', 'print the answer of the API');
}
