import { expect } from 'vitest';

/** Expects of a value that it comes to be so: a machine under load is given time. */
export const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 100 });
