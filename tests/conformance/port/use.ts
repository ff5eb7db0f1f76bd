import type { GraphStore } from '../../../server/graph-store/port.ts';

/** The suite's tests reach the store that is open while they run. */
export type Use = () => GraphStore;
