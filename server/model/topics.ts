/** The fixed vocabulary of commitment topics (source: the extraction format's guide). */
export const TOPICS = [
  'training', 'capacity-building', 'equipment', 'technology', 'information-sharing', 'intelligence',
  'joint-operations', 'joint-patrols', 'personnel-deployment', 'border-control', 'extradition',
  'legal-cooperation', 'crime-prevention', 'cross-border-crime', 'cybercrime', 'fraud',
  'drug-trafficking', 'human-trafficking', 'money-laundering', 'corruption', 'terrorism',
  'illegal-mining', 'wildlife-crime', 'migration', 'arms-control', 'nuclear', 'defence', 'maritime',
  'peacekeeping', 'peace-process', 'protection-of-nationals', 'governance', 'human-rights',
  'elections', 'diplomatic-support', 'trade', 'investment', 'finance', 'debt', 'infrastructure',
  'energy', 'climate', 'environment', 'water', 'agriculture', 'food-security', 'health',
  'education', 'research', 'culture', 'tourism', 'sport', 'humanitarian-aid', 'disaster-relief',
  'space', 'digital', 'labour', 'development',
] as const;

export type Topic = (typeof TOPICS)[number];
