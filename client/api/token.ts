/** Whether the server refused a request for want of an access token: the screen then asks for one. */
let wanted = false;
const listeners = new Set<() => void>();

function change(to: boolean): void {
  if (wanted === to) return;
  wanted = to;
  for (const listener of listeners) listener();
}

export const tokenWanted = (): boolean => wanted;
export const askForToken = (): void => change(true);
/** Until the next request is refused. */
export const leaveToken = (): void => change(false);
export function onTokenWanted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
