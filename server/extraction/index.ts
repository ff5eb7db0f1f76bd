/** The one door of extraction. */
export { checkWeights, openExplainer } from './open.ts';
export { createRuleExtractor } from './rules.ts';
export { createExtractor } from './worker/host.ts';
