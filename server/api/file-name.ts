/** Names of files that come with an upload: paths below the folder that was chosen. They never become paths here. */
import { UPLOAD_LIMITS } from '../contract/jobs.ts';

/** With forward slashes, and without the `./` that some clients put first. */
export const normalisedName = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .normalize('NFC');

/** What is wrong with a normalised name; null for nothing. */
export function faultOfName(name: string): string | null {
  if (name.length > UPLOAD_LIMITS.name) return `is longer than ${UPLOAD_LIMITS.name} characters`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'holds a control character';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'is not below the folder that was chosen';
  const segments = name.split('/');
  if (segments.some((s) => s === '..' || s === '.')) return 'leads out of the folder that was chosen, or stays in it';
  if (segments.some((s) => s.trim() === '')) return 'has an empty part';
  if (segments.some((s) => Buffer.byteLength(s) > UPLOAD_LIMITS.segment))
    return `has a part longer than ${UPLOAD_LIMITS.segment} bytes`;
  return null;
}
