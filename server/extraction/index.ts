/** The one door of extraction. */
export type { Extractor } from './extractor.ts';
export { createRuleExtractor } from './rules.ts';
