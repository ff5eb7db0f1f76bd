/** The process in which callers' queries run, one at a time; it ends with its parent. */
import neo4j, { type Driver } from 'neo4j-driver';
import { toEntenteError } from '../../../errors.ts';
import { withinMemory } from '../../process-memory.ts';
import { type Address, driverFor } from '../driver.ts';
import type { Question, Reply } from './protocol.ts';
import { answerOf } from './run.ts';

/** Beside its heap's own limit: what arrives is kept outside of the heap until a row is whole. */
const GROWTH = 2 ** 29;

let driver: Driver | null = null;

async function reply({ address, ask }: Question): Promise<Reply> {
  try {
    driver ??= driverFor(address);
    return { answer: await withinMemory(answerOf(sessionOn(driver, address), ask), GROWTH) };
  } catch (error) {
    const { code, message, faults } = toEntenteError(error);
    return { error: { code, message, faults } };
  }
}

const sessionOn = (driver: Driver, { database }: Address) =>
  driver.session({
    ...(database === undefined ? {} : { database }),
    defaultAccessMode: neo4j.session.READ,
    fetchSize: 100,
  });

process.on('message', (question: Question) => {
  void reply(question).then((told) => process.send?.(told));
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C and a service manager signal the whole group: the parent decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
