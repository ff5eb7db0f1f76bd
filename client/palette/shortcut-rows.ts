/** The rows of the list of shortcuts. Pure. */
import { ACTION_GROUPS, type Action, type ActionGroup, keysOf } from './action.ts';

/** Keys that are no action of the registry, such as those that walk the graph. */
export interface FixedKeys {
  group: ActionGroup;
  keys: readonly string[];
  label: string;
}

export interface ShortcutGroup {
  group: ActionGroup;
  rows: readonly { label: string; keys: readonly string[] }[];
}

/** Everything that has keys, whether it is offered now or not, by group; of two with one label only the first. */
export function shortcutGroups(
  actions: readonly Action[],
  extra: readonly FixedKeys[] = [],
  mac?: boolean,
): ShortcutGroup[] {
  return ACTION_GROUPS.map((group) => {
    const byLabel = new Map<string, readonly string[]>();
    for (const row of [...extra, ...actions]) {
      const keys = row.group === group ? keysOf(row, mac) : [];
      if (keys.length > 0 && !byLabel.has(row.label)) byLabel.set(row.label, keys);
    }
    return { group, rows: [...byLabel].map(([label, keys]) => ({ label, keys })) };
  }).filter(({ rows }) => rows.length > 0);
}
