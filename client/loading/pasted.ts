/** A document of a pasted text: what it does not say of itself stands in its front matter. Pure. */
import { isPartialDate } from '../../server/model/dates.ts';
import { isWebAddress } from '../words/links.ts';

export interface Pasted {
  text: string;
  title: string;
  date: string;
  publisher: string;
  url: string;
  language: string;
}

export const NOTHING_PASTED: Pasted = { text: '', title: '', date: '', publisher: '', url: '', language: '' };

const FIELDS = ['title', 'date', 'publisher', 'url', 'language'] as const;
export type Field = (typeof FIELDS)[number];

/** The fields that cannot stand as they are. */
export function faultsOf({ date, url, language }: Pasted): Field[] {
  const faults: Field[] = [];
  if (date.trim() && !isPartialDate(date.trim())) faults.push('date');
  if (url.trim() && !isWebAddress(url.trim())) faults.push('url');
  if (language.trim() && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language.trim())) faults.push('language');
  return faults;
}

/** FNV-1a, in 8 hexadecimal digits: the same text pasted again is the same document. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Letters and digits of the title, for people who see the name. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

/** Its name, which is its identity unless it has a web address, and its content. */
export function documentOf(pasted: Pasted): { name: string; content: string } {
  // A string of JSON is one of YAML, whatever it holds.
  const lines = FIELDS.flatMap((field) => {
    const value = pasted[field].trim();
    return value ? [`${field}: ${JSON.stringify(value)}`] : [];
  });
  const content = lines.length > 0 ? `---\n${lines.join('\n')}\n---\n${pasted.text}` : pasted.text;
  const name = [slug(pasted.title), fingerprint(pasted.text)].filter(Boolean).join('-');
  return { name: `pasted/${name}.md`, content };
}
