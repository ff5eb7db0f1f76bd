import type { ErrorCode } from '../../../server/errors.ts';

export const errors = {
  /** Short titles, by code. */
  titles: {
    'no-answer': 'The server does not answer',
    'unexpected-answer': 'The answer was not understood',
    'invalid-parameters': 'The question was not understood',
    'not-found': 'Not in the graph any more',
    'store-unavailable': 'The store is not ready yet',
    'store-timeout': 'The store took too long',
    'store-locked': 'Another process holds the store',
    'store-version': 'The store has another version',
    'store-damaged': 'The store is damaged',
    'store-authentication': 'The store refused the server',
  } satisfies Partial<Record<ErrorCode | 'no-answer' | 'unexpected-answer', string>>,
  otherTitle: 'That did not work',
  noAnswer: 'It may be starting, or be down. This page asks again by itself.',
  againInAMoment: (title: string) => `${title}. Try again in a moment.`,
  withoutReason: (status: number) => `The server answered ${status}, without saying why.`,
  /** `fault`: where an answer is not as agreed, and how; it is English always. */
  againstContract: (path: string, fault: string | null) =>
    `The answer to ${path} is not what the contract says${fault ? `: ${fault}` : ''}.`,
};
