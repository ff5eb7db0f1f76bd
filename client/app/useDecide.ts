/** Rejecting and undoing: the picture is mended by what the answer says has changed. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { DecisionResponse } from '../../server/contract/decisions.ts';
import { inOneLine, toApiError } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { useTell } from '../ui/toasts.tsx';

import { STALE } from './stale.ts';
import type { Explore } from './useExplore.ts';
import type { View } from './useView.ts';

/** Elements asked for again at most after one decision; the rest is read anew when it is selected. */
const MOST_REFRESHED = 40;

export interface Decide {
  busy: boolean;
  reject: (claimId: string, reason?: string) => void;
  undo: (decisionId: string) => void;
  /** Mends the picture after a decision of another tab. */
  follow: (changed: DecisionResponse['changed']) => void;
}

export function useDecide({ state, dispatch }: View, explore: Explore): Decide {
  const client = useQueryClient();
  const tell = useTell();
  const latest = useRef(state);
  /** Takes away the message that offers to undo a decision, once that is done. */
  const offers = useRef(new Map<string, () => void>());
  latest.current = state;

  const mend = async ({ changed }: Pick<DecisionResponse, 'changed'>): Promise<void> => {
    const { nodes, relationships, gone: before } = latest.current;
    if (changed.removed.length > 0) dispatch({ type: 'removed', ids: changed.removed });
    if (changed.added.length > 0) dispatch({ type: 'restored', ids: changed.added });
    // What is gone is not asked for again, though its panel may stand for a moment yet.
    const gone = new Set(changed.removed);
    for (const name of STALE) {
      void client.invalidateQueries({ queryKey: [name], predicate: (q) => !gone.has(String(q.queryKey[1])) });
    }
    const touched = new Set([...changed.updated, ...changed.added]);
    const around = new Set<string>();
    for (const id of touched) {
      if (nodes[id] || before.nodes[id]) around.add(id);
      const r = relationships[id] ?? before.relationships[id];
      // A relationship has no address of its own: it is read again among those of its first node.
      if (r) around.add(r.from);
    }
    for (const id of changed.removed) around.delete(id);
    const answers = await Promise.all(
      [...around].slice(0, MOST_REFRESHED).map((id) => api.neighbourhood(id, { limit: 200 }).catch(() => null)),
    );
    for (const answer of answers) {
      if (!answer) continue;
      dispatch({
        type: 'refreshed',
        elements: {
          nodes: [answer.node, ...answer.nodes],
          relationships: answer.relationships.filter((r) => touched.has(r.id)),
        },
      });
    }
    // A node that came back may be joined to what came to the screen meanwhile.
    await explore.linkUp(changed.added.flatMap((id) => before.nodes[id] ?? []));
  };

  /** How many elements on screen it takes away. */
  const lostBy = ({ changed }: DecisionResponse): number => {
    const { nodes, relationships } = latest.current;
    return changed.removed.filter((id) => nodes[id] || relationships[id]).length;
  };

  /** Tells why it failed. Where that leaves it in doubt, what is shown is asked for again. */
  const failed = (error: unknown): void => {
    tell(inOneLine(error));
    if (toApiError(error).code === 'unknown-outcome')
      for (const name of STALE) void client.invalidateQueries({ queryKey: [name] });
  };

  const undoing = useMutation({
    mutationFn: (id: string) => api.undo(id),
    onSuccess: async (answer, id) => {
      offers.current.get(id)?.();
      tell(strings.app.undone);
      await mend(answer);
    },
    onError: failed,
  });
  const rejecting = useMutation({
    mutationFn: ({ claimId, reason }: { claimId: string; reason: string | undefined }) =>
      api.decide({ action: 'reject', claimId, ...(reason ? { reason } : {}) }),
    onSuccess: async (answer) => {
      const takeAway = tell(strings.app.rejected(lostBy(answer)), {
        label: strings.common.undo,
        run: () => undoing.mutate(answer.decision.id),
      });
      offers.current.set(answer.decision.id, takeAway);
      await mend(answer);
    },
    onError: failed,
  });
  return {
    busy: rejecting.isPending || undoing.isPending,
    reject: (claimId, reason) => rejecting.mutate({ claimId, reason }),
    undo: (decisionId) => undoing.mutate(decisionId),
    follow: (changed) => void mend({ changed }),
  };
}
