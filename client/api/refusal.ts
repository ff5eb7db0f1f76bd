/** What a refused request comes to, by whichever way it was sent. */
import { type ApiError, errorOfAnswer } from './problem.ts';
import { askForToken } from './token.ts';

/** The body of an answer: JSON where it is that, else its text; nothing where it is empty. */
export function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Its error; where an access token is wanted, the screen asks for one. */
export function refusalOf(status: number, body: unknown, retryAfter: number | null = null): ApiError {
  if (status === 401) askForToken();
  return errorOfAnswer(status, body, retryAfter);
}
