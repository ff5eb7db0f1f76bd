import { common } from './common.ts';

export const details = {
  node: (kind: string, name: string) => `${kind}: ${name}`,
  loading: 'Loading the node',
  takeOff: 'Take it off the screen',
  expand: 'Expand',
  findPath: 'Find path',
  hide: 'Hide',
  relationships: 'Relationships',
  none: (isFiltered: boolean) => `${common.relationship(0)}${isFiltered ? ' that the filters leave' : ''}`,
  tooMany: (told: string) => `${told}. Too many to come at once: choose a group.`,
  allOnScreen: 'all on screen',
  onScreen: (n: number) => `${n} on screen`,
  moreOf: (group: string) => `More: ${group}`,
  expandOf: (group: string) => `Expand: ${group}`,
  relationship: 'Relationship',
  relationshipOf: (sentence: string) => `Relationship: ${sentence}`,
  support: 'Support',
  supported: (sources: number, confidence: string) => `${common.source(sources)} · confidence ${confidence}`,
  published: 'Published',
};
