/** `entente doctor`: what is wrong with a store, and what to do. */
import { readConfig } from '../config.ts';
import { toEntenteError } from '../errors.ts';
import { examine } from '../exchange/doctor/examine.ts';
import { type Finding, wrong } from '../exchange/doctor/finding.ts';
import { withStore } from './with-store.ts';

const MARKS: Readonly<Record<Finding['state'], string>> = { well: 'ok     ', warning: 'warning', wrong: 'WRONG  ' };

function print({ check, state, told, remedy }: Finding): void {
  console.log(`${MARKS[state]}  ${check}: ${told}`);
  if (remedy) console.log(`         ${remedy}`);
  if (state === 'wrong') process.exitCode = 1;
}

export async function doctorCommand(): Promise<void> {
  const { dataFolder, neo4j } = readConfig(process.env);
  const folder = neo4j ? null : dataFolder;
  try {
    await withStore(async (store) => {
      for await (const finding of examine(store, folder)) print(finding);
    });
  } catch (error) {
    const { code, message } = toEntenteError(error);
    print(wrong('store', `does not open (${code}): ${message}`, 'do what the message says, and run this again'));
  }
}
