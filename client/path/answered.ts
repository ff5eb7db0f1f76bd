/** What is heard once an answer has come. Pure. */
import type { ConnectionResponse, PathResponse } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';

export type Found = { of: 'path'; answer: PathResponse } | { of: 'connect'; answer: ConnectionResponse };

/** "A path of 3 hops from Norway to Kenya is drawn. The full stop walks to its next hop…", or that there is none; nothing of an answer that is not drawn. */
export function saidOfAnswer(found: Found, chosen: number, drawn: boolean): string {
  const { noPath, notConnected, walk } = strings.path;
  const hops = hopsOf(found, chosen).length;
  const { of, answer } = found;
  if (hops === 0) return of === 'path' ? noPath(answer.from.name, answer.to.name) : notConnected;
  if (!drawn) return '';
  const said = of === 'path' ? walk.found(answer.from.name, answer.to.name, hops) : walk.connected(hops);
  return `${said} ${walk.keys}`;
}

/** The hops of the answer that is looked at: those of one of its paths, or of its network. */
export const hopsOf = ({ of, answer }: Found, chosen: number): PathResponse['paths'][number]['hops'] =>
  of === 'path' ? ((answer.paths[chosen] ?? answer.paths[0])?.hops ?? []) : answer.hops;
