import type { ErrorCode } from '../../../server/errors.ts';

export const errors = {
  /** Short titles, by code. */
  titles: {
    'no-answer': 'The server does not answer',
    'unexpected-answer': 'The answer was not understood',
    'invalid-parameters': 'The question was not understood',
    unauthenticated: 'An access token is needed',
    forbidden: 'Your token may not do that',
    overloaded: 'The server is busy',
    'not-found': 'Not in the graph any more',
    'store-unavailable': 'The store is not ready yet',
    'store-timeout': 'The store took too long',
    'query-refused': 'The query is refused',
    'query-too-large': 'The query takes too much memory',
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
  part: {
    coming: 'Loading',
    notLoaded: 'This part did not load',
    whyNotLoaded:
      'The server did not send it: it may be down, or have a newer version than this page. What is on screen is kept, also when the page is loaded again.',
    notDrawn: 'This part could not be drawn',
    whyNotDrawn: 'The rest of the screen goes on. What is on screen is kept, also when the page is loaded again.',
    reload: 'Load the page again',
    startAgain: 'Start from the overview',
  },
  waiting: {
    slow: 'The server is slow. Still waiting …',
    held: 'The server is busy. Asking again by itself …',
    tooManyTitle: 'The server is busy',
    tooMany: 'It was asked too often, and does not answer for now. Nothing is lost: try again in a moment.',
    tooSlowTitle: 'That took too long',
    tooSlow: 'There was no answer within three minutes. Ask for less, or try again.',
    cancelledTitle: 'Given up',
    cancelled: 'What took long was given up. What is on screen stays.',
  },
  writing: {
    unknownTitle: 'Not known whether it was kept',
    unknown: 'There was no answer, so it is not known whether this was kept. Look before you do it again.',
  },
  tabs: {
    decided: 'A decision was made in another tab: this one follows.',
    language: 'Another language was chosen in another tab.',
  },
};
