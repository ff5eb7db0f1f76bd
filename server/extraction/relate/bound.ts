/** Who is bound by what somebody says: a minister speaks for the state, a state's organ binds it, a ministry that no country is told of the one that publishes. */
import { STATE_ORGANS } from '../recognise/categories.ts';
import type { Actor } from '../resolve/cast.ts';
import type { Reading } from './reading.ts';

/** The country or body that an actor binds, else the actor. */
export function bound({ cast, positions }: Pick<Reading, 'cast' | 'positions'>, actor: Actor): Actor {
  const country = cast.country(actor.country);
  if (actor.type === 'person')
    return country ?? positions.find((p) => p.person === actor && p.organization)?.organization ?? actor;
  if (actor.type !== 'organization' || !STATE_ORGANS.has(actor.category ?? '')) return actor;
  // "The Department of Commerce" in what a government publishes is its own.
  return country ?? (actor.category === 'ministry' ? cast.publisher : undefined) ?? actor;
}
