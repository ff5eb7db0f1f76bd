/** "World Health Organization (WHO)": the short form names the same body from there on. */
import type { Page } from '../segment/page.ts';
import type { Markup, Mention, OrganizationMention } from './mention.ts';

/** Marks the short forms that the text introduces in brackets. */
export function markAcronyms(page: Page, markup: Markup): void {
  const { tokens } = page;
  const bodies = new Map<string, OrganizationMention>();
  const forums = new Map<string, Mention & { type: 'forum' }>();
  for (const m of markup.within(0, tokens.length)) {
    if (tokens[m.to]?.text !== '(' || tokens[m.to + 2]?.text !== ')') continue;
    const short = tokens[m.to + 1]?.text ?? '';
    if (!/^(?:\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*|\p{Lu}{2,}\p{N}*)$/u.test(short)) continue;
    if (m.type === 'organization') bodies.set(short, m);
    else if (m.type === 'forum') forums.set(short, m);
  }
  tokens.forEach((token, i) => {
    if (!markup.isFree(i) || token.kind !== 'word') return;
    const body = bodies.get(token.text);
    const forum = forums.get(token.text);
    if (body) markup.add({ ...body, from: i, to: i + 1 });
    else if (forum) markup.add({ ...forum, from: i, to: i + 1 });
  });
}
