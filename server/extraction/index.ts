/** The one door of extraction. */
export { createRuleExtractor } from './rules.ts';
