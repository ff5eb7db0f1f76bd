import type { Panel } from '../view/view-state.ts';

/** Where home leads to. */
export interface HomeActs {
  onNode: (id: string) => void;
  /** Two countries, by their ids. */
  onPair: (aId: string, bId: string) => void;
  onPath: (fromId: string, toId: string) => void;
  onPanel: (panel: Panel) => void;
  /** Chooses documents to load. */
  onLoad: () => void;
}
