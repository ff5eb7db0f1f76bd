/** The one door of extraction. */
export { openExplainer } from './open.ts';
export { checkWeights } from './reader/weights.ts';
export { createRuleExtractor } from './rules.ts';
export { createExtractor } from './worker/host.ts';
