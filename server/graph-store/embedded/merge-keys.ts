/**
 * Finds where a MERGE takes its key from: `MERGE (n {id: row.id})` with `UNWIND $rows AS row`
 * needs `rows[*].id`. The engine merges on null (and makes one nameless node of all of them),
 * so such values are refused before. What is neither a parameter nor unwound from one is not seen.
 */
export interface MergeKey {
  parameter: string;
  /** Property names, and `*` for each element of a list. */
  steps: string[];
}

const PATH = String.raw`(\$?[A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)*)`;
const UNWIND = new RegExp(String.raw`\bUNWIND\s+${PATH}\s+AS\s+([A-Za-z_]\w*)`, 'gi');
const MERGE =
  /\bMERGE\b(.*?)(?=\bON\s+(?:CREATE|MATCH)\b|\b(?:SET|WITH|MATCH|MERGE|CREATE|RETURN|UNWIND|DELETE|REMOVE|CALL|FOREACH)\b|$)/gis;
const ENTRY = new RegExp(String.raw`:\s*${PATH}\s*(?=[,}])`, 'g');

function resolve(root: string, path: string, aliases: ReadonlyMap<string, MergeKey>): MergeKey | null {
  const steps = path.split('.').slice(1);
  if (root.startsWith('$')) return { parameter: root.slice(1), steps };
  const alias = aliases.get(root);
  return alias === undefined ? null : { parameter: alias.parameter, steps: [...alias.steps, ...steps] };
}

/** The keys of all MERGE maps of a statement that come from its parameters. */
export function mergeKeys(text: string): MergeKey[] {
  const bare = text.replace(/\/\/.*$/gm, '').replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");
  const aliases = new Map<string, MergeKey>();
  for (const [, root, path, name] of bare.matchAll(UNWIND)) {
    const list = resolve(root as string, path as string, aliases);
    if (list !== null) aliases.set(name as string, { ...list, steps: [...list.steps, '*'] });
  }
  const keys: MergeKey[] = [];
  for (const [, pattern] of bare.matchAll(MERGE)) {
    for (const [map] of (pattern as string).matchAll(/\{[^}]*\}/g)) {
      for (const [, root, path] of map.matchAll(ENTRY)) {
        const key = resolve(root as string, path as string, aliases);
        if (key !== null) keys.push(key);
      }
    }
  }
  return keys;
}
