/** The one door of extraction. */
export { createRuleExtractor } from './rules.ts';
export { createExtractor } from './worker/host.ts';
