/** Categories of bodies that are organs of a state: they bind it, and it owns them. */
export const STATE_ORGANS: ReadonlySet<string> = new Set([
  'ministry',
  'police',
  'agency',
  'court',
  'parliament',
  'armed forces',
]);
