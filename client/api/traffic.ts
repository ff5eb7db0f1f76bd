/** What is under way between this page and the server: how long it takes, and the way to give it up. */

/** No request is slow before so many milliseconds. */
const SLOW_MS = 4000;

export interface Traffic {
  /** Requests that take long. */
  slow: number;
  /** Those of them that can be given up without a doubt: reads. */
  cancellable: number;
  /** Requests that the server refused for now, and that are sent again when it said. */
  held: number;
}

interface Journey {
  slow: boolean;
  held: boolean;
  cancel: (() => void) | null;
}

const NOTHING: Traffic = { slow: 0, cancellable: 0, held: 0 };
const journeys = new Set<Journey>();
const listeners = new Set<() => void>();
let now = NOTHING;

function tell(): void {
  const all = [...journeys];
  now = {
    slow: all.filter((j) => j.slow).length,
    cancellable: all.filter((j) => j.slow && j.cancel).length,
    held: all.filter((j) => j.held).length,
  };
  for (const listener of listeners) listener();
}

/** The traffic now: the same object until it changes. */
export const traffic = (): Traffic => now;

/** Calls at each change; gives back what ends that. */
export function onTraffic(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Gives up what takes long, where nothing is left in doubt by that. */
export function cancelSlow(): void {
  for (const { slow, cancel } of journeys) if (slow) cancel?.();
}

/** Counts a request in until `done`; `cancel` gives it up, or is null where that must not be. */
export function underWay(cancel: (() => void) | null): { hold: () => void; done: () => void } {
  const journey: Journey = { slow: false, held: false, cancel };
  journeys.add(journey);
  const timer = setTimeout(() => {
    journey.slow = true;
    tell();
  }, SLOW_MS);
  return {
    hold: () => {
      journey.held = true;
      tell();
    },
    done: () => {
      clearTimeout(timer);
      journeys.delete(journey);
      if (journey.slow || journey.held) tell();
    },
  };
}
