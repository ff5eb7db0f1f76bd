/** The one door of extraction. */
export { withLeastConfidence } from './least.ts';
export { checkWeights, openExplainer } from './open.ts';
export { createRuleExtractor } from './rules.ts';
export { createExtractor } from './worker/host.ts';
