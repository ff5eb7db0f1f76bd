/** Whom each actor of a document speaks for, and what that rests on. */
import { relationshipId } from '../../model/ids.ts';
import type { ExtractionRecord } from '../../model/record.ts';
import { positionId, type ResolvedActor } from './identity.ts';

export interface Representation {
  /** Node id of the country. */
  country: string;
  /** Keys of the relationships that say so. */
  premises: string[];
  /** How sure it is that who took part spoke for the country. */
  confidence: number;
}

/**
 * Persons by the position that the document gives them, bodies by what they are
 * part of. Who represents an intergovernmental body speaks for no country.
 */
export function representationOf(
  record: ExtractionRecord,
  actors: ReadonlyMap<string, ResolvedActor>,
): Map<string, Representation> {
  const found = new Map<string, Representation>();
  for (const actor of record.actors) {
    const self = actors.get(actor.id);
    const state = actor.country ? actors.get(actor.country) : undefined;
    if (self && state && self.id !== state.id) {
      found.set(self.id, {
        country: state.id,
        premises: [relationshipId('PART_OF', self.id, state.id)],
        confidence: 0.95,
      });
    }
  }
  for (const position of record.positions) {
    const person = actors.get(position.person);
    const country = position.country ? actors.get(position.country) : undefined;
    if (!person || !country || found.has(person.id)) continue;
    const key = positionId(position, actors);
    const premises = [relationshipId('HELD', person.id, key), relationshipId('OF', key, country.id)];
    found.set(person.id, { country: country.id, premises, confidence: Math.min(0.95, position.confidence) });
  }
  return found;
}
