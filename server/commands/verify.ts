/** `entente verify`: whether the graph is what claims and decisions make. */
import { EntenteError } from '../errors.ts';
import { verify } from '../questions/verify.ts';
import { withStore } from './with-store.ts';

export async function verifyCommand(): Promise<void> {
  const { stored, replayed, nodes, relationships, documents } = await withStore((store) => verify({ store }));
  console.log(`graph in the store     ${stored}  (${nodes} nodes, ${relationships} relationships)`);
  console.log(`claims and decisions   ${replayed}  (replayed from ${documents} documents)`);
  if (stored !== replayed)
    throw new EntenteError(
      'store-damaged',
      'the two differ: the graph is not what claims and decisions make; load the documents into a new store',
    );
  console.log('They are the same.');
}
