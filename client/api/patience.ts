/** How long a refusal that says when to come back is waited out. Pure. */
import type { ApiError } from './problem.ts';

/** Attempts after the first, and seconds before one of them, at most. */
export const MOST_ATTEMPTS = 3;
const MOST_SECONDS = 15;

/** Seconds of a `Retry-After` header, which is a number of them or a date; null for neither. */
export function secondsOf(header: string | null, now: number = Date.now()): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}

/**
 * Milliseconds before the same request is sent again; null where it is not. A write goes again only where
 * it was surely not done: refused as one too many. `chance` (0 to 1) spreads those that were refused together.
 */
export function pauseAfter(
  { status, retryAfter }: Pick<ApiError, 'status' | 'retryAfter'>,
  attempt: number,
  isRead: boolean,
  chance: number = Math.random(),
): number | null {
  if (attempt >= MOST_ATTEMPTS || (status !== 429 && !(status === 503 && isRead))) return null;
  const asked = retryAfter ?? (status === 429 ? 2 ** attempt : null);
  if (asked === null || asked > MOST_SECONDS) return null;
  return Math.round((asked + chance * Math.max(0.25, asked / 4)) * 1000);
}
