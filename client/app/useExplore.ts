/** What a person does with the graph, as requests and transitions. */

import { useCallback, useRef, useState } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import { inOneLine } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { EVERYTHING, isEverything, neighbourQuery } from '../details/neighbours.ts';
import { strings } from '../strings/index.ts';
import type { Filters } from '../ui/filters/filters.ts';
import { useTell } from '../ui/toasts.tsx';
import { type Elements, viewReducer } from '../view/view-state.ts';
import { newAmong } from '../view/visible.ts';
import { type Group, groupsInWords, isHub } from '../words/told.ts';
import { relationshipsAmong } from './linking.ts';
import type { View } from './useView.ts';

/** Relationships brought with a node that is searched for, and with one step of expanding. */
const FIRST_PART = 30;
const STEP = 50;
/** Relationships of an event among which those of its actors are looked for. */
const EVENT_PART = 200;

export interface Explore {
  busy: boolean;
  anchor: string | null;
  /** Which relationships count when a node is expanded. */
  filters: Filters;
  setFilters: (filters: Filters) => void;
  bring: (node: Node | string) => Promise<void>;
  /** Brings a group of a node's relationships, or all of them; tells whether there were too many, and its groups are offered. */
  expand: (nodeId: string, group?: Group) => Promise<boolean>;
  /** Brings an event and these actors, with what joins them. */
  show: (event: Node, actors: readonly Node[]) => Promise<void>;
  /** Brings what was found elsewhere. */
  draw: (elements: Elements) => void;
  hide: (nodeId: string) => void;
  /** Joins these to what is on screen; all of it when none are named. */
  linkUp: (nodes?: readonly Node[]) => Promise<void>;
}

export function useExplore({ state, dispatch, steps }: View): Explore {
  const tell = useTell();
  const [running, setRunning] = useState(0);
  const [filters, setFilters] = useState(EVERYTHING);
  const [anchor, setAnchor] = useState<string | null>(null);
  const latest = useRef(state);
  latest.current = state;
  const step = useRef(steps);
  step.current = steps;
  const cursors = useRef(new Map<string, string>());

  const attempt = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      setRunning((n) => n + 1);
      try {
        await work();
      } catch (error) {
        tell(inOneLine(error));
      } finally {
        setRunning((n) => n - 1);
      }
    },
    [tell],
  );

  /** Joins what came to what was on screen before: an answer tells only what it was asked around. */
  const link = useCallback(
    async (came: readonly Node[]): Promise<void> => {
      const relationships = await relationshipsAmong(came, latest.current, filters.knownBy);
      if (relationships.length > 0) dispatch({ type: 'refreshed', elements: { nodes: [], relationships } });
    },
    [dispatch, filters.knownBy],
  );

  const add = useCallback(
    async (elements: Elements, select?: string, of?: string): Promise<Elements> => {
      const fresh = newAmong(latest.current, elements);
      latest.current = viewReducer(latest.current, { type: 'added', elements });
      dispatch({
        type: 'added',
        elements,
        ...(select ? { select: { element: 'node' as const, id: select } } : {}),
        ...(of ? { of } : {}),
      });
      void link(fresh.nodes).catch(() => undefined);
      return fresh;
    },
    [dispatch, link],
  );

  const bring = useCallback(
    (asked: Node | string): Promise<void> =>
      attempt(async () => {
        const id = typeof asked === 'string' ? asked : asked.id;
        if (typeof asked !== 'string') await add({ nodes: [asked], relationships: [] }, id);
        const { node, nodes, relationships, total } = await api.neighbourhood(id, { limit: FIRST_PART });
        setAnchor(id);
        await add({ nodes: [node, ...nodes], relationships }, id);
        if (total > relationships.length) tell(strings.app.brought(relationships.length, total, node.name));
      }),
    [add, attempt, tell],
  );

  /** Whether a node has more than a screen can take at once: then its groups are offered instead. */
  const offer = useCallback(
    async (nodeId: string): Promise<boolean> => {
      const { node, groups } = await api.node(nodeId, undefined, neighbourQuery(filters));
      if (!isHub(groups)) return false;
      if (latest.current.nodes[nodeId]) dispatch({ type: 'selected', selection: { element: 'node', id: nodeId } });
      tell(strings.app.hub(node.name, groupsInWords(groups)));
      return true;
    },
    [dispatch, filters, tell],
  );

  const expand = useCallback(
    async (nodeId: string, group?: Group): Promise<boolean> => {
      let offered = false;
      await attempt(async () => {
        offered = !group && (await offer(nodeId));
        if (offered) return;
        const asked = neighbourQuery(filters);
        const key = JSON.stringify([nodeId, group?.type, group?.direction, group?.kind, asked]);
        setAnchor(nodeId);
        // A page that is on screen already says nothing new: go on to the next.
        for (let page = 0; page < 8; page++) {
          const cursor = cursors.current.get(key);
          const answer = await api.neighbourhood(nodeId, {
            limit: STEP,
            ...(group ? { types: [group.type], kinds: [group.kind] } : {}),
            ...(cursor ? { cursor } : {}),
            filters: asked,
          });
          if (answer.nextCursor) cursors.current.set(key, answer.nextCursor);
          else cursors.current.delete(key);
          const fresh = await add(
            { nodes: [answer.node, ...answer.nodes], relationships: answer.relationships },
            undefined,
            nodeId,
          );
          if (fresh.nodes.length + fresh.relationships.length > 0) {
            const more = answer.nextCursor
              ? { label: strings.common.more, run: () => void expand(nodeId, group) }
              : undefined;
            const total = answer.nextCursor ? answer.total : null;
            tell(strings.app.came(fresh.nodes.length, fresh.relationships.length, total), more);
            return;
          }
          if (!answer.nextCursor) break;
        }
        tell(strings.app.allShown(!isEverything(filters)));
      });
      return offered;
    },
    [add, attempt, filters, offer, tell],
  );

  const show = useCallback(
    (event: Node, actors: readonly Node[]): Promise<void> =>
      attempt(async () => {
        // With what joins them from the start, so that each finds its place beside the others.
        const { node, relationships } = await api.neighbourhood(event.id, { limit: EVENT_PART });
        setAnchor(event.id);
        await add({ nodes: [node, ...actors], relationships }, event.id);
      }),
    [add, attempt],
  );

  const draw = useCallback(
    (elements: Elements): void => {
      void attempt(async () => {
        const fresh = await add(elements);
        tell(strings.app.came(fresh.nodes.length, fresh.relationships.length, null));
      });
    },
    [add, attempt, tell],
  );

  const hide = useCallback(
    (nodeId: string): void => {
      const { nodes, relationships } = latest.current;
      const node = nodes[nodeId];
      if (!node) return;
      const lost = Object.values(relationships).filter((r) => r.from === nodeId || r.to === nodeId);
      const before = step.current;
      dispatch({ type: 'hidden', ids: [nodeId] });
      tell(strings.canvas.hidden(node.name), {
        label: strings.common.undo,
        run: () => {
          // Nothing was done since: that step is taken back. Else only the node comes back.
          if (step.current === before + 1) dispatch({ type: 'undone' });
          else dispatch({ type: 'added', elements: { nodes: [node], relationships: lost } });
          dispatch({ type: 'selected', selection: { element: 'node', id: nodeId } });
        },
      });
    },
    [dispatch, tell],
  );

  const linkUp = useCallback(
    (nodes?: readonly Node[]) => link(nodes ?? Object.values(latest.current.nodes)).catch(() => undefined),
    [link],
  );
  return { busy: running > 0, anchor, filters, setFilters, bring, expand, show, draw, hide, linkUp };
}
