/** Who stayed away: "Ms Example sent her apologies", "the minister cancelled on the eve". */
import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';
import { LIST, numbered, numberOf } from './numbered.ts';
import type { Group } from './parties.ts';
import type { Reading } from './reading.ts';

const STAYED_AWAY = new RegExp(
  `(?<!\\b(?:with|by|for|from|to) (?:the )?)(${LIST})([^⟦;.]{0,60}?)\\b(?:was absent|were absent|(?:who|which) (?:was|were) (?:absent|missing)|stayed (?:away|at home)|skipped|cancelled|canceled|boycotted|shunned|snubbed|sent (?:nobody|no one|no (?:delegate|delegation|minister|representative))|did not (?:attend|come|travel|take part|show up)|had not come|was not (?:there|present)|sent (?:his|her|its|their|an)? ?(?:apolog(?:y|ies)|regrets)|could not attend|(?:was|were) unable to attend|failed to appear|(?:declined|turned down) the invitation)\\b`,
  'giu',
);
/** It was the meeting that was cancelled; somebody else stayed away. */
const OF_ANOTHER = /\b(?:meeting|talks|call|visit|bilateral|with|by|to|for|from)\b/iu;

/** The actors that a sentence tells to have stayed away. */
export function absentIn(reading: Reading, sentence: Sentence, groups: readonly Group[]): Actor[] {
  return [...numbered(reading, sentence, groups).matchAll(STAYED_AWAY)].flatMap(([, list = '', between = '']) =>
    OF_ANOTHER.test(between) ? [] : (groups[numberOf(list)]?.parties.map((p) => p.actor) ?? []),
  );
}
