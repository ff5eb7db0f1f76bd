/** "the council", "the Bank": a head word that stands for the one body of the text whose name has it. */
import { organizationHeads } from '../gazetteer/lexicon.ts';
import type { Page } from '../segment/page.ts';
import type { Markup, OrganizationMention } from './mention.ts';

/** Marks head words behind "the" where one body alone can be meant. */
export function markAnaphors(page: Page, markup: Markup): void {
  const { tokens } = page;
  const bodies = markup.within(0, tokens.length).filter((m): m is OrganizationMention => m.type === 'organization');
  const byHead = new Map<string, OrganizationMention[]>();
  for (const body of bodies)
    for (const word of new Set([tokens[body.from], tokens[body.to - 1]].map((t) => t?.text.toLowerCase() ?? '')))
      byHead.set(word, [...(byHead.get(word) ?? []), body]);
  for (const { from, to, narrates } of page.sentences) {
    if (!narrates) continue;
    for (let i = from + 1; i < to; i++) {
      const word = tokens[i]?.text.toLowerCase() ?? '';
      const own = byHead.get(word);
      if (!own || !markup.isFree(i) || tokens[i - 1]?.text.toLowerCase() !== 'the') continue;
      const behind = tokens[i + 1];
      if (behind?.capital || behind?.text === 'of' || !organizationHeads.matchAt(tokens, i, i + 1)) continue;
      const before = own.filter((m) => m.from < i && m.to - m.from > 1);
      const body = before.at(-1);
      if (body && before.every((m) => m.name === body.name)) markup.add({ ...body, from: i, to: i + 1, anaphor: true });
    }
  }
}
