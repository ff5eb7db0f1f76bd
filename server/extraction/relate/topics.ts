/** Topics of a promise, by the words it uses. */

import type { Topic } from '../../model/topics.ts';
import { topicTriggers } from '../gazetteer/verbs.ts';

/** Topics that say less where a more particular one fits too. */
const IMPLIED: readonly (readonly [Topic, readonly Topic[]])[] = [
  [
    'crime-prevention',
    [
      'cross-border-crime',
      'cybercrime',
      'fraud',
      'drug-trafficking',
      'terrorism',
      'training',
      'illegal-mining',
      'human-trafficking',
      'money-laundering',
    ],
  ],
  ['maritime', ['agriculture']],
];

/** The topics that a stretch of text names, in the order of the vocabulary; the general one not beside the particular. */
export function topicsOf(text: string): Topic[] {
  const found = topicsNamed(text);
  return found.filter(
    (t) => !IMPLIED.some(([general, particular]) => general === t && particular.some((p) => found.includes(p))),
  );
}

/** Every topic that a stretch of text names, the general beside the particular. */
export function topicsNamed(text: string): Topic[] {
  const folded = ` ${text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')}`;
  return topicTriggers.filter(([, stems]) => stems.some((s) => folded.includes(` ${s}`))).map(([t]) => t);
}
