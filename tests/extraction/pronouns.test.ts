/** Whom the pronouns mean that the relator is shown. */
import { describe, expect, it } from 'vitest';
import { relateResolved } from '../../server/extraction/relate/complete.ts';
import { resolve } from '../../server/extraction/resolve/resolve.ts';
import { recognise } from '../../server/extraction/rules.ts';
import { segment } from '../../server/extraction/segment/page.ts';

/** Each pronoun of a text with the names that it may mean. */
function meant(text: string): string[] {
  const page = segment({ id: 't', title: null, date: '2025-06-18', publisher: null, language: 'en', text });
  const markup = recognise(page);
  const { related } = relateResolved(page, markup, resolve(page, markup));
  return related.pronouns.map((p) => `${page.tokens[p.at]?.text}: ${p.meant.map((a) => a.name).join(' and ')}`);
}
const head = (title: string, publisher: string) => `---\ntitle: ${title}\npublisher: ${publisher}\n---\n\n`;

describe('pronouns', () => {
  it('mean the subject of their own sentence, else of the one before', () => {
    expect(meant('Kenya’s foreign minister, Alfred Mutua, said that he would travel. He left on Monday.')).toEqual([
      'he: Alfred Mutua',
      'He: Alfred Mutua',
    ]);
    expect(meant('Kenya said that it would send police. Its ships are ready.')).toEqual(['it: Kenya', 'Its: Kenya']);
  });

  it('of the first person mean who is quoted', () => {
    expect(
      meant('Norway’s foreign minister, Ingrid Solberg, spoke first. “We will send four boats,” Ingrid Solberg said.'),
    ).toEqual(['We: Ingrid Solberg']);
  });

  it('of the first person mean the country that publishes a statement', () => {
    expect(
      meant(
        `${head('On aid', 'Ministry of Foreign Affairs of Fiji')}Tonga and Samoa and Tonga were hit. Fiji grieves. We will send rice.`,
      ),
    ).toEqual(['We: Fiji']);
  });

  it('of the first person mean both sides of a joint statement', () => {
    expect(
      meant(
        `${head('Joint statement of Fiji and Norway', 'The two governments')}Fiji and Norway met in Suva. We will share our charts.`,
      ),
    ).toEqual(['We: Fiji and Norway', 'our: Fiji and Norway']);
  });

  it('and nouns of gathering mean the forum named last', () => {
    expect(meant('Fiji opened the Example Security Forum in Suva. Norway thanked the forum. It left.')).toEqual([
      'forum: Example Security Forum',
      'It: Norway',
    ]);
  });

  it('of an unclosed quotation do not reach into the next paragraph', () => {
    expect(
      meant(
        `${head('On aid', 'Government of Fiji')}“Alfred Mutua, Kenya’s foreign minister, was brief.\n\nWe thank Kenya. Fiji will build a school, Fiji says.`,
      ),
    ).toEqual(['We: Fiji']);
  });
});
