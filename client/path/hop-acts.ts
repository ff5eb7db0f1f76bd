/** What a person may do with a hop, and what both answers are given. */
import type { Hop } from '../../server/contract/paths.ts';
import type { PathQuestion } from '../api/resources.ts';
import type { PathWalk } from '../view/path-walk.ts';

export interface HopActs {
  onSelect: (nodeId: string) => void;
  /** The other contacts of the same two. */
  onOthers: (hop: Hop) => void;
  onDocument: (documentId: string, claimId: string | null) => void;
  /** Asks again without a node. */
  onLeaveOut: (nodeId: string) => void;
  /** Asks again without a document. */
  onWithout: (documentId: string) => void;
}

/** Where one stands on what is drawn. */
export interface WalkProps extends PathWalk {
  /** Whether it can be walked now. */
  isOpen: boolean;
  onStep: (by: 1 | -1) => void;
}

export interface AnswerProps {
  query: PathQuestion;
  drawn: boolean;
  walk: WalkProps;
  acts: HopActs;
  onDraw: () => void;
  onClear: () => void;
  onRelax: (parameter: string, value: string | null) => void;
  onTable: (hops: readonly Hop[]) => void;
}
