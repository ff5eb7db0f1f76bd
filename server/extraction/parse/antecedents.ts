/** What "its" means before an office: "Norway has paid. Its foreign minister …". */
import type { CountryMention, Markup, Mention, OrganizationMention } from '../recognise/mention.ts';
import type { Page, Sentence } from '../segment/page.ts';

type Owner = CountryMention | OrganizationMention;

const owns = (m: Mention): m is Owner => m.type === 'organization' || (m.type === 'country' && m.form !== 'demonym');

/** The body or country that "its" at token `at` stands for; undefined where none is told before it. */
export function antecedentOfIts(page: Page, markup: Markup, sentence: Sentence, at: number): Owner | undefined {
  const here = markup.within(sentence.from, at).filter(owns);
  // "Peru and its minister": what stands next to it; else what the sentence is about.
  if (here.length > 0) return /^(?:and|with|,)$/.test(page.tokens[at - 1]?.text ?? '') ? here.at(-1) : here[0];
  const before = page.sentences[sentence.index - 1];
  return before?.narrates ? markup.within(before.from, before.to).find(owns) : undefined;
}
