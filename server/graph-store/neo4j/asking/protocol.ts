/** The messages between our process and one in which callers' queries run. */
import type { ErrorCode, Fault } from '../../../errors.ts';
import type { Answer, Ask } from '../../port.ts';
import type { Address } from '../driver.ts';

export interface Question {
  address: Address;
  ask: Omit<Ask, 'signal'>;
}

export type Reply = { answer: Answer } | { error: { code: ErrorCode; message: string; faults: Fault[] } };
