import { relationshipId } from '../../model/ids.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import type { RelationshipReference } from '../elements.ts';

/** A relationship by its type and ends: its id follows from these. */
export const reference = (type: RelationshipType, from: string, to: string): RelationshipReference => ({
  id: relationshipId(type, from, to),
  type,
  from,
  to,
});
